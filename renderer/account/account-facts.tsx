import type { AccountFact } from '../../preload/words/describe-profile.ts';

export function AccountFacts({ facts }: { readonly facts: readonly AccountFact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, lines }) => (
        <div key={name} class="facts__row">
          <dt class="facts__name">{name}</dt>
          {lines.map((line) => (
            <dd key={line} class="facts__line">
              <bdi>{line}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

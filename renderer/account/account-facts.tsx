import type { AccountFact } from '../../preload/words/describe-profile.ts';

export function AccountFacts({ facts }: { readonly facts: readonly AccountFact[] }) {
  return (
    <dl class="connection">
      {facts.map(({ name, lines }) => (
        <div key={name} class="connection__row">
          <dt class="connection__name">{name}</dt>
          {lines.map((line) => (
            <dd key={line} class="connection__line">
              <bdi>{line}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

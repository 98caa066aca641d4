import type { ComponentChildren } from 'preact';

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A name and its value; a value that is not known is left out with its name. */
export function Fact({ name, children }: FactProps) {
  if (children === null) return null;
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

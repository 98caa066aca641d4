import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section class="settings__section" aria-labelledby={id}>
      <h2 id={id} class="settings__heading">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What became of something that was tried; there from the start, so that readers announce it. */
export function Outcome({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="settings__outcome" aria-live="polite">
      {children}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface MoreProps {
  readonly title: string;
  readonly children: () => ComponentChildren;
}

/** Something that few want to read: it is made only while it is open. */
export function More({ title, children }: MoreProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}

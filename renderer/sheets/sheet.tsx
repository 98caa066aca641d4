import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something that wants an answer before all else. The focus stays in it and returns afterwards. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} class="sheet" aria-label={title} onClose={onClose}>
      <h2 class="sheet__title">{title}</h2>
      {children}
    </dialog>
  );
}

import { words } from '../../preload/words/catalogue.ts';
import { Icon } from '../icons.tsx';

interface EmptyListProps {
  readonly title: string;
  readonly hint: string;
}

/** Stands where the list would: why there is none, and what to expect. */
export function EmptyList({ title, hint }: EmptyListProps) {
  return (
    <main class="empty" aria-label={words.list.name}>
      <Icon name="bell" />
      <p class="empty__title">{title}</p>
      <p>{hint}</p>
    </main>
  );
}

import { useRef } from 'preact/hooks';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { type News, hearNews, noNews } from './hear-news.ts';

interface NewsAnnouncerProps {
  readonly ideas: readonly IdeaView[];
  readonly nowMs: number;
}

/** Tells new ideas to who cannot see them come. */
export function NewsAnnouncer({ ideas, nowMs }: NewsAnnouncerProps) {
  const news = useRef<News | null>(null);
  news.current = hearNews(news.current ?? noNews(ideas), ideas, nowMs);
  return (
    <p class="visually-hidden" aria-live="polite">
      {news.current.text}
    </p>
  );
}

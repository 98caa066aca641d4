import type { HttpHeaders } from './fetch.ts';

/** The media type a response declares, in lower case and without parameters; '' when it has none. */
export function mediaTypeOf(headers: HttpHeaders): string {
  const [essence = ''] = (headers.get('content-type') ?? '').split(';');
  return essence.trim().toLowerCase();
}

export function isHtml(mediaType: string): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

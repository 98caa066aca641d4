import { STATUS_CODES } from 'node:http';
import type { ServerResponse } from 'node:http';

const vendorDetails: Readonly<Record<number, string>> = {
  401: 'Invalid API code.',
  403: 'API code expired.',
  429: 'Request limit reached.',
  503: 'Service temporarily unavailable.',
};

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** An error in the vendor's form (HTI API, errors). */
export function answerError(
  response: ServerResponse,
  status: number,
  detail: string = vendorDetails[status] ?? STATUS_CODES[status] ?? 'Error',
  headers: Readonly<Record<string, string>> = {},
): void {
  answerJson(response, status, { detail }, headers);
}

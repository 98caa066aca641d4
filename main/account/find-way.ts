import type { DropReason } from '../../preload/contract/feed-state.ts';
import type { ProbeAnswer } from '../feed/ports.ts';
import { overTls, readTypedAddress, travelsInClear } from '../feed/transport/hti-address.ts';

/** Where the code may be sent, or why not. */
export type Way =
  | { readonly kind: 'open'; readonly baseUrl: string }
  | { readonly kind: 'bad-address' }
  /** HTI is there, and whoever listens on the way would read the code. `overTls`: HTI is there too. */
  | { readonly kind: 'in-clear'; readonly baseUrl: string; readonly overTls: string | null }
  | { readonly kind: 'failed'; readonly why: DropReason };

export interface WayPorts {
  /** Asks, without the code, whether HTI answers at an address. */
  readonly probe: (baseUrl: string) => Promise<ProbeAnswer>;
  /** Whether the user said that the code may travel in clear to this address. */
  readonly mayBeClear: (baseUrl: string) => boolean;
}

/**
 * Finds the address that a person meant. `https` is taken where no scheme was typed and HTI answers
 * there, and proposed where `http` was typed. Nothing here sends the code.
 */
export async function findWay(typed: string, { probe, mayBeClear }: WayPorts): Promise<Way> {
  const address = readTypedAddress(typed);
  if (address === 'bad-address') return { kind: 'bad-address' };
  const { baseUrl, hasScheme } = address;
  const needsNoAsking = !travelsInClear(baseUrl) || mayBeClear(baseUrl);
  if (needsNoAsking && (hasScheme || !travelsInClear(baseUrl))) return { kind: 'open', baseUrl };

  const secure = overTls(baseUrl);
  const [overHttps, overHttp] = await Promise.all([probe(secure), probe(baseUrl)]);
  if (overHttps.kind === 'ok' && !hasScheme) return { kind: 'open', baseUrl: secure };
  if (overHttps.kind === 'ok') return { kind: 'in-clear', baseUrl, overTls: secure };
  if (overHttp.kind === 'failed') return overHttp;
  return needsNoAsking ? { kind: 'open', baseUrl } : { kind: 'in-clear', baseUrl, overTls: null };
}

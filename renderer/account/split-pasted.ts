export interface Pasted {
  readonly address: string;
  readonly pastedCode: string | null;
}

/**
 * The address of the stream carries the code in its query (HTI API, endpoints). Whoever pastes it
 * finds the code in the field that hides it, and no longer in the address.
 */
export function splitPasted(text: string): Pasted {
  const [withoutFragment = ''] = text.split('#', 1);
  const [address = '', query] = withoutFragment.split('?', 2);
  return { address, pastedCode: new URLSearchParams(query).get('api_code') || null };
}

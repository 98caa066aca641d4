const prime = 0x01000193;

/**
 * 64 bits of a text, as 14 letters and digits: two 32-bit FNV-1a lanes from different starts.
 * It tells versions of one idea apart; it protects against accidents, not against forgery.
 */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, prime);
    second = Math.imul(second ^ unit, prime) ^ (second >>> 15);
  }
  return lane(first) + lane(second);
}

function lane(bits: number): string {
  return (bits >>> 0).toString(36).padStart(7, '0');
}

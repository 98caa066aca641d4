/** The value in a variant, which the library hands over as `[types, [value]]`; undefined for all else. */
export function readVariant(raw: unknown): unknown {
  const inside: unknown = Array.isArray(raw) ? raw[1] : undefined;
  return Array.isArray(inside) ? inside[0] : undefined;
}

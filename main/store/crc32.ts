const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
  return rest;
});

/** CRC-32 as in IEEE 802.3 and gzip. `zlib.crc32` came to Node only after 18. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  // By place: to walk along the iterator takes twice as long.
  for (let at = 0; at < bytes.length; at += 1)
    rest = (rest >>> 8) ^ (table[(rest ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}

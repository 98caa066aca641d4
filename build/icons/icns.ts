/** The types of an Apple icon's pictures by their size in pixels; `@2x` ones are another type of the same size. */
const types: readonly { readonly type: string; readonly size: number }[] = [
  { type: 'icp4', size: 16 },
  { type: 'icp5', size: 32 },
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic07', size: 128 },
  { type: 'ic08', size: 256 },
  { type: 'ic13', size: 256 },
  { type: 'ic09', size: 512 },
  { type: 'ic14', size: 512 },
  { type: 'ic10', size: 1024 },
];

const headerBytes = 8;

/** Packs one drawing, rendered to a PNG of each size, into an Apple icon ("Apple Icon Image format", OS X 10.7). */
export function icnsOf(render: (size: number) => Uint8Array): Buffer {
  const entries = types.map(({ type, size }) => chunk(type, render(size)));
  return chunk('icns', Buffer.concat(entries));
}

/** Type, length of the whole in bytes, content. */
function chunk(type: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.write(type, 'latin1');
  header.writeUInt32BE(headerBytes + content.length, 4);
  return Buffer.concat([header, content]);
}

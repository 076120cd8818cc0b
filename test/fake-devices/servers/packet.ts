/** A packet of `length` zero bytes with pieces written into it: text, bytes, or hexadecimal digits after `0x`. */
export function packet(length: number, pieces: Readonly<Record<number, string | readonly number[]>>): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [at, piece] of Object.entries(pieces)) bytes.set(piecesBytes(piece), Number(at));
  return bytes;
}

/** `00:11:22:33:44:55`, with colons or hyphens, as its six bytes. */
export function macBytes(mac: string): readonly number[] {
  return [...Buffer.from(mac.replaceAll(/[:-]/g, ''), 'hex')];
}

/** A number in little-endian bytes. */
export function little(value: number, size: 2 | 4): readonly number[] {
  return Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff);
}

function piecesBytes(piece: string | readonly number[]): Uint8Array {
  if (typeof piece !== 'string') return Uint8Array.from(piece);
  return piece.startsWith('0x') ? Buffer.from(piece.slice(2), 'hex') : Buffer.from(piece);
}

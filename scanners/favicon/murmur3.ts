const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

/**
 * MurmurHash3, the 32-bit x86 variant, of at most 2³² bytes; as a signed number, as favicon lists give it. `seed`: 32
 * bits. By Austin Appleby's public description of the algorithm.
 */
export function murmur3(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.byteLength - (bytes.byteLength % 4);
  let hash = seed | 0;
  for (let at = 0; at < whole; at += 4) {
    hash ^= mixed(view.getUint32(at, true));
    hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = bytes.byteLength - 1; at >= whole; at -= 1) tail = (tail << 8) | view.getUint8(at);
  if (whole < bytes.byteLength) hash ^= mixed(tail);
  return finished(hash ^ bytes.byteLength);
}

function mixed(word: number): number {
  return Math.imul(rotated(Math.imul(word, c1), 15), c2);
}

function finished(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) | 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** A file's text, and how it was encoded. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
}

/**
 * Reads a file's bytes as text: by its byte order mark; without one UTF-16 where every other byte is zero, then UTF-8 where
 * the bytes are valid, else Windows-1252, which takes anything. Null where it holds zero bytes even so: that is no text.
 * Total.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  const encoding = marked(bytes) ?? unmarked(bytes);
  const text = encoding === 'Windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.includes('\u0000') ? null : { text, encoding };
}

// The characters of Windows-1252 where Latin-1 has control characters; Node decodes the one as the other.
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (sign) => beyondLatin1[sign.charCodeAt(0) - 0x80] ?? sign);
}

function marked(bytes: Uint8Array): DecodedFile['encoding'] | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'UTF-8' : null;
}

function unmarked(bytes: Uint8Array): DecodedFile['encoding'] {
  // Whatever the language, half of the bytes of separators, digits and line ends are zero.
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > sample.length / 8) return odd > even ? 'UTF-16LE' : 'UTF-16BE';
  return isUtf8(bytes) ? 'UTF-8' : 'Windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Invalid UTF-8 comes from an older program.
    return false;
  }
}

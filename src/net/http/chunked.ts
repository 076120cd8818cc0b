/** The content of a chunked body, as far as it can be decoded. */
export interface Dechunked {
  readonly body: Uint8Array;
  /** Whether the last chunk (size 0) was seen. */
  readonly ended: boolean;
  /** Whether the body is chunked at all: its first size line is valid, or has not arrived yet. */
  readonly plausible: boolean;
}

const longestSizeLine = 256;
/** More in 64 KiB is not a page: that would be chunks of less than 16 bytes, each with its own size line. */
const mostChunks = 4_096;

/**
 * Decodes the chunks (RFC 9112, section 7.1). Total: stops at the first invalid size line and returns what came before;
 * a truncated chunk is returned as far as it goes. Accepts bare LF. At most 4,096 chunks.
 */
export function dechunk(bytes: Uint8Array): Dechunked {
  const parts: Uint8Array[] = [];
  const result = (end: Omit<Dechunked, 'body'>) => ({ body: Buffer.concat(parts), ...end });
  let at = 0;
  for (;;) {
    const line = sizeLine(bytes, at);
    if (line === 'garbage') return result({ ended: false, plausible: at > 0 });
    if (line === 'unfinished') return result({ ended: false, plausible: true });
    if (line.size === 0) return result({ ended: true, plausible: true });
    if (parts.length === mostChunks) return result({ ended: false, plausible: true });
    parts.push(bytes.subarray(line.end, line.end + line.size));
    at = afterLineBreak(bytes, line.end + line.size);
  }
}

type SizeLine = { readonly size: number; readonly end: number } | 'garbage' | 'unfinished';

function sizeLine(bytes: Uint8Array, at: number): SizeLine {
  return plainSizeLine(bytes, at) ?? oddSizeLine(bytes, at);
}

/** Most lines: digits and a line break. Read without a copy, because every new piece of a reply has it read again. */
function plainSizeLine(bytes: Uint8Array, at: number): SizeLine | null {
  let [size, end] = [0, at];
  for (; end - at <= 8; end++) {
    const digit = hexDigit(bytes[end] ?? 0);
    if (digit === -1) break;
    size = size * 16 + digit;
  }
  if (end === at || end - at > 8) return null;
  if (bytes[end] === 0x0d) end += 1;
  return bytes[end] === 0x0a ? { size, end: end + 1 } : null;
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function oddSizeLine(bytes: Uint8Array, at: number): SizeLine {
  const end = bytes.indexOf(0x0a, at);
  const rest = (end === -1 ? bytes.byteLength : end) - at;
  if (rest > longestSizeLine) return 'garbage';
  const text = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.min(at, bytes.byteLength),
    Math.max(0, rest),
  );
  const match = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;[^\r]*)?\r?$/i.exec(text.toString('latin1'));
  if (end === -1) return match === null && rest > 0 ? 'garbage' : 'unfinished';
  return match?.[1] === undefined ? 'garbage' : { size: Number.parseInt(match[1], 16), end: end + 1 };
}

function afterLineBreak(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

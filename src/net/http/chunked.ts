/** What a chunked body holds, as far as it can be followed. */
export interface Dechunked {
  readonly body: Uint8Array;
  /** Whether the last chunk (size 0) was seen. */
  readonly ended: boolean;
  /** Whether the bytes are chunks at all: the very first size line could be read, or is not there yet. */
  readonly plausible: boolean;
}

const longestSizeLine = 256;

/**
 * Takes the chunks apart (RFC 9112, section 7.1). Total: stops at the first size line that makes no sense and gives what
 * came before; a chunk that was cut short is given as far as it goes. Accepts bare LF.
 */
export function dechunk(bytes: Uint8Array): Dechunked {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = sizeLine(bytes, at);
    if (line === 'garbage') return result(parts, false, at > 0);
    if (line === 'unfinished') return result(parts, false, true);
    if (line.size === 0) return result(parts, true, true);
    parts.push(bytes.subarray(line.end, line.end + line.size));
    at = afterLineBreak(bytes, line.end + line.size);
  }
}

type SizeLine = { readonly size: number; readonly end: number } | 'garbage' | 'unfinished';

function sizeLine(bytes: Uint8Array, at: number): SizeLine {
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

function result(parts: readonly Uint8Array[], ended: boolean, plausible: boolean): Dechunked {
  return { body: Buffer.concat(parts), ended, plausible };
}

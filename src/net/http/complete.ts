import { dechunk } from './chunked.ts';
import { readFraming } from './framing.ts';

const tail = 64;

/**
 * Whether a reply is whole, so that reading may stop: the declared length is there, the last chunk was seen, the
 * status has no body, or, where no length is declared, the page has ended. Otherwise only the peer's close tells.
 */
export function httpComplete(bytes: Uint8Array): boolean {
  if (!hasBlankLine(bytes)) return pageEnded(bytes) && !readFraming(bytes).isHttp;
  const { head, isHttp, chunked, length } = readFraming(bytes);
  if (!isHttp) return pageEnded(bytes);
  if (!head.whole) return false;
  const body = bytes.subarray(head.bodyOffset);
  if (chunked) {
    const chunks = dechunk(body);
    if (chunks.plausible) return chunks.ended;
  }
  return length === null ? pageEnded(body) : body.byteLength >= length;
}

/** Without one no head is whole: looked for before anything is taken apart, because this is asked with every piece. */
function hasBlankLine(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('\n\n') || buffer.includes('\n\r\n');
}

function pageEnded(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-tail)).toString('latin1');
  return /<\/html>\s*$/i.test(end);
}

import { dechunk } from './chunked.ts';
import { readFraming } from './framing.ts';

const tail = 64;

/**
 * Whether a reply is complete, so that reading may stop: the declared length has arrived, or the last chunk; the status
 * has no body; or, without a declared length, the page has ended. Otherwise only the peer's close tells.
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

/** No head is complete without one: checked before anything is parsed, because every piece is checked. */
function hasBlankLine(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['\n\n', '\n\r\n', '\n\r\r\n'].some((blank) => buffer.includes(blank));
}

function pageEnded(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-tail)).toString('latin1');
  return /<\/html>\s*$/i.test(end);
}

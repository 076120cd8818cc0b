import { dechunk } from './chunked.ts';
import { readFraming } from './framing.ts';
import { streamType } from './stream.ts';

const tail = 64;

/**
 * Whether a reply is complete, so that reading may stop: the declared length has arrived, or the last chunk; the status
 * has no body; it has proved to be a stream; or, without a declared length, the page has ended. Otherwise only the peer's close shows it.
 */
export function httpComplete(bytes: Uint8Array): boolean {
  if (!hasBlankLine(bytes)) return pageEnded(bytes) && !readFraming(bytes).isHttp;
  const framing = readFraming(bytes);
  const { head, isHttp, chunked, length } = framing;
  if (!isHttp) return pageEnded(bytes);
  if (!head.whole) return false;
  // Reading on would bring pictures.
  if (streamType(bytes, framing) !== null) return true;
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

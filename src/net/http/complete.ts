import { dechunk } from './chunked.ts';
import { readFraming } from './framing.ts';

const tail = 64;

/**
 * Whether a reply is whole, so that reading may stop: the declared length is there, the last chunk was seen, the
 * status has no body, or, where no length is declared, the page has ended. Otherwise only the peer's close tells.
 */
export function httpComplete(bytes: Uint8Array): boolean {
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

function pageEnded(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-tail)).toString('latin1');
  return /<\/html>\s*$/i.test(end);
}

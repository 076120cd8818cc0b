import { headerValue } from '../../model/head.ts';
import { dechunk } from './chunked.ts';
import type { Framing } from './framing.ts';

// What goes on as long as it is read: pictures that replace one another (RFC 2046, 5.1, as browsers extended it), sound, film.
const streaming = /^(?:multipart\/(?:x-)?mixed(?:-replace)?|(?:video|audio)\/[\w.+-]{1,60})(?=[\s;,]|$)/i;
/** The head of a first part that is a picture. */
const firstPicture =
  /^\s{0,8}--[^\r\n]{1,100}\r?\n(?:[\w-]{1,40}:[^\r\n]{0,200}\r?\n){0,8}?content-type: ?image\//i;
const jpegStart = '\xff\xd8\xff';
const looked = 2_048;

/**
 * The media type of an HTTP reply that is a stream and no page, in lower case (`multipart/x-mixed-replace`); null for any other, and
 * as long as it cannot be known. Some programs send the pictures of a camera under any type, or under none: their first bytes show it.
 */
export function streamType(bytes: Uint8Array, framing: Framing): string | null {
  const { head, isHttp, chunked, length } = framing;
  if (!isHttp || !head.whole) return null;
  const type = headerValue(head, 'content-type')?.trim() ?? '';
  const declared = streaming.exec(type)?.[0];
  if (declared !== undefined) return declared.toLowerCase();
  const start = bytes.subarray(head.bodyOffset, head.bodyOffset + looked);
  const chunks = chunked ? dechunk(start) : null;
  const text = Buffer.from(chunks?.plausible === true ? chunks.body : start).toString('latin1');
  if (firstPicture.test(text)) return 'multipart/x-mixed-replace';
  const isEndless = length === null && !/^image\//i.test(type);
  return isEndless && text.startsWith(jpegStart) ? 'image/jpeg' : null;
}

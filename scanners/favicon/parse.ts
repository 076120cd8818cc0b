import { createHash } from 'node:crypto';
import type { Fact } from '../../src/model/observation.ts';
import { factsOf } from '../reading/facts.ts';
import { murmur3 } from './murmur3.ts';

// Icon, PNG, GIF, JPEG, BMP, RIFF (WebP), SVG. An error page is not an icon, and its hash identifies nothing.
const image =
  /^(?:\0\0\x01\0|\x89PNG\r\n\x1a\n|GIF8[79]a|\xff\xd8\xff|BM|RIFF.{4}WEBP|\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?<svg\b)/s;

/** Both usual hashes of a whole icon file. Null for anything but an image. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (!image.test(Buffer.from(body.subarray(0, 512)).toString('latin1'))) return null;
  return factsOf([
    ['http.favicon-md5', createHash('md5').update(body).digest('hex')],
    ['http.favicon-mmh3', String(faviconHash(body))],
  ]);
}

/**
 * The number by which search engines list favicons: murmur3 with seed 0, signed, over the file's Base64 in MIME form.
 * Plain Base64 gives a different number; lists of the two must not be mixed.
 */
export function faviconHash(file: Uint8Array): number {
  return murmur3(Buffer.from(mimeBase64(file), 'latin1'));
}

/** Base64 with a newline after every 76 characters and at the end (RFC 2045, 6.8); empty for empty input. */
export function mimeBase64(file: Uint8Array): string {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('base64');
  return text.replace(/.{1,76}/g, '$&\n');
}

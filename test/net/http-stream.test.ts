import { expect, test } from 'vitest';
import { httpComplete } from '../../src/net/http/complete.ts';
import { readFraming } from '../../src/net/http/framing.ts';
import { readHttp } from '../../src/net/http/reply.ts';
import { streamType } from '../../src/net/http/stream.ts';

const reply = (type: string | null, body: string | Uint8Array = '', more = '') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\n${type === null ? '' : `Content-Type: ${type}\r\n`}${more}\r\n`),
    Buffer.from(body as string),
  ]);
const typeOf = (bytes: Uint8Array) => streamType(bytes, readFraming(bytes));
const jpeg = Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);
const part = Buffer.concat([Buffer.from('--b\r\nContent-Type: image/jpeg\r\n\r\n'), jpeg]);

test.each([
  ['multipart/x-mixed-replace; boundary=--b', 'multipart/x-mixed-replace'],
  ['Multipart/X-Mixed-Replace;boundary=b', 'multipart/x-mixed-replace'],
  ['multipart/mixed; boundary=b', 'multipart/mixed'],
  ['video/x-motion-jpeg', 'video/x-motion-jpeg'],
  ['audio/mpeg', 'audio/mpeg'],
])('streamType knows %s by the head alone, before a byte of the body', (declared, type) => {
  expect(typeOf(reply(declared))).toBe(type);
  expect(httpComplete(reply(declared))).toBe(true);
});

test.each<[string, string | null]>([
  ['any type', 'text/html'],
  ['no type', null],
])('streamType knows pictures under %s by their first part', (_, declared) => {
  expect(typeOf(reply(declared, part))).toBe('multipart/x-mixed-replace');
});

test('streamType knows an endless picture, and no picture with a length', () => {
  expect(typeOf(reply(null, jpeg))).toBe('image/jpeg');
  expect(typeOf(reply(null, jpeg, 'Content-Length: 10\r\n'))).toBeNull();
});

test.each(['text/html', 'multipart/form-data; boundary=b', 'application/json', 'image/jpeg'])(
  'streamType takes %s for no stream',
  (declared) => {
    expect(typeOf(reply(declared, '<html></html>', 'Content-Length: 13\r\n'))).toBeNull();
  },
);

test('readHttp keeps no byte of what streams', () => {
  const read = readHttp(reply('multipart/x-mixed-replace; boundary=b', part));
  expect(read.stream).toBe('multipart/x-mixed-replace');
  expect(read.body).toHaveLength(0);
});

import process from 'node:process';
import { expect, test } from 'vitest';
import { httpComplete } from '../../src/net/http/complete.ts';
import { readHttp } from '../../src/net/http/reply.ts';
import { ReplyBuffer } from '../../src/net/reply-buffer.ts';
import { bytes } from './loopback.ts';

const ok = 'HTTP/1.1 200 OK\r\n';
const longest = 65_536;

/** Replies that cost as much work as 64 KiB can. */
const laborious: Readonly<Record<string, string>> = {
  'a chunk for each letter': `${ok}Transfer-Encoding: chunked\r\n\r\n${'1\r\nx\r\n'.repeat(11_000)}`,
  'a chunk for each letter, with an extension': `${ok}Transfer-Encoding: chunked\r\n\r\n${'1;a=b\r\nx\r\n'.repeat(7_000)}`,
  'headers without end': ok + 'a:b\n'.repeat(16_000),
  'lines without end': ok + 'a\n'.repeat(32_000),
  'CR without end': `${ok}Server: x${'\r'.repeat(64_000)}`,
  'CR without end between letters': `${ok}Server: x${'a\r\r'.repeat(21_000)}\n`,
  'lengths without end': `${ok}Content-Length: ${'5,'.repeat(32_000)}`,
  'headers that end late': `${ok}${'a:b\n'.repeat(14_000)}\n${'x'.repeat(8_000)}`,
  'interim replies without end': 'HTTP/1.1 100 C\r\n\r\n'.repeat(3_500),
  'a page of opening brackets': `${ok}\r\n${'<meta '.repeat(10_000)}`,
};

test('a short reply is looked at after each piece, however small: its sender waits for what follows', () => {
  const buffer = new ReplyBuffer(longest);
  const looks = Array.from({ length: 1_024 }, () => {
    buffer.add(bytes('x'));
    return buffer.worthALook();
  });
  expect(looks).not.toContain(false);
  buffer.add(bytes('x'));
  expect(buffer.worthALook()).toBe(false);
});

test.each(Object.entries(laborious))('%s costs little, though it comes in small pieces', (_name, wire) => {
  const whole = bytes(wire).subarray(0, longest);
  const before = process.cpuUsage();
  const buffer = new ReplyBuffer(longest);
  for (let at = 0; at < whole.length; at += 512) {
    buffer.add(whole.subarray(at, at + 512));
    if (buffer.worthALook()) httpComplete(buffer.bytes);
  }
  readHttp(buffer.bytes);
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(500);
});

import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dechunk } from '../../src/net/http/chunked.ts';
import { httpComplete } from '../../src/net/http/complete.ts';
import { readHttp } from '../../src/net/http/reply.ts';
import { long } from '../long.ts';
import { bytes, text } from './loopback.ts';
import { odd } from './odd-replies.ts';

const ok = 'HTTP/1.1 200 OK';

describe('the tolerant reader', () => {
  test.each(odd)('reads $name', ({ wire, startLine, status, headers, body, whole, cut }) => {
    const reply = readHttp(bytes(wire));
    expect({ ...reply, body: text(reply.body) }).toEqual({ startLine, status, headers, body, cut });
    expect(httpComplete(bytes(wire))).toBe(whole);
  });

  test.each(odd)('reads every truncation of $name, and never takes a part for more', ({ wire }) => {
    const all = bytes(wire);
    const statuses = new Set<number | null>([null, readHttp(all).status, 100]);
    for (let n = 0; n <= all.length; n++) {
      const part = readHttp(all.subarray(0, n));
      expect(statuses.has(part.status), String(part.status)).toBe(true);
      expect(part.body.byteLength).toBeLessThanOrEqual(n);
      expect(() => httpComplete(all.subarray(0, n))).not.toThrow();
    }
  });

  test('is not sure of a reply before it has it all', () => {
    const wire = bytes(`${ok}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`);
    const sure = [...Array(wire.length + 1).keys()].filter((n) => httpComplete(wire.subarray(0, n)));
    expect(sure[0]).toBe(wire.length - 2);
  });

  test('reads the page of a camera that declares no length, and waits for it until the other side hangs up', () => {
    const head = `${ok}\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n`;
    const page = '<html><title>IP Camera</title></html>';
    expect([head, `${head}<html>`, head + page].map((wire) => httpComplete(bytes(wire)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(text(readHttp(bytes(head + page)).body)).toBe(page);
    expect(readHttp(bytes(head)).body.byteLength).toBe(0);
    expect(readHttp(bytes(head))).not.toHaveProperty('cut');
    // Where there is nothing to see, none is expected.
    for (const status of [204, 302, 304, 401])
      expect(httpComplete(bytes(`HTTP/1.1 ${status} X\r\nContent-Length: 0\r\n\r\n`)), String(status)).toBe(
        true,
      );
  });

  test('readHttp unpacks a page that was compressed unsolicited', () => {
    const page = '<title>Web Service</title>';
    for (const [header, packed] of [
      ['Content-Encoding: gzip', gzipSync(page)],
      ['Content-Encoding: deflate', deflateSync(page)],
      ['Content-Encoding: deflate', deflateRawSync(page)],
      ['Content-Type: text/html', gzipSync(page)],
    ] as const) {
      const wire = Buffer.concat([bytes(`${ok}\r\n${header}\r\n\r\n`), packed]);
      expect(text(readHttp(wire).body), header).toBe(page);
    }
  });

  test('unpacks the beginning of a packed page that is longer than is kept', () => {
    const page = `<title>Web Service</title>${Array.from({ length: 20_000 }, (_, n) => `<p>${n * n}`).join('')}`;
    for (const [coding, pack] of [
      ['gzip', gzipSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
    ] as const) {
      const wire = Buffer.concat([bytes(`${ok}\r\nContent-Encoding: ${coding}\r\n\r\n`), pack(page)]);
      const { body } = readHttp(wire);
      expect(page.startsWith(text(body)), coding).toBe(true);
      expect(body.byteLength).toBeGreaterThan(16_384);
      expect(body.byteLength).toBeLessThanOrEqual(65_536);
    }
  });

  test('keeps the packed bytes of what cannot be unpacked, and never a whole bomb', () => {
    const head = bytes(`${ok}\r\nContent-Encoding: gzip\r\n\r\n`);
    expect(text(readHttp(Buffer.concat([head, bytes('no gzip')])).body)).toBe('no gzip');
    const plain = bytes(`${ok}\r\nContent-Encoding: deflate\r\n\r\n<title>Web Service</title>`);
    expect(text(readHttp(plain).body)).toBe('<title>Web Service</title>');
    // Begins as an empty page would that is packed without a signature.
    const alike = Buffer.concat([
      bytes(`${ok}\r\nContent-Encoding: deflate\r\n\r\n`),
      Buffer.of(3, 0),
      bytes('x'.repeat(40)),
    ]);
    expect(readHttp(alike).body.byteLength).toBe(42);
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    expect(readHttp(Buffer.concat([head, bomb])).body.byteLength).toBeLessThanOrEqual(65_536);
  });

  test('keeps at most 64 KiB of a body', () => {
    const wire = Buffer.concat([bytes(`${ok}\r\n\r\n`), Buffer.alloc(200_000, 0x61)]);
    expect(readHttp(wire).body.byteLength).toBe(65_536);
  });

  test.each([
    ['nothing missing', 'Content-Length: 4\r\n\r\nbody', undefined],
    ['more than declared', 'Content-Length: 2\r\n\r\nbody', undefined],
    ['no length, so that only the end shows it', '\r\nbody', undefined],
    ['the last chunk', 'Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n', undefined],
    ['a page not in chunks, whatever its header', 'Transfer-Encoding: chunked\r\n\r\n<p>body', undefined],
    ['a body shorter than declared', 'Content-Length: 5\r\n\r\nbody', 'early'],
    ['no last chunk', 'Transfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n', 'early'],
    ['a head without its end', 'Server: c', 'early'],
    ['as much as is read, and not all', `Content-Length: 70000\r\n\r\n${'a'.repeat(65_600)}`, 'long'],
    ['as much as is read, of no known length', `\r\n${'a'.repeat(65_600)}`, 'long'],
    ['as much as is read, which is all', `Content-Length: 65600\r\n\r\n${'a'.repeat(65_600)}`, undefined],
  ])('marks a reply with %s as cut or whole', (_, rest, cut) => {
    expect(readHttp(bytes(`${ok}\r\n${rest}`)).cut).toBe(cut);
  });

  test('reads lines that end with CR alone', () => {
    const reply = readHttp(bytes(`${ok}\rServer: cam\rContent-Length: 3\r\rh\ni`));
    expect({ ...reply, body: text(reply.body) }).toMatchObject({ status: 200, body: 'h\ni' });
    expect(reply.headers[0]).toEqual(['Server', 'cam']);
  });

  test('reads headers of 60 KiB', () => {
    const wire = bytes(`${ok}\r\nX-Long: ${'a'.repeat(60_000)}\r\nServer: cam\r\n\r\n`);
    expect(readHttp(wire).headers[1]).toEqual(['Server', 'cam']);
  });

  test('reads any bytes, bare and behind a status line, without throwing', () => {
    const prefix = fc.constantFrom('', `${ok}\r\n`, `${ok}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    fc.assert(
      fc.property(prefix, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const wire = Buffer.concat([bytes(start), rest]);
        const reply = readHttp(wire);
        expect(reply.body.byteLength).toBeLessThanOrEqual(wire.byteLength);
        expect(typeof httpComplete(wire)).toBe('boolean');
      }),
      { numRuns: long ? 500 : 200 },
    );
  });

  test('reads any pieces of HTTP in any order without throwing', () => {
    const piece = fc.constantFrom(
      ok,
      '\r\n',
      '\n',
      ': ',
      'Content-Length',
      'Transfer-Encoding: chunked',
      '1',
      'ffffffff',
      '0',
      ';',
      'Content-Encoding: gzip',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readHttp(bytes(pieces.join('')));
        httpComplete(bytes(pieces.join('')));
      }),
      { numRuns: long ? 1_000 : 300 },
    );
  });
});

test('chunks come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 50 })), (parts) => {
      const wire = Buffer.concat([
        ...parts.flatMap((part) => [bytes(`${part.byteLength.toString(16)}\r\n`), part, bytes('\r\n')]),
        bytes('0\r\n\r\n'),
      ]);
      expect(dechunk(wire)).toEqual({ body: Buffer.concat(parts), ended: true, plausible: true });
    }),
  );
});

import { expect, test } from 'vitest';
import { parseReply } from '../../scanners/http/parse.ts';
import { decodeText } from '../../scanners/parsing/charset.ts';
import { findFirst, readXml } from '../../scanners/parsing/xml.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const page = '<html><head><title>Ház IP-kamera</title></head></html>';

test.each([
  ['a little-endian byte order mark', utf16(`\ufeff${page}`)],
  ['a big-endian byte order mark', utf16(`\ufeff${page}`).swap16()],
  ['a little-endian first tag', utf16(page)],
  ['a big-endian first tag', utf16(page).swap16()],
])('UTF-16 is known by %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(page);
});

test.each(['\0', '\0\0'])('a stray %j before a page in one byte a character is not UTF-16', (stray) => {
  expect(decodeText(Buffer.from(`${stray}${page}`))).toBe(`${stray}${page}`);
  expect(decodeText(Buffer.from(`<${stray}${page}`))).toBe(`<${stray}${page}`);
});

test('text in one byte a character is not UTF-16, whatever is declared', () => {
  expect(decodeText(Buffer.from(page), 'utf-16')).toBe(page);
  expect(decodeText(Buffer.from('Ház', 'latin1'), 'utf-16')).toBe('Ház');
});

test.each(['x-sjis', 'Shift_JIS', 'shift-jis', 'windows-31j'])(
  'Japanese pages call their encoding %s',
  (label) => {
    expect(decodeText(Buffer.from('8376838d836f835e', 'hex'), label)).toBe('プロバタ');
  },
);

test('pages and XML documents in UTF-16 are read', () => {
  const reply = {
    startLine: 'HTTP/1.1 200 OK',
    status: 200,
    headers: [['Content-Type', 'text/html; charset=utf-16']] as const,
    body: utf16(page),
  };
  expect(parseReply(reply)).toContainEqual({ field: 'http.title', value: 'Ház IP-kamera' });
  const xml = utf16('\ufeff<?xml version="1.0" encoding="utf-16"?><ProbeMatch><MAC>44-19</MAC></ProbeMatch>');
  expect(findFirst(readXml(xml)!, 'MAC')?.text).toBe('44-19');
});

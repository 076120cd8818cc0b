import { expect, test } from 'vitest';
import { findAll, findFirst, readXml } from '../../scanners/parsing/xml.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const inside = (text: string) => bytes(`<?xml version="1.0"?><a><b>seen</b>${text}</a>`);

test.each([
  ['a document type', `<!DOCTYPE a [<!ENTITY x "y">]><a><b>&x;</b></a>`],
  ['a document type in other letters', '<!doctype a><a/>'],
  ['an entity where none may stand', '<a><!ENTITY x "y"></a>'],
  ['more levels than any device sends', `<a>${'<c>'.repeat(40)}${'</c>'.repeat(40)}</a>`],
  ['more tags than are read', `<a>${'<c/>'.repeat(9_000)}</a>`],
  ['more bytes than are read', `<a>${' '.repeat(65_536)}</a>`],
])('%s is refused before anything is made of it', (_name, text) => {
  expect(readXml(bytes(text))).toBeNull();
});

test('what devices send is read: 30 levels, a thousand elements, references once', () => {
  const deep = readXml(inside(`${'<c>'.repeat(28)}deep${'</c>'.repeat(28)}`));
  expect(findAll(deep ?? fail(), 'c', 64).at(-1)?.text).toBe('deep');
  const wide = readXml(inside('<c>x</c>'.repeat(1_000)));
  expect(findAll(wide ?? fail(), 'c', 2_000)).toHaveLength(1_000);
  const escaped = readXml(inside('<c>&amp;lt;&#65;&unknown;</c>'));
  expect(findFirst(escaped ?? fail(), 'c')?.text).toBe('&lt;A&unknown;');
});

const part = 'Content-Type: application/xop+xml; type="text/xml"\r\nContent-ID: <0.a@acme.example>';

test.each([
  ['as the first of several parts', `--b_1\r\n${part}\r\n\r\n`, '\r\n--b_1--\r\n'],
  ['after blank lines and a byte order mark', '\r\n \n\ufeff', ''],
  ['before the end of a string and that of a chunk', '', '\0\r\n0\r\n\r\n'],
])('a document %s is read', (_how, before, after) => {
  const document = Buffer.concat([bytes(before), inside(''), bytes(after)]);
  expect(readXml(document)).toEqual(readXml(inside('')));
});

function fail(): never {
  throw new Error('it was not read');
}

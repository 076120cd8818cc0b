import { describe, expect, test } from 'vitest';
import { guessKind, importFormats } from '../../src/import/formats.ts';
import { fileKinds } from '../../src/model/imported.ts';
import { long } from '../long.ts';
import { at, capturesOf, textOf } from './captured.ts';

const files = fileKinds.flatMap((kind) => capturesOf(kind).map((name) => ({ kind, name })));

describe.each(files)('$kind: $name', ({ kind, name }) => {
  const text = textOf(kind, name);

  test(`import format is recognised by content: ${kind}, ${name}`, () => {
    expect(guessKind(text)).toBe(kind);
  });

  test(`import format survives any cut: ${kind}, ${name}`, () => {
    const whole = text.split('\n').length;
    for (let length = 0; length < text.length; length += long ? 1 : 3) {
      const { lines, problems } = importFormats[kind].read(text.slice(0, length), at);
      expect(lines.length + problems.length).toBeLessThanOrEqual(2 * whole);
    }
  });

  test(`import format reads CRLF alike: ${kind}, ${name}`, () => {
    const read = importFormats[kind].read;
    expect(read(text.replace(/\r?\n/g, '\r\n'), at)).toEqual(read(text, at));
  });
});

test.each(['', 'hello\nworld\n', '<html></html>', '{"a": 1}'])('import format of %j is null', (text) => {
  expect(guessKind(text)).toBeNull();
});

test('import formats report a line of 100,000 characters, or skip it', () => {
  for (const kind of fileKinds) {
    const { lines } = importFormats[kind].read(`10.20.0.31 44:19:b6:5e:00:01 ${'x'.repeat(100_000)}\n`, at);
    expect(lines, kind).toEqual([]);
  }
});

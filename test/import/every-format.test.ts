import { describe, expect, test } from 'vitest';
import { guessKind, importFormats } from '../../src/import/formats.ts';
import { fileKinds } from '../../src/model/imported.ts';
import { long } from '../long.ts';
import { at, capturesOf, textOf } from './captured.ts';

const files = fileKinds.flatMap((kind) => capturesOf(kind).map((name) => ({ kind, name })));

describe.each(files)('$kind: $name', ({ kind, name }) => {
  const text = textOf(kind, name);

  test('is recognised by what is in it', () => {
    expect(guessKind(text)).toBe(kind);
  });

  test('cut anywhere, it still is read, and never says more than it has lines', () => {
    const whole = text.split('\n').length;
    for (let length = 0; length < text.length; length += long ? 1 : 3) {
      const { lines, problems } = importFormats[kind].read(text.slice(0, length), at);
      expect(lines.length + problems.length).toBeLessThanOrEqual(2 * whole);
    }
  });

  test('with carriage returns before its line ends it says the same', () => {
    const read = importFormats[kind].read;
    expect(read(text.replace(/\r?\n/g, '\r\n'), at)).toEqual(read(text, at));
  });
});

test.each(['', 'hello\nworld\n', '<html></html>', '{"a": 1}'])('%j is none of them', (text) => {
  expect(guessKind(text)).toBeNull();
});

test('a line of a hundred thousand characters is a bad line in every format, or none at all', () => {
  for (const kind of fileKinds) {
    const { lines } = importFormats[kind].read(`10.20.0.31 44:19:b6:5e:00:01 ${'x'.repeat(100_000)}\n`, at);
    expect(lines, kind).toEqual([]);
  }
});

import { describe, expect, test } from 'vitest';
import { progressText } from '../../src/cli/text/progress-line.ts';
import { cells } from '../../src/model/cells.ts';
import { fittedLines, wrapped } from '../../src/model/wrap.ts';

const progress = { addresses: 65_536n, scanned: 1204, alive: 31, cameras: 12, flagged: 5, secondsLeft: 185 };

describe('progressText', () => {
  test('progress line shows addresses scanned, results and time left', () => {
    expect(progressText(progress, null, 100)).toBe(
      '1,204 of 65,536 addresses scanned · 31 alive · 12 cameras · 5 flagged · 3 min 5 s left',
    );
    expect(progressText({ ...progress, secondsLeft: null }, null, 100)).not.toContain('left');
  });

  test('progress line names the site if there are several', () => {
    expect(progressText(progress, 'st-marys', 120)).toMatch(/^st-marys · 1,204 of/);
  });

  test.each([120, 100, 80, 79, 60, 59])(
    'progress line never fills a terminal line of %d characters',
    (columns) => {
      const huge = {
        ...progress,
        addresses: 16_777_216n,
        scanned: 12_204_381,
        alive: 81_204,
        secondsLeft: 90_000,
      };
      const text = progressText(huge, 'a school with a rather long name in the hills', columns);
      expect(text.length).toBeLessThanOrEqual(columns);
      expect(text).toContain('scanned');
    },
  );
});

describe('wrapped', () => {
  test('wrapped breaks at blanks, indents the rest and loses no word', () => {
    const lines = wrapped('one two three four five', 14, 'Means  ');
    expect(lines).toEqual(['Means  one two', '       three', '       four', '       five']);
  });

  test('wrapped keeps a word whole that is longer than a line', () => {
    const page = 'https://www.example.org/a/page/with/a/long/address';
    expect(wrapped(`see ${page} there`, 20)).toEqual(['see', page, 'there']);
  });

  test('wrapped of an empty text is its prefix', () => {
    expect(wrapped('', 20, 'Note')).toEqual(['Note']);
  });
});

describe('fittedLines', () => {
  test('fittedLines leaves a line that fits, and wraps a longer one under its indent', () => {
    expect(fittedLines(['  short', '    one two three four five six'], 24)).toEqual([
      '  short',
      '    one two three four',
      '      five six',
    ]);
  });

  test('fittedLines breaks a long word with a sign, and keeps every character', () => {
    const value = 'x'.repeat(150);
    const lines = fittedLines([`  http.title "${value}"  [maker/title]`], 60);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.endsWith('\\'))).toHaveLength(2);
    expect(lines.join('').replaceAll(/\\| /g, '')).toBe(`http.title"${value}"[maker/title]`);
  });

  test('fittedLines counts wide letters as two cells', () => {
    const lines = fittedLines([`Name         ${'摄像机'.repeat(40)}`], 80);
    for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(80);
    expect(
      lines
        .join('')
        .match(/摄像机|摄|像|机/g)
        ?.join(''),
    ).toBe('摄像机'.repeat(40));
  });
});

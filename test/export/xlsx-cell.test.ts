import { expect, test } from 'vitest';
import { dateCell, textCell } from '../../src/export/xlsx-cell.ts';

test('a text is cut where Excel would refuse the workbook, and never within a letter', () => {
  const most = 32_767;
  expect(textCell('x'.repeat(most + 1)).value).toBe('x'.repeat(most));
  expect(textCell(`${'x'.repeat(most - 1)}😀`).value).toBe('x'.repeat(most - 1));
});

test('a text is formatted as text as far as old versions show it, and wrapped where it is long', () => {
  expect(textCell('x'.repeat(24))).toMatchObject({ type: String, format: '@', wrap: false });
  expect(textCell('x'.repeat(255))).toMatchObject({ type: String, format: '@', wrap: true });
  expect(textCell('x'.repeat(256))).toEqual(expect.not.objectContaining({ format: '@' }));
});

test('a date that is none stays a text', () => {
  expect(dateCell('2026-11-24T02:00:00Z')).toMatchObject({ type: Date });
  expect(dateCell('=1+1')).toMatchObject({ type: String, value: '=1+1' });
});

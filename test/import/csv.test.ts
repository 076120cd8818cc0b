import { expect, test } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';

const cellsOf = (text: string) => readCsv(text).records.map(({ line, cells }) => [line, ...cells]);

test('readCsv prefers a declared separator to the most frequent one', () => {
  expect(cellsOf('sep=;\n1,2,3;a\n4,5,6;b\n')).toEqual([
    [2, '1,2,3', 'a'],
    [3, '4,5,6', 'b'],
  ]);
  expect(cellsOf('#TYPE Selected.System\na|b,c|d|e\n')).toEqual([[2, 'a', 'b,c', 'd', 'e']]);
});

test('readCsv loses only the line of a quotation that never ends', () => {
  expect(cellsOf('1,"two\nlines",3\n4,5,6\n')).toEqual([
    [1, '1', 'two\nlines', '3'],
    [3, '4', '5', '6'],
  ]);
  const broken = readCsv(`1,"never\n${'4,5\n'.repeat(30)}`);
  expect(broken.problems).toEqual([{ line: 1, message: 'A quotation begins here and does not end.' }]);
  expect(broken.records).toHaveLength(30);
});

test('readCsv skips lines of empty cells', () => {
  expect(cellsOf('a,b\n , \n,\nc,d\n')).toEqual([
    [1, 'a', 'b'],
    [4, 'c', 'd'],
  ]);
});

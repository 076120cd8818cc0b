import { expect, test } from 'vitest';
import { namesIn, orText } from '../../src/model/any-of.ts';

const known = (name: string) => ['Smith, J.', 'North', 'South'].includes(name);

test.each([
  ['North', ['North']],
  ['North,South', ['North', 'South']],
  [' North , , Sowth ', ['North', 'Sowth']],
  ['Smith, J.', ['Smith, J.']],
  ['North, Smith, J., South', ['North', 'Smith, J.', 'South']],
  [' , ', [' , ']],
  ['', ['']],
])('namesIn of %j is %j: a comma may be part of a known name', (text, names) => {
  expect(namesIn(text, known)).toEqual(names);
});

test('namesIn looks at few names for a text of many commas', () => {
  let looked = 0;
  namesIn(','.repeat(10_000), () => {
    looked += 1;
    return false;
  });
  expect(looked).toBeLessThan(100_000);
});

test('orText lists what may hold', () => {
  expect(orText(['a', 'b', 'c'])).toBe('a, b or c');
  expect(orText(['a'])).toBe('a');
});

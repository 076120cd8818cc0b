import { expect, test } from 'vitest';
import { checkFilter } from '../../src/export/check-filter.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

test.each([
  ['Hikvison', /Did you mean Hikvision\?/],
  ['hik', /Did you mean .*Hikvision/],
  ['zzzzzzzz', /^There is no maker "zzzzzzzz"\. camcensus fingerprints list shows them all\.$/],
])('a maker that nobody knows is refused with a name that is meant, if one may be: %s', (maker, says) => {
  expect(() => checkFilter(null as never, { maker }, fingerprints)).toThrow(says);
});

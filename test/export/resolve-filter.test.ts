import { expect, test } from 'vitest';
import { resolveFilter } from '../../src/export/resolve-filter.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';

test.each([
  ['Hikvison', /Did you mean Hikvision\?/],
  ['hik', /Did you mean .*Hikvision/],
  ['zzzzzzzz', /^There is no maker "zzzzzzzz"\. camcensus fingerprints list shows them all\.$/],
])('a maker that nobody knows is refused with a name that is meant, if one may be: %s', (maker, says) => {
  expect(() => resolveFilter(null as never, { maker }, { sites: [], fingerprints })).toThrow(says);
});

import { expect, test } from 'vitest';
import { siteHint } from '../../src/model/site-hint.ts';

const many = Array.from({ length: 80 }, (_, n) => `Academy ${String(n + 1).padStart(3, '0')}`);

test.each([
  ['town hall', ['Town Hall', ...many], 'Did you mean Town Hall?'],
  ['Twon Hall', ['Hill Road', 'Town Hall', ...many], /^Did you mean Town Hall, .* or .*\?$/],
  ['Academy 07', many, /^Did you mean Academy \d{3}, Academy \d{3} or Academy \d{3}\?$/],
  ['east', ['north', 'south'], 'It has: north, south.'],
  ['NORTH', ['north', 'south'], 'Did you mean north?'],
  ['east', [], 'It has none.'],
])('hint for %s is short and has the nearest', (wanted, known, says) => {
  expect(siteHint(wanted, known)).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
});

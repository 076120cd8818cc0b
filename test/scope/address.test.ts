import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAddress } from '../../src/model/address-line.ts';
import { long } from '../long.ts';

describe('canonical address', () => {
  test.each([
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['0:0:1:0:0:1:0:0', '::1:0:0:1:0:0'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::', '::'],
    ['1::', '1::'],
    ['FE80::ABCD', 'fe80::abcd'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::1.2.3.4', '::102:304'],
    ['::fffe:1.2.3.4', '::fffe:102:304'],
    ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ])('%s is %s', (text, canonical) => expect(canonicalAddress(text)).toBe(canonical));

  test('is unique: every spelling of an IPv6 address gives the same text', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        const canonical = canonicalAddress(text);
        expect(canonical).not.toBeNull();
        expect(canonicalAddress(canonical ?? '')).toBe(canonical);
        // Node's URL parser writes IPv6 as RFC 5952 requires, mapped addresses apart.
        if (!canonical?.includes('.')) expect(`[${canonical}]`).toBe(new URL(`http://[${text}]`).hostname);
      }),
      { numRuns: 1000 },
    );
  });

  test('accepts exactly what the operating system takes for an address', () => {
    const piece = fc.constantFrom(
      ':',
      '::',
      '.',
      '0',
      '1',
      '255',
      '256',
      '00',
      'ffff',
      'g',
      '10.0.0.1',
      '-',
      '%e',
      ' ',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
      fc.ipV4(),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        const known = isIP(candidate) !== 0 && !candidate.includes('%');
        expect(canonicalAddress(candidate) !== null, candidate).toBe(known);
      }),
      { numRuns: long ? 5_000 : 1_000 },
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AddressBits } from '../../../db/values/address-bits.ts';

const part = fc.integer({ min: 0, max: 255 });
const near = fc.constantFrom(0, 1, 7, 8, 254, 255);
const address = fc.oneof(
  fc.tuple(fc.constantFrom(10, 172), near, near, part).map((parts) => parts.join('.')),
  fc.tuple(near, near).map(([high, low]) => `fd00::${high.toString(16)}:${low.toString(16)}`),
  fc.constantFrom('::1', 'fe80::1', 'fe80::1%eth0', '2001:db8::ffff', '255.255.255.255', '0.0.0.0'),
);

test('AddressBits holds exactly what a set holds, also in a copy and after loading', () => {
  fc.assert(
    fc.property(
      fc.array(address, { maxLength: 60 }),
      fc.array(address, { maxLength: 30 }),
      (added, queried) => {
        // A zone names an interface, not another address.
        const expected = new Set(added.map((one) => one.replace(/%.*/, '')));
        const bits = new AddressBits();
        for (const one of added) bits.add(one);
        const loaded = new AddressBits();
        for (const block of bits.takeChanged()) loaded.load(block, Buffer.from(bits.bits(block)));
        for (const one of [...queried, ...added])
          expect([bits.has(one), bits.copy().has(one), loaded.has(one)], one).toEqual(
            Array(3).fill(expected.has(one.replace(/%.*/, ''))),
          );
        expect([bits.size, bits.copy().size, loaded.size]).toEqual(Array(3).fill(expected.size));
        expect([...bits.takeChanged(), ...loaded.takeChanged()]).toEqual([]);
      },
    ),
  );
});

test('only blocks with a new address have changed, and a copy changes on its own', () => {
  const bits = new AddressBits();
  for (const one of ['10.1.2.3', '10.1.2.4', '10.1.3.0']) bits.add(one);
  expect(bits.takeChanged().size).toBe(2);
  const copy = bits.copy();
  bits.add('10.1.2.3');
  expect(bits.takeChanged().size).toBe(0);
  bits.add('10.1.2.5');
  expect([bits.takeChanged().size, copy.has('10.1.2.5'), copy.size]).toEqual([1, false, 3]);
});

import { expect, test } from 'vitest';
import { acquireLease, thisMoment } from '../../../db/file/lease.ts';
import { sweepNight } from '../fixture.ts';
import { both, concluding, merge, twoLegs } from './merge-fixture.ts';

test('merge refuses devices of two sites, one device twice, and a running sweep', () => {
  const inventory = twoLegs();
  sweepNight(inventory, { day: '2026-03-02', site: 'south', hosts: both });
  expect(() => merge(inventory, 3, 1)).toThrow('sites never mix');
  expect(() => merge(inventory, 1, 1)).toThrow('into itself');
  expect(() => merge(inventory, 77, 1)).toThrow('no device 77');
  acquireLease(inventory, { ...thisMoment(), holder: 'scan', ttlMs: 60_000 });
  inventory.leaseToken = null;
  expect(() => merge(inventory)).toThrow('A sweep is running');
});

test.each([
  [
    'reidentify',
    /^The inventory .+ is in use: reidentify \(process \d+\) reads its devices again\. Try again when it has ended\.$/,
  ],
  ['db prune --compact', /: db prune --compact \(process \d+\) writes its file anew\. Try again/],
])(
  'is refused while another command works with the inventory, which is called what it is: %s',
  (holder, refusal) => {
    const inventory = twoLegs();
    acquireLease(inventory, { ...thisMoment(), holder, ttlMs: 60_000 });
    inventory.leaseToken = null;
    expect(() => merge(inventory)).toThrow(refusal);
  },
);

test('merge refuses a running sweep even if the clock was set forward since', () => {
  const inventory = twoLegs();
  const before = { ...thisMoment(), now: Date.parse(concluding.at) - 3_600_000 };
  acquireLease(inventory, { ...before, holder: 'scan', ttlMs: 60_000 });
  inventory.leaseToken = null;
  expect(() => merge(inventory)).toThrow('A sweep is running');
});

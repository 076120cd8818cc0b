import { expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Conclusions } from '../../../src/model/sweep.ts';
import { conclusions, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };
const hosts = [['10.0.0.5', gate]] as const;

/** Conclusions that are told apart by their digest, and how often they were asked who made something. */
function counted(digest: string, makers: readonly string[]): { conclusions: Conclusions; asked(): number } {
  const inner = conclusions({ makers });
  let times = 0;
  const identify: Conclusions['identify'] = (observations) => {
    times += 1;
    return inner.identify(observations);
  };
  return { conclusions: { ...inner, identify, digest }, asked: () => times };
}

test('who says what he said the night before is not read again, but is with other fingerprints', () => {
  const inventory = freshInventory();
  const [older, newer] = [counted('f1', []), counted('f2', ['Hikvision'])];
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: older.conclusions });
  const once = older.asked();
  sweepNight(inventory, { day: '2026-03-02', hosts, conclusions: older.conclusions });
  expect([once > 0, older.asked()]).toEqual([true, once]);
  expect(listDevices(inventory)).toMatchObject([
    { manufacturer: null, verdict: 'review', lastSeen: '2026-03-02T02:10:00Z' },
  ]);
  sweepNight(inventory, { day: '2026-03-03', hosts, conclusions: newer.conclusions });
  expect(listDevices(inventory)).toMatchObject([{ manufacturer: 'Hikvision', verdict: 'flagged' }]);
});

test('who says less or more than the night before is read again', () => {
  const inventory = freshInventory();
  const { conclusions: same, asked } = counted('f1', ['Hikvision']);
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: same });
  const more = [['10.0.0.5', { ...gate, firmware: 'V5' }]] as const;
  for (const [day, said] of [
    ['2026-03-02', more],
    ['2026-03-03', hosts],
  ] as const) {
    const before = asked();
    sweepNight(inventory, { day, hosts: said, conclusions: same });
    expect(asked(), day).toBeGreaterThan(before);
  }
  expect(listDevices(inventory)).toMatchObject([{ firmware: null }]);
});

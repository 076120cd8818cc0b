import { expect, test } from 'vitest';
import { device, listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { conclusions, type Night, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const address = '10.0.0.5';
const gate: Unit = { maker: 'Hikvision', model: 'C500', serial: 'S-GATE' };
/** The same unit, or another: it was cut off before it could report which. */
const cut: Unit = { realm: 'C500' };

/** One night after another, the scan of the host at the address finished or not. */
function nights(inventory: Inventory, ...reports: readonly (readonly [Unit, Partial<Night>])[]): void {
  reports.forEach(([unit, over], i) => {
    sweepNight(inventory, { day: `2026-03-0${i + 1}`, hosts: [[address, unit]], ...over });
  });
}

const whole = { fullyScanned: true };
const unfinished = { fullyScanned: false, partly: true } as const;

test('fullyScanned is false while the last host scan was not finished', () => {
  const inventory = freshInventory();
  const same = { conclusions: { ...conclusions(), digest: 'f1' } };
  const marks: (boolean | null | undefined)[] = [];
  for (const [i, over] of [whole, unfinished, unfinished, whole, {}].entries()) {
    sweepNight(inventory, { day: `2026-03-0${i + 1}`, hosts: [[address, gate]], ...same, ...over });
    marks.push(device(inventory, 1)?.fullyScanned);
  }
  expect(marks).toEqual([true, false, false, true, true]);
});

test('fullyScanned is null in a list of the past, and before the first scan', () => {
  const inventory = freshInventory();
  nights(inventory, [gate, {}]);
  expect(listDevices(inventory)[0]?.fullyScanned).toBeNull();
  nights(inventory, [gate, whole]);
  expect(listDevices(inventory)[0]?.fullyScanned).toBe(true);
  expect(listDevices(inventory, { asOf: '2026-03-01' })[0]?.fullyScanned).toBeNull();
});

test('a host that was cut off keeps what is known of its device', () => {
  const inventory = freshInventory();
  const cutOff = [cut, unfinished] as const;
  nights(inventory, [gate, whole], cutOff, cutOff, cutOff, cutOff);
  const devices = listDevices(inventory, { allHosts: true });
  expect(devices).toMatchObject([
    { id: 1, model: 'C500', serial: 'S-GATE', manufacturer: 'Hikvision', fullyScanned: false },
  ]);
  expect(devices[0]?.status).not.toBe('missing');
  // In full, the same silence for two nights shows that it is the old unit: see the next test.
  expect(devices[0]?.name).toBeNull();
});

test('a host that was cut off does not count as a night without an identity', () => {
  const inventory = freshInventory();
  const mute: Unit = { name: 'porch' };
  const name = () => device(inventory, 1)?.name;
  nights(inventory, [gate, whole], [mute, unfinished], [mute, whole]);
  expect(name()).toBeNull();
  nights(inventory, [gate, whole], [mute, whole], [mute, whole]);
  expect(name()).toBe('porch');
});

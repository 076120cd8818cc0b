import { expect, test } from 'vitest';
import { mergeByHand } from '../../../db/corrections/merge.ts';
import { undo } from '../../../db/corrections/undo.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { linkImported } from '../../../db/imports/link-imported.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { concluding, person } from '../corrections/merge-fixture.ts';
import { dump } from '../dump.ts';
import { sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';
import { importFile } from './import-fixture.ts';

const mac = (n: number) => `ac:cc:8e:00:01:${n.toString(16).padStart(2, '0')}`;

/** Cameras at addresses of their own, each with a lease and a line of a register. */
function site(cameras: number): Inventory {
  const inventory = freshInventory();
  const numbers = Array.from({ length: cameras }, (_, n) => n + 1);
  const hosts = numbers.map((n): [string, Unit] => [
    `10.0.0.${n}`,
    { maker: 'Axis', serial: `AX-CAMERA-${n}`, mac: mac(n) },
  ]);
  sweepNight(inventory, { day: '2026-03-01', hosts });
  const at = '2026-03-01T10:00:00Z';
  importFile(inventory, {
    kind: 'dnsmasq',
    at,
    lines: numbers.map((n) => ({ mac: mac(n), hostName: `cam-${n}` })),
  });
  const lines = numbers.map((n) => ({ serial: `AX-CAMERA-${n}`, assetTag: `TAG-${n}` }));
  importFile(inventory, { kind: 'assets', at, lines });
  return inventory;
}

/** How many statements some work runs. */
function statements(inventory: Inventory, work: (counted: Inventory) => void): number {
  let count = 0;
  const counting =
    <Of extends unknown[], Result>(run: (...of: Of) => Result) =>
    (...of: Of): Result => {
      count++;
      return run(...of);
    };
  const { all, get, run, lists } = inventory;
  const counted = { all: counting(all), get: counting(get), run: counting(run), lists: counting(lists) };
  work({ ...inventory, ...counted } as Inventory);
  return count;
}

test('linkImported of a merge, its undo or a new line reads no other devices', () => {
  const counts = [3, 30].map((cameras) => {
    const inventory = site(cameras);
    let change = 0;
    const merging = statements(inventory, (counted) => {
      change = mergeByHand(counted, { device: 2, into: 1, ...person }, concluding);
    });
    const undoing = statements(inventory, (counted) => void undo(counted, { change, ...person }, concluding));
    const importing = statements(inventory, (counted) => {
      const lines = [{ serial: 'AX-CAMERA-3', assetTag: 'TAG-3', owner: 'Estates' }];
      importFile(counted, { kind: 'assets', at: '2026-03-02T10:00:00Z', lines });
    });
    expect(listDevices(inventory).find(({ id }) => id === 3)?.decision?.owner).toBe('Estates');
    return { merging, undoing, importing };
  });
  expect(counts[1]).toEqual(counts[0]);
});

test('linkImported of some devices leaves nothing for one of the whole site to do', () => {
  const inventory = site(4);
  const change = mergeByHand(inventory, { device: 2, into: 1, ...person }, concluding);
  for (const work of [() => {}, () => void undo(inventory, { change, ...person }, concluding)]) {
    work();
    const before = dump(inventory);
    inventory.write(() => linkImported(inventory, 'north', concluding));
    expect(dump(inventory)).toBe(before);
  }
});

import { mergeByHand } from '../../../db/corrections/merge.ts';
import type { Concluding } from '../../../db/evidence/store-conclusion.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { conclusions, start, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

export const concluding: Concluding = {
  conclusions: conclusions(),
  versions: { fingerprints: 'f1', policies: start().policies },
  at: '2026-03-02T12:00:00Z',
};
export const person = { who: 'J. Price', because: 'One recorder, two cards.' };

export const legA: Unit = { maker: 'Dahua', type: 'recorder', serial: 'REC-55501', mac: '3c:ef:8c:00:00:01' };
export const legB: Unit = { maker: 'Dahua', type: 'recorder', serial: 'REC-55502', mac: '3c:ef:8c:00:00:02' };
export const both: [string, Unit][] = [
  ['10.0.0.5', legA],
  ['10.0.0.9', legB],
];

/** Two interfaces of one recorder that no sweep can recognise as one, after two nights. */
export function twoLegs(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: both });
  sweepNight(inventory, { day: '2026-03-02', hosts: both });
  return inventory;
}

/** A camera that got a new address and lost its memory: the machine took it for a new one. */
export function strayed(): Inventory {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', legA]] });
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.9', legB]], silent: ['10.0.0.5'] });
  return inventory;
}

export const merge = (inventory: Inventory, device = 2, into = 1) =>
  mergeByHand(inventory, { device, into, ...person }, concluding);

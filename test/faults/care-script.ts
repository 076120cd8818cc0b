/**
 * A process that takes care of an inventory until it is killed: `open FILE` (brings it forward), `prune FILE BEFORE`, `restore
 * BACKUP FILE`. It says `up` before, and `done` after.
 */
import { writeSync } from 'node:fs';
import { openInventory } from '../../db/open.ts';
import { prune } from '../../db/prune.ts';
import { restoreInventory } from '../../db/restore.ts';

const [, , what = '', first = '', second = ''] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const by = { who: 'x', at: '2026-03-09T10:15:00Z' };
if (what === 'open') {
  say('up');
  openInventory(first, { create: false }).close();
} else if (what === 'prune') {
  const inventory = openInventory(first, { create: false });
  say('up');
  await prune(inventory, second, by);
  inventory.close();
} else {
  say('up');
  restoreInventory(first, second, by);
}
say('done');

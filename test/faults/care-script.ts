/**
 * A process that takes care of an inventory until it is killed: `PLACE open FILE` (brings it forward), `PLACE prune FILE BEFORE`,
 * `PLACE restore BACKUP FILE`. It says `up` before, and `done` after; PLACE is where it is cut off (cut-off.ts), or empty.
 */
import { restoreInventory } from '../../db/file/restore.ts';
import { openInventory } from '../../db/open.ts';
import { prune } from '../../db/removal/prune.ts';
import { say } from '../say.ts';
import { cutOffAt } from './cut-off.ts';

const [, , place = '', what = '', first = '', second = ''] = process.argv;
const begin = () => {
  say('up');
  cutOffAt(place);
};
const by = { who: 'x', at: '2026-03-09T10:15:00Z' };
if (what === 'open') {
  begin();
  openInventory(first, { create: false }).close();
} else if (what === 'prune') {
  const inventory = openInventory(first, { create: false });
  begin();
  await prune(inventory, second, by);
  inventory.close();
} else {
  begin();
  restoreInventory(first, second, by);
}
say('done');

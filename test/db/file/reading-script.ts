/** A process that reads an inventory and holds its transaction until it is killed. Prints `reads` once it has read. */
import { openInventory } from '../../../db/open.ts';
import { say } from '../../say.ts';

const [, , file = ''] = process.argv;
const inventory = openInventory(file, { create: false, readonly: true });
inventory.read(() => {
  inventory.get('SELECT count(*) FROM fact');
  say('reads');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});

// `process-garbage.ts FILE`: opens, migrates, reads, backs up and closes inventories, then makes garbage until it is collected.
import { backupInventory } from '../../../db/file/backup.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openInventory } from '../../../db/open.ts';

const [file = ''] = process.argv.slice(2);
function useIt(): void {
  const inventory = openInventory(file, { create: true });
  inventory.write(() => checkInventory(inventory));
  backupInventory(inventory, `${file}.copy`, { force: true });
  inventory.close();
}

for (let round = 0; round < 20; round++) useIt();
// Collected as it happens by itself, between turns of the event loop: no JavaScript is running then.
for (let round = 0; round < 30; round++) {
  const garbage = Array.from({ length: 200_000 }, (_, index) => ({ index }));
  await new Promise((resolve) => setTimeout(resolve, garbage.length > 0 ? 2 : 0));
}
process.stdout.write('alive\n');

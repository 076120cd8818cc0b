import process from 'node:process';
import { openInventory } from '../../../db/open.ts';
import { importFile } from './import-fixture.ts';

// Imports one register after another into the inventory that is named, and prints a line when each is done.
const inventory = openInventory(process.argv[2] ?? '', { create: false });
const first = Number(process.argv[3]);
for (let number = first; ; number++) {
  const lines = Array.from({ length: 200 }, (_, line) => ({
    serial: `SN-${number}-${line}-0815`,
    assetTag: `CC-${number}-${line}`,
    ...(line === 0 ? { address: '10.0.0.5', location: `room ${number}` } : {}),
  }));
  importFile(inventory, { kind: 'assets', at: '2026-03-02T10:00:00Z', lines });
  process.stdout.write(`done ${number}\n`);
}

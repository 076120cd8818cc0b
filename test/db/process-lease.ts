/**
 * A process that tries to get the lease again and again for two seconds, and writes a line when it has it and when it
 * gives it back, into a file that all of them append to. With `keep` it takes it once and stays.
 */
import { appendFileSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { acquireLease, releaseLease } from '../../db/lease.ts';
import { openInventory } from '../../db/open.ts';

const [, , file = '', log = '', mode = ''] = process.argv;
const inventory = openInventory(file, { create: false });
const request = () => ({ holder: 'test', ttlMs: 60_000, now: Date.now() });

if (mode === 'keep') {
  const { lease } = acquireLease(inventory, request());
  writeSync(1, `${lease === null ? 'refused' : 'holding'}\n`);
  await wait(60_000);
}
const end = Date.now() + 2_000;
while (Date.now() < end) {
  const { lease } = acquireLease(inventory, request());
  if (lease !== null) {
    appendFileSync(log, `+${process.pid}\n`);
    await wait(2);
    appendFileSync(log, `-${process.pid}\n`);
    releaseLease(inventory, lease);
  }
  await wait(1);
}

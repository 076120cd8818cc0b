/**
 * A process that fights with others for the lease until it has had it so many times, and writes a line when it has it and when
 * it gives it back, into a file that all of them append to. It begins when all of them are there, of which each writes a line,
 * too. With `keep` it takes the lease once and stays.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { acquireLease, releaseLease } from '../../../db/file/lease.ts';
import { openInventory } from '../../../db/open.ts';
import { say } from '../../say.ts';

const [, , file = '', log = '', mode = '', contenders = ''] = process.argv;
const inventory = openInventory(file, { create: false });
const request = () => ({ holder: 'test', ttlMs: 60_000, now: Date.now() });

if (mode === 'keep') {
  const { lease } = acquireLease(inventory, request());
  say(lease === null ? 'refused' : 'holding');
  await wait(60_000);
}
appendFileSync(log, `up ${process.pid}\n`);
while (readFileSync(log, 'utf8').split('up ').length <= Number(contenders)) await wait(2);
for (let times = 0; times < 40; ) {
  const { lease } = acquireLease(inventory, request());
  if (lease !== null) {
    times += 1;
    appendFileSync(log, `+${process.pid}\n`);
    await wait(2);
    appendFileSync(log, `-${process.pid}\n`);
    releaseLease(inventory, lease);
  }
  await wait(1);
}

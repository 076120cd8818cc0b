/**
 * A process that sweeps the same scope again and again until it is killed, and prints each thing once it is done: `up`,
 * `started SWEEP`, `host SERIAL` (written), `ended SWEEP`; and before it, `asking ADDRESS`. The thread that writes is the second argument.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { acquireLease, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { doneBefore } from '../../../db/sweeps/progress.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { portOf } from '../../../src/scan/writer-port.ts';
import { WriterThread } from '../../../src/scan/writer-thread.ts';
import { say } from '../../say.ts';
import { host, start } from '../fixture.ts';

const [, , file = '', thread = '', prefix = ''] = process.argv;
const now = () => new Date().toISOString();
/** Hosts after which the process waits until they are written. */
const atOnce = 2;
/** Milliseconds between groups: most processes are to be killed in the middle of a sweep, and some at its end. */
const pauseMs = Number(prefix.at(-1)) % 4 === 2 ? 0 : 25;

say('up');
const inventory = openInventory(file, { create: true });
const parent = process.ppid;
// The process that started it may be gone, and would kill it no more.
for (let round = 0; process.ppid === parent; round++) await sweepOnce(round);

async function sweepOnce(round: number): Promise<void> {
  const { lease } = acquireLease(inventory, { holder: 'scan', ttlMs: 60_000, ...thisMoment() });
  if (lease === null) throw new Error('the lease of a killed process is held');
  const sweepId = beginSweep(
    inventory,
    start({ startedAt: now(), addresses: '120', settingsDigest: 'as always' }),
  );
  say(`started ${sweepId}`);
  const before = doneBefore(inventory, sweepId);
  const writer = new WriterThread(
    portOf(new Worker(thread)),
    { path: file, options: { sweepId, site: 'north', allHosts: false } },
    { tally: noCounts, now, onNotice: (sentence) => say(sentence) },
  );
  const handedOver: string[] = [];
  const written = async () => {
    await writer.written();
    for (const serial of handedOver.splice(0)) say(`host ${serial}`);
    await wait(pauseMs);
  };
  for (let number = 0; number < 120; number++) {
    const address = `10.0.0.${number}`;
    if (before.has(address)) continue;
    say(`asking ${address}`);
    if (number % 3 === 0) {
      const serial = `${prefix}-${round}-${number}`;
      await writer.record(host(address, { maker: 'Axis', serial, firmware: `V${round}` }, now()));
      handedOver.push(serial);
    }
    writer.scanned(address);
    if (handedOver.length === atOnce) await written();
  }
  await written();
  await writer.finish({ endedAt: now(), outcome: 'complete', reason: null, counts: {}, receiveFailed: [] });
  say(`ended ${sweepId}`);
  await writer.close();
  releaseLease(inventory, lease);
}

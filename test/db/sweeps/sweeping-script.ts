/**
 * A process that sweeps the same scope again and again until it is killed, and prints each step once it is done: `up`,
 * `started SWEEP`, `host SERIAL` (recorded), `ended SWEEP`; and before it, `asking ADDRESS`.
 */
import { acquireLease, releaseLease, thisMoment } from '../../../db/file/lease.ts';
import { openInventory } from '../../../db/open.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { createSweepWriter } from '../../../db/sweeps/sweep-writer.ts';
import { noCounts } from '../../../db/sweeps/sweeps.ts';
import { say } from '../../say.ts';
import { conclusions, host, start } from '../fixture.ts';

const [, , file = '', prefix = ''] = process.argv;
const now = () => new Date().toISOString();
// Progress is saved once a second; this process lives for a fraction of one.
const clock = performance.now.bind(performance);
performance.now = () => clock() * 200;

say('up');
const inventory = openInventory(file, { create: true });
const parent = process.ppid;
// The process that started it may be gone, and would kill it no more.
for (let round = 0; process.ppid === parent; round++) sweepOnce(round);

function sweepOnce(round: number): void {
  const { lease } = acquireLease(inventory, { holder: 'scan', ttlMs: 60_000, ...thisMoment() });
  if (lease === null) throw new Error('the lease of a killed process is held');
  const sweepId = beginSweep(
    inventory,
    start({ startedAt: now(), addresses: '120', settingsDigest: 'as always' }),
  );
  say(`started ${sweepId}`);
  const writer = createSweepWriter(inventory, {
    sweepId,
    site: 'north',
    at: now,
    allHosts: false,
    conclusions: conclusions(),
  });
  for (let number = 0; number < 120; number++) {
    const address = `10.0.0.${number}`;
    if (writer.before.has(address)) continue;
    say(`asking ${address}`);
    if (number % 3 === 0) {
      const serial = `${prefix}-${round}-${number}`;
      writer.record(host(address, { maker: 'Axis', serial, firmware: `V${round}` }, now()));
      say(`host ${serial}`);
    }
    writer.asked(address);
  }
  const counts = { ...noCounts, ...writer.covered(), ...writer.tally() };
  finishSweep(inventory, sweepId, { endedAt: now(), outcome: 'complete', reason: null, counts, writer });
  say(`ended ${sweepId}`);
  releaseLease(inventory, lease);
}

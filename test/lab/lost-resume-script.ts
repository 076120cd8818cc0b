// Run inside a namespace: sweeps a block with an inventory, after a number of addresses runs a command that takes the network down, then
// one that brings it back, and sweeps again. Prints how both ended, and how much the second one sent. The network is brought back after
// the first sweep, or with `at-once` as soon as that has reported an address that could not be scanned.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { openInventory } from '../../db/open.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { doneBefore } from '../../db/sweeps/progress.ts';
import { createSweepWriter } from '../../db/sweeps/sweep-writer.ts';
import { noCounts, sweep as recordOf } from '../../db/sweeps/sweeps.ts';
import { openNetwork } from '../../src/net/open.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { conclusions, start } from '../db/fixture.ts';
import { scopeOf } from '../scope/scope-of.ts';
import { fakeOptions } from '../sweep/fake-network.ts';

const [file = '', block = '', after = '0', takeAway = '', bringBack = '', when = ''] = process.argv.slice(2);
const scope = await scopeOf([block], { flowsPerAddress: 2, rate: 1000 });
const inventory = openInventory(file, { create: true });
let away = false;
const log = {
  info: () => undefined,
  warn: () => {
    if (when === 'at-once') bringItBack();
  },
};
const now = () => new Date().toISOString();
const shell = (command: string) => void execFileSync('sh', ['-c', command], { stdio: 'ignore' });

async function sweepOnce(onScanned: (count: number) => void) {
  const about = {
    startedAt: now(),
    targets: [block],
    addresses: scope.size.toString(),
    settingsDigest: 'as always',
  };
  const sweepId = beginSweep(inventory, start(about));
  const of = { sweepId, site: 'north', at: now, allHosts: false, conclusions: conclusions() };
  const writer = createSweepWriter(inventory, of);
  const network = await openNetwork({ scope, limits: { connectMs: 400 }, log });
  let scanned = 0;
  const { outcome, reason } = await sweep({
    ...fakeOptions({ scope, network }),
    known: ['10.77.8.1'],
    before: doneBefore(inventory, sweepId),
    recorder: {
      record: async (host) => void writer.record(host),
      tally: () => writer.tally(),
      written: async () => undefined,
      scanned: (address) => {
        writer.scanned(address);
        onScanned(++scanned);
      },
    },
  });
  await network.close();
  const counts = { ...noCounts, ...writer.covered(), ...writer.tally() };
  finishSweep(inventory, sweepId, { endedAt: now(), outcome, reason, counts, writer });
  const { continues, counts: kept } = recordOf(inventory, sweepId) ?? { continues: null, counts };
  return {
    outcome,
    reason,
    continues,
    scanned,
    scannedInAll: kept.scanned,
    sent: network.counters.flows,
  };
}

function bringItBack(): void {
  if (away) shell(bringBack);
  away = false;
}

const cut = await sweepOnce((count) => {
  if (count !== Number(after)) return;
  shell(takeAway);
  away = true;
});
bringItBack();
const rest = await sweepOnce(() => undefined);
inventory.close();
process.stdout.write(JSON.stringify({ cut, rest }));

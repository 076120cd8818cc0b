import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { listDevices } from '../../../db/devices/devices.ts';
import { openInventory } from '../../../db/open.ts';
import { pause } from '../../abort/pause.ts';
import { dayMs } from '../../model/moment.ts';
import { FleetThread } from '../demo/fleet-thread.ts';
import { comparisonText, fleetText, nextText } from '../demo/text.ts';
import { exit } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { ownName } from '../own-name.ts';
import { print, printText } from '../terminal.ts';
import { scan } from './scan.ts';
import { openAnywhere } from './serve.ts';

/** Options of `demo`. */
export interface DemoOptions {
  readonly serve?: boolean;
}

/** The result of a demonstration: a folder of its own, which holds the inventory. */
interface Result {
  readonly folder: string;
  readonly inventory: string;
  readonly config: string;
}

const policy = ['uk-2022', 'us-ndaa-889'];

/**
 * Sweeps the simulated fleet into an inventory in a new temporary folder, compares the list with the truth, and names the next
 * commands. Exit code 70 where the list differs from the truth. The folder stays, unless the demonstration fails, is interrupted or
 * serves the result.
 */
export async function demo({ serve = false }: DemoOptions): Promise<void> {
  const result = newResult();
  const remove = () => rmSync(result.folder, { recursive: true, force: true });
  let shown = false;
  // Half a demonstration is of no use: nothing is finished or kept, as a scan would.
  const stop = interruption(() => {
    if (shown) return;
    remove();
    process.exit(exit.interrupted);
  });
  let keep = false;
  try {
    const { isRight, example } = await sweepFleet(result);
    // The sweep has reported what is missing.
    if (process.exitCode !== exit.done) return;
    shown = serve;
    if (serve) await showUntil(result, stop.signal);
    else {
      await print(nextText(ownName(), result.inventory, example));
      keep = true;
    }
    process.exitCode = isRight ? exit.done : exit.bug;
  } finally {
    if (!keep) remove();
    stop.release();
  }
}

/** A config of its own: the user's may name another rate, exclusions or credentials, which are not for the fleet. */
function newResult(): Result {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-demo-'));
  const [inventory, config] = [join(folder, 'demo.db'), join(folder, 'camcensus.yaml')];
  writeFileSync(config, `inventory: demo.db\npolicies: [${policy.join(', ')}]\n`);
  return { folder, inventory, config };
}

/** Runs the fleet for one sweep and the comparison: whether the list is right, and a device for an example. Sets the exit code of the sweep. */
async function sweepFleet({
  inventory,
  config,
}: Result): Promise<{ readonly isRight: boolean; readonly example: string }> {
  const fleet = await FleetThread.start();
  try {
    await printText(fleetText(fleet.ready));
    const { network, example } = fleet.ready;
    const shown = ['scan', network, '--policy', policy.join(','), '--inventory', inventory];
    await print(`\n$ camcensus ${shown.join(' ')}\n`);
    // Only the fleet is scanned: no multicast either.
    await scan([network], { inventory, config, policy, format: 'table', listen: false });
    if (process.exitCode !== exit.done) return { isRight: false, example };
    const verdict = await fleet.compare(devicesIn(inventory));
    await printText(comparisonText(verdict, fleet.ready));
    return { isRight: verdict.differences.length + verdict.complaints.length === 0, example };
  } finally {
    await fleet.stop();
  }
}

function devicesIn(path: string) {
  const inventory = openInventory(path, { create: false, readonly: true });
  try {
    return listDevices(inventory);
  } finally {
    inventory.close();
  }
}

async function showUntil({ inventory, config }: Result, signal: AbortSignal): Promise<void> {
  const options = { inventory, config, policy, nightly: false, logLevel: 'warn' } as const;
  const { url, close } = await openAnywhere(options);
  try {
    await printText(`The dashboard is at ${url} (Ctrl-C ends it and removes the demonstration's files).`);
    while (!signal.aborted) await pause(dayMs, signal);
    process.exitCode = exit.done;
  } finally {
    await close();
  }
}

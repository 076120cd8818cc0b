// Run inside a namespace: sweeps each block several times at the defaults, all blocks (some may be equal) side by side and each into
// an inventory of its own. Prints, for each sweep, the devices that it saw and what the inventory lists after it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { listDevices } from '../../db/devices/devices.ts';
import { openInventory } from '../../db/open.ts';
import { devicesSeenIn } from '../../db/sweeps/known-addresses.ts';
import { fingerprintsOf } from '../../src/cli/fingerprints.ts';
import { activePolicies } from '../../src/cli/policies.ts';
import { basisOf, versionsOf } from '../../src/cli/writer/basis.ts';
import { conclusionsWith } from '../../src/cli/writer/conclusions-with.ts';
import { loadConfig } from '../../src/config/load.ts';
import { runSweep } from '../../src/scan/run-sweep.ts';
import { siteJobs } from '../../src/scan/site-jobs.ts';
import { onThisThread } from '../../src/scan/writer-port.ts';
import { checkTarget } from '../../src/scope/check-target.ts';

/** The result of one sweep: a line for each device, and the lines of those that it did not find. */
export interface LossySweep {
  readonly block: string;
  readonly outcome: string;
  readonly seen: readonly string[];
  readonly listed: readonly { readonly line: string; readonly confirmed: boolean | null }[];
}

const [times = '1', ...blocks] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'camcensus-lossy-'));
const log = pino({ level: 'silent' });
const config = await loadConfig(null, { cwd: folder, checkTarget });
const fingerprints = await fingerprintsOf({}, { config, inventory: join(folder, 'none.db') });
const policies = await activePolicies(['uk-2022'], [], fingerprints);
// One for all sweeps: to read the fingerprints takes longer than to sweep a block.
const conclusions = conclusionsWith(basisOf(policies, fingerprints));

const all = await Promise.all(blocks.map((block, i) => sweeps(block, join(folder, `${i}.db`))));
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(all.flat()));

async function sweeps(block: string, path: string): Promise<LossySweep[]> {
  const inventory = openInventory(path, { create: true });
  const [job] = await siteJobs([block], {}, config);
  if (job === undefined) throw new Error(`nothing to sweep in ${block}`);
  const done: LossySweep[] = [];
  for (let round = 0; round < Number(times); round++) {
    const { sweepId, outcome } = await runSweep(job, {
      inventory,
      versions: versionsOf(policies, fingerprints),
      startWriter: () => onThisThread(() => conclusions),
      limits: {},
      listen: true,
      allHosts: false,
      resolve: false,
      fresh: true,
      log,
      signal: new AbortController().signal,
    });
    const found = new Set(devicesSeenIn(inventory, sweepId));
    const devices = listDevices(inventory);
    const line = ({ ip, manufacturer, brand, type, model, verdict }: (typeof devices)[number]) =>
      [ip, manufacturer, brand, type, model, verdict].join(' | ');
    done.push({
      block,
      outcome,
      seen: devices.filter(({ id }) => found.has(id)).map(line),
      listed: devices.map((device) => ({ line: line(device), confirmed: device.confirmed })),
    });
  }
  inventory.close();
  return done;
}

import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { fingerprintsOf } from '../../src/cli/fingerprints.ts';
import { activePolicies } from '../../src/cli/policies.ts';
import { writerWith } from '../../src/cli/writer/start-thread.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createLog } from '../../src/log.ts';
import { type RunOptions, type RunResult, runSweep } from '../../src/scan/run-sweep.ts';
import { siteJobs } from '../../src/scan/site-jobs.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { continuesText } from '../../src/text/sweep.ts';
import { newInventory, temporaryFolder } from '../db/temporary.ts';

/** What one sweep differs in. */
export type Over = Partial<RunOptions> & {
  readonly exclude?: readonly string[];
  readonly ports?: readonly number[];
  readonly rate?: number;
};

/** A sweep as `scan` makes it, in this process; what a person was told is in `told`. */
export interface Swept extends RunResult {
  readonly told: readonly string[];
}

/** Somebody who scans 127.x addresses with an inventory of their own. */
export class House {
  readonly folder = temporaryFolder();
  readonly inventory: Inventory;

  /** With an inventory of its own, or with somebody else's. */
  constructor(file?: string) {
    this.inventory =
      file === undefined
        ? newInventory(join(this.folder, 'inventory.db'))
        : openInventory(file, { create: true });
    onTestFinished(() => this.inventory.close());
  }

  async sweep(target: string, { exclude = [], ports, rate = 1000, ...over }: Over = {}): Promise<Swept> {
    const config = await loadConfig(null, { cwd: this.folder, checkTarget });
    const options = { rate, exclude, ...(ports && { ports }) };
    const [job] = await siteJobs([target], options, config);
    if (job === undefined) throw new Error(`nothing to sweep in ${target}`);
    const fingerprints = await fingerprintsOf({}, { config, inventory: this.inventory.path });
    const policies = await activePolicies(['uk-2022'], [], fingerprints);
    const told: string[] = [];
    const result = await runSweep(job, {
      inventory: this.inventory,
      ...writerWith(policies, fingerprints),
      limits: {},
      listen: false,
      allHosts: false,
      resolve: false,
      fresh: false,
      log: createLog('fatal'),
      signal: new AbortController().signal,
      onContinued: (begun, earlier) => told.push(continuesText(begun, earlier)),
      ...over,
    });
    return { ...result, told };
  }
}

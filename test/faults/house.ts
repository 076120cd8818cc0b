import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { activePolicies } from '../../src/cli/policies.ts';
import { type RunOptions, type RunResult, runSweep } from '../../src/cli/sweeping/run-sweep.ts';
import { siteJobs } from '../../src/cli/sweeping/sites.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createLog } from '../../src/log.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { temporaryFolder } from '../db/temporary.ts';

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
    this.inventory = openInventory(file ?? join(this.folder, 'inventory.db'), { create: true });
    onTestFinished(() => this.inventory.close());
  }

  async sweep(target: string, { exclude = [], ports, rate = 1000, ...over }: Over = {}): Promise<Swept> {
    const config = await loadConfig(null, { cwd: this.folder, checkTarget });
    const settings = { config, inventory: this.inventory.path, log: createLog('fatal') };
    const options = { listen: false, rate, exclude, ...(ports && { ports }) };
    const [job] = await siteJobs([target], options, settings);
    if (job === undefined) throw new Error(`nothing to sweep in ${target}`);
    const told: string[] = [];
    const result = await runSweep(job, {
      inventory: this.inventory,
      policies: activePolicies(['uk-2022'], [], fingerprints.makers),
      fingerprints,
      limits: {},
      listen: false,
      allHosts: false,
      resolve: false,
      fresh: false,
      log: settings.log,
      signal: new AbortController().signal,
      onContinued: (sentence) => told.push(sentence),
      ...over,
    });
    return { ...result, told };
  }
}

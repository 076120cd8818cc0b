import { addAuditEntry } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { sweep as sweepNumbered } from '../../db/sweeps/sweeps.ts';
import type { Account } from '../model/account.ts';
import { Refused } from '../model/refused.ts';
import { checkRole, NotThere, sees } from './account.ts';

/** What runs sweeps, one at a time. */
export interface SweepRunner {
  /** The sites of the config: there is no other that can be swept. */
  declared(): readonly string[];
  /** Starts a sweep of a site, or of some targets there; resolves with its number. Rejects with Refused where it cannot begin now. */
  start(site: string, targets?: readonly string[]): Promise<number>;
  /** Stops the sweep with this number as Ctrl-C does, with a reason for its record; false if it is not running here. */
  stop(sweep: number, reason: string): boolean;
}

/**
 * Starts a sweep of a site of the config, by the config's own scope and rate, and returns its number. Takes the role editor. Rejects with
 * NotThere for a site that the account does not see or the config does not have, with Refused where it cannot begin now.
 */
export async function startSweep(
  inventory: Inventory,
  account: Account,
  { site, targets, at }: { readonly site: string; readonly targets?: readonly string[]; readonly at: string },
  runner: SweepRunner,
): Promise<number> {
  checkRole(account, 'editor');
  if (!sees(account, site) || !runner.declared().includes(site))
    throw new NotThere(`There is no site "${site}" in the config.`);
  const sweep = await runner.start(site, targets);
  try {
    note(inventory, account, { at, action: 'start sweep', sweep, site, did: 'was started' });
  } catch (error) {
    // What is not in the audit trail does not go on.
    runner.stop(sweep, 'its start could not be recorded');
    throw error;
  }
  return sweep;
}

/**
 * Stops a running sweep: hosts in hand are finished, and the next sweep of the same scope continues it. Takes the role editor. Throws
 * NotThere for a sweep of a site that the account does not see, Refused for one that is not running in this service.
 */
export function stopSweep(
  inventory: Inventory,
  account: Account,
  { sweep, at }: { readonly sweep: number; readonly at: string },
  runner: SweepRunner,
): void {
  checkRole(account, 'editor');
  const known = sweepNumbered(inventory, sweep);
  if (known === null || !sees(account, known.site)) throw new NotThere(`There is no sweep ${sweep}.`);
  if (known.outcome !== 'running') throw new Refused(`Sweep ${sweep} has ended already.`);
  if (!runner.stop(sweep, `stopped by ${account.name}`))
    throw new Refused(`Sweep ${sweep} runs in another process, and can only be stopped there.`);
  note(inventory, account, { at, action: 'stop sweep', sweep, site: known.site, did: 'was stopped' });
}

interface Noted {
  readonly at: string;
  readonly action: string;
  readonly sweep: number;
  readonly site: string;
  readonly did: string;
}

function note(inventory: Inventory, { name: who }: Account, { at, action, sweep, site, did }: Noted): void {
  const message = `Sweep ${sweep} of site ${site} ${did}.`;
  inventory.write(() =>
    addAuditEntry(inventory, { at, who, action, device: null, message, detail: { sweep, site } }),
  );
}

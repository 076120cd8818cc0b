import type { Address } from '../../src/model/address.ts';
import { networkOf } from '../../src/model/network-of.ts';
import type { SweepOutcome, SweepWarning } from '../../src/model/sweep.ts';
import { device as deviceNow } from '../devices/devices.ts';
import { isListed } from '../evidence/default-list.ts';
import { currentObservations } from '../evidence/observations.ts';
import { reconclude } from '../identity/reconclude.ts';
import { linkImported } from '../imports/link-imported.ts';
import { endLeftAddresses, markAbsent, usualMissingAfter } from './absence.ts';
import { confirmRemovals } from './confirm-removals.ts';
import { storeBehind } from './recorder-channels.ts';
import { silenceWarnings, silentNetworks } from './silent-networks.ts';
import { concluding, type SweepState } from './sweep-state.ts';
import { countUnidentified, forgetUnfinished } from './unidentified.ts';

/**
 * Decides, at the end of a sweep, about what no longer answered: channels behind recorders, addresses that devices have left,
 * devices that were scanned and silent. Returns what limits that. Inside finishSweep's transaction only.
 */
export function closeSweep(
  work: SweepState,
  outcome: SweepOutcome,
  at: string,
  receiveFailed: readonly string[],
): readonly SweepWarning[] {
  const { inventory, options, running, progress, tally, behind } = work;
  const silent = silentNetworks(inventory, running, progress.asked);
  const scanned = {
    has: (address: Address) => progress.asked.has(address) && !silent.has(networkOf(address)),
  };
  const { missingAfter = usualMissingAfter } = options;
  const reporters = new Set(behind.keys());
  const scanners = running.scanners.filter((id) => !receiveFailed.includes(id));
  const closing = { sweep: { ...running, scanners }, outcome, at, scanned, reporters, missingAfter };
  const behindOptions = { ...concluding(work, at), sweep: running, allHosts: options.allHosts };
  for (const [recorder, channels] of behind)
    for (const id of storeBehind(inventory, recorder, channels, behindOptions)) {
      const stored = deviceNow(inventory, id);
      if (stored !== null) tally.countDevice(stored, { listed: isListed(inventory, id) });
    }
  for (const { device, before } of endLeftAddresses(inventory, closing)) {
    const after = currentObservations(inventory, device);
    reconclude(inventory, device, { before, after }, concluding(work, at));
  }
  // Devices may be new or have moved, so that other imported lines are now about them.
  linkImported(inventory, options.site, concluding(work, at));
  const unidentified = countUnidentified(work);
  markAbsent(inventory, closing);
  inventory.run('UPDATE sweep SET missing_after = ? WHERE id = ?', missingAfter, running.id);
  confirmRemovals(inventory, closing, options.goneAfter);
  forgetUnfinished(work);
  return [...silenceWarnings(silent), ...unidentified];
}

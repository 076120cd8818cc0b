import { reidentify } from '../../../db/devices/reidentify.ts';
import { lastJudgedBy } from '../../../db/evidence/judged-by.ts';
import { concludingFromOptions } from '../conclusion-basis.ts';
import type { CommonOptions } from '../settings.ts';
import { printJson, printText } from '../terminal.ts';
import { reportText } from '../text/reidentified.ts';
import { warnUnselectedPolicies } from '../warn-policies.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `reidentify`. */
export interface ReidentifyOptions extends CommonOptions {
  readonly policy?: readonly string[];
  readonly fingerprints?: string;
  readonly format?: 'table' | 'json';
}

/** Identifies every device again from stored evidence with today's fingerprints and policies, and prints the differences. */
export function reidentifyAll(options: ReidentifyOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    const at = new Date().toISOString();
    const before = lastJudgedBy(inventory);
    const report = reidentify(inventory, { ...(await concludingFromOptions(options, settings)), at });
    if (options.format === 'json') await printJson(report);
    else await printText(reportText(report));
    warnUnselectedPolicies(before, report.versions.policies, options, settings);
  });
}

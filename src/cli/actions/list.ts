import process from 'node:process';
import { toText } from '../../export/text.ts';
import { checkChoice } from '../chosen.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { type ListOptions, queryOf } from '../list-options.ts';
import { withInventory } from '../open.ts';
import { activePolicies } from '../policies.ts';
import { reportFor } from '../report.ts';
import { formatFor, mayColour, print, width } from '../terminal.ts';

/** Prints the inventory, or the part of it that the options choose. */
export function list(options: ListOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const query = queryOf(options);
    const fingerprints = fingerprintsOf({}, config);
    checkChoice(inventory, query, fingerprints);
    const policies = activePolicies(options.policy, config.policies, fingerprints.makers);
    const report = reportFor(inventory, policies, query, fingerprints);
    const shown = { width: width(process.stdout), colour: mayColour(process.stdout) };
    await print(toText(formatFor(options.format, 'table'), report, shown));
  });
}

import process from 'node:process';
import { operator } from '../../app/account.ts';
import { importDecisions } from '../../app/import-decisions.ts';
import { exit, Stop } from '../exit.ts';
import { readDecisionList } from '../importing/read-decisions.ts';
import { givenFiles } from '../importing/read-import.ts';
import { printJson, printText, width } from '../terminal.ts';
import { decisionImportText } from '../text/import-decisions.ts';
import { who } from '../who.ts';
import { withInventory } from '../with-inventory.ts';
import type { ImportOptions } from './import.ts';

/** Options of `import --kind decisions`. */
export interface DecisionImportOptions extends Omit<ImportOptions, 'kind'> {
  readonly kind: 'decisions';
}

/** Options of `import` that make no sense for a list whose lines name their devices. */
const others = ['site', 'switch', 'seenAt', 'snmpWalk', 'snmpCommunity', 'credentials'] as const;

/** Records the decisions in lists that `export` wrote and people filled in; all files in one transaction. */
export async function importDecisionFiles(
  paths: readonly string[],
  options: DecisionImportOptions,
): Promise<void> {
  const by = who(options.by);
  if (paths.length === 0) throw new Stop('Name the list to import, for example cameras.xlsx.');
  const other = others.find((key) => options[key] !== undefined);
  if (other !== undefined)
    throw new Stop(
      `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} does not go with --kind decisions: each line names its device.`,
    );
  const files = await Promise.all((await givenFiles(paths)).map(readDecisionList));
  await withInventory(options, { readonly: false }, async (inventory) => {
    const at = new Date().toISOString();
    const dryRun = options.dryRun === true;
    const results = importDecisions(inventory, operator(by), { files, at, dryRun });
    if (options.format === 'json')
      await printJson(results.map((result) => ({ kind: 'decisions', dryRun, ...result })));
    else {
      const context = { who: by, dryRun, verbose: options.verbose === true, width: width(process.stdout) };
      await printText(results.map((result) => decisionImportText(result, context)).join('\n\n'));
    }
    if (results.some(({ refused }) => refused.length > 0)) process.exitCode = exit.partial;
  });
}

import process from 'node:process';
import { type Command, Option } from 'commander';
import { type ReidentifyReport, reidentify } from '../../../db/reidentify.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { conclusionsWith } from '../conclusions.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption, policyOption } from '../options.ts';
import { activePolicies } from '../policies.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly policy?: readonly string[];
  readonly format?: 'text' | 'json';
}

/** `reidentify`: stored evidence, today's fingerprints and policies. */
export function reidentifyCommand(program: Command): Command {
  return program
    .command('reidentify')
    .description("apply today's fingerprints and policies to stored evidence; sends nothing")
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(policyOption)
    .addOption(new Option('--format <format>', 'text on a terminal, else json').choices(['text', 'json']))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples('camcensus reidentify', 'camcensus reidentify --policy uk-2022,our-council.yaml'),
    )
    .action((options: Options) =>
      withInventory(options, { readonly: false }, async (inventory, { config }) => {
        const policies = activePolicies(options.policy, config.policies);
        const report = reidentify(inventory, {
          conclusions: conclusionsWith(policies),
          versions: {
            fingerprints: fingerprints.version,
            policies: policies.map(({ id, version }) => ({ id, version })),
          },
          at: new Date().toISOString(),
        });
        const format = options.format ?? (process.stdout.isTTY === true ? 'text' : 'json');
        await print(format === 'json' ? JSON.stringify(report, null, 2) : reportText(report));
      }),
    );
}

function reportText({ devices, changes }: ReidentifyReport): string {
  const lines = changes.map(({ before, after, cause }) => {
    const made = `${before.manufacturer ?? 'unknown maker'} → ${after.manufacturer ?? 'unknown maker'}`;
    const same = before.manufacturer === after.manufacturer;
    return `  ${after.id}  ${after.ip}  ${before.verdict} → ${after.verdict}${same ? '' : `, ${made}`}  (because of the ${cause})`;
  });
  return [`${devices} devices read again, ${changes.length} read differently.`, ...lines].join('\n');
}

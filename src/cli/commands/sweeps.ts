import process from 'node:process';
import Table from 'cli-table3';
import { type Command, Option } from 'commander';
import { listSweeps } from '../../../db/sweeps.ts';
import type { Sweep } from '../../model/sweep.ts';
import { digits } from '../../scope/index.ts';
import { examples } from '../examples.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption, whole } from '../options.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly site?: string;
  readonly limit: number;
  readonly format?: 'table' | 'json';
}

/** `sweeps`: what was asked, when, and how it ended. */
export function sweepsCommand(program: Command): Command {
  return program
    .command('sweeps')
    .description('past sweeps: when, scope, coverage, outcome, counts')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'only this site'))
    .addOption(new Option('--limit <n>', 'the newest n').argParser(whole(1, 100_000)).default(30))
    .addOption(new Option('--format <format>', 'table on a terminal, else json').choices(['table', 'json']))
    .addOption(logOption)
    .addHelpText('after', examples('camcensus sweeps', 'camcensus sweeps --site st-marys --limit 7'))
    .action((options: Options) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const sweeps = listSweeps(inventory, {
          limit: options.limit,
          ...(options.site === undefined ? {} : { site: options.site }),
        });
        const format = options.format ?? (process.stdout.isTTY === true ? 'table' : 'json');
        await print(format === 'json' ? JSON.stringify(sweeps, null, 2) : sweepsTable(sweeps));
      }),
    );
}

function sweepsTable(sweeps: readonly Sweep[]): string {
  const head = [
    'id',
    'site',
    'started (UTC)',
    'scope',
    'asked',
    'alive',
    'devices',
    'flagged',
    'review',
    'outcome',
  ];
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const { id, site, startedAt, targets, exclusions, addresses, counts, outcome, reason } of sweeps) {
    const scope = targets.join(' ') + (exclusions.length > 0 ? ` without ${exclusions.join(' ')}` : '');
    table.push([
      id,
      site,
      startedAt.slice(0, 16).replace('T', ' '),
      scope.length > 40 ? `${scope.slice(0, 39)}…` : scope,
      `${digits(BigInt(counts.asked))} of ${digits(BigInt(addresses))}`,
      counts.alive,
      counts.devices,
      counts.flagged,
      counts.review,
      reason === null ? outcome : `${outcome}: ${reason}`,
    ]);
  }
  return sweeps.length === 0 ? 'No sweeps yet.' : table.toString();
}

import { type Command, Option } from 'commander';
import type { AuditOptions } from '../actions/audit.ts';
import { pastDay } from '../options/day.ts';
import { examples } from '../options/examples.ts';
import { configOption, formatOption, inventoryOption, logOption, siteOption } from '../options/options.ts';

/** `audit`: who did what to the inventory. */
export function auditCommand(program: Command): Command {
  return program
    .command('audit')
    .description(
      'the audit trail: every decision on a device and change of the inventory, with date, person and reason',
    )
    .argument('[device]', 'id, IP, MAC or serial (default: everything)')
    .addOption(new Option('--since <date>', 'from that day on (UTC)').argParser(pastDay))
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(siteOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus audit',
        'camcensus audit 10.20.0.31',
        'camcensus audit --since 2026-11-01 --format json',
      ),
    )
    .action(async (device: string | undefined, options: AuditOptions) => {
      const { audit } = await import('../actions/audit.ts');
      await audit(device, options);
    });
}

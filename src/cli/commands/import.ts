import { type Command, Option } from 'commander';
import { type ImportKind, importKinds } from '../../model/imported.ts';
import { examples } from '../examples.ts';
import {
  byOption,
  configOption,
  date,
  fingerprintsOption,
  inventoryOption,
  logOption,
  policyOption,
} from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `import`. */
export interface ImportOptions extends CommonOptions {
  readonly kind?: ImportKind;
  readonly site?: string;
  readonly by?: string;
  readonly switch?: string;
  readonly seenAt?: string;
  readonly dryRun?: boolean;
  readonly verbose?: boolean;
  readonly policy?: readonly string[];
  readonly fingerprints?: string;
  readonly format?: 'text' | 'json';
}

/** `import`: what DHCP servers, switches, nmap and asset registers know. */
export function importCommand(program: Command): Command {
  return program
    .command('import')
    .description(
      'DHCP leases, ARP and MAC tables, nmap results, asset registers: adds to devices that are known; sends nothing',
    )
    .argument('<file...>', 'exports of other systems (docs/imports.md); - for standard input')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--kind <kind>', 'what the file is (default: worked out)').choices(importKinds))
    .addOption(new Option('--site <name>', 'whose addresses they are (default: the only site there is)'))
    .addOption(byOption)
    .addOption(
      new Option(
        '--switch <name>',
        'whose ports a MAC table has (default: its prompt, else the file’s name)',
      ),
    )
    .addOption(
      new Option('--seen-at <date>', 'of when the file speaks (default: when it was written)').argParser(
        date,
      ),
    )
    .addOption(new Option('--dry-run', 'only say what it would come to'))
    .addOption(
      new Option('--verbose', 'list what is about no known device, and every line that cannot be read'),
    )
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .addOption(new Option('--format <format>', 'text on a terminal, else json').choices(['text', 'json']))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus import /var/lib/misc/dnsmasq.leases --site st-marys',
        'camcensus import dhcp.csv arp.txt sw-hall.txt --dry-run',
        'camcensus import cctv-register.csv --kind assets --by "J. Smith" --verbose',
      ),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import('../actions/import.ts');
      await importFiles(files, options);
    });
}

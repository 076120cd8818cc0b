import { type Command, Option } from 'commander';
import { type FileKind, fileKinds } from '../../model/imported.ts';
import { examples } from '../options/examples.ts';
import {
  byOption,
  collect,
  configOption,
  date,
  fingerprintsOption,
  inventoryOption,
  logOption,
  policyOption,
  textFormatOption,
} from '../options/options.ts';
import type { CommonOptions } from '../settings.ts';

/** Options of `import`. */
export interface ImportOptions extends CommonOptions {
  readonly kind?: FileKind;
  readonly site?: string;
  readonly by?: string;
  readonly switch?: string;
  readonly seenAt?: string;
  readonly snmpWalk?: readonly string[];
  readonly snmpCommunity?: string;
  readonly credentials?: string;
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
      'DHCP leases, ARP and MAC tables, nmap results, asset registers: adds to devices that are known; sends nothing but what --snmp-walk says',
    )
    .argument('[file...]', 'exports of other systems (docs/imports.md); - for standard input')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--kind <kind>', 'what the file is (default: worked out)').choices(fileKinds))
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
    .addOption(
      new Option(
        '--snmp-walk <list>',
        'asks these switches for their ARP and MAC tables by SNMP v2c',
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--snmp-community <c>',
        'for --snmp-walk (default: those of the credentials file, in their networks)',
      ),
    )
    .addOption(
      new Option('--credentials <file>', 'with communities for --snmp-walk (default: config, else none)'),
    )
    .addOption(new Option('--dry-run', 'only say what it would come to'))
    .addOption(
      new Option('--verbose', 'list what is about no known device, and every line that cannot be read'),
    )
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .addOption(textFormatOption)
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus import /var/lib/misc/dnsmasq.leases --site st-marys',
        'camcensus import dhcp.csv arp.txt sw-hall.txt --dry-run',
        'camcensus import --snmp-walk 10.20.0.2,10.20.0.3 --credentials ours.yaml',
        'camcensus import cctv-register.csv --kind assets --by "J. Smith" --verbose',
      ),
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import('../actions/import.ts');
      await importFiles(files, options);
    });
}

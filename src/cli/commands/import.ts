import { type Command, Option } from 'commander';
import { fileKinds } from '../../model/imported.ts';
import type { ImportOptions } from '../actions/import.ts';
import type { DecisionImportOptions } from '../actions/import-decisions.ts';
import { examples } from '../options/examples.ts';
import {
  addresses,
  byOption,
  configOption,
  date,
  fingerprintsOption,
  formatOption,
  inventoryOption,
  judgedAsBeforeOption,
  logOption,
} from '../options/options.ts';

/** `import`: what DHCP servers, switches, nmap and asset registers know. */
export function importCommand(program: Command): Command {
  const command = program
    .command('import')
    .description(
      'record DHCP leases, ARP and MAC tables, nmap results, asset registers or an exported list filled in; sends nothing without --snmp-walk',
    )
    .argument('[file...]', 'exports of other systems (docs/imports.md); - for standard input')
    .addOption(inventoryOption)
    .addOption(configOption);
  return withWalkOptions(withFileOptions(command))
    .addOption(new Option('--dry-run', 'show what would be imported, and write nothing'))
    .addOption(
      new Option('--verbose', 'list the lines about unknown devices, and every line that cannot be read'),
    )
    .addOption(judgedAsBeforeOption)
    .addOption(fingerprintsOption)
    .addOption(formatOption('json'))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus import /var/lib/misc/dnsmasq.leases --site st-marys',
        'camcensus import dhcp.csv arp.txt sw-hall.txt --dry-run',
        'camcensus import --snmp-walk 10.20.0.2,10.20.0.3 --credentials ours.yaml',
        'camcensus import cctv-register.csv --kind assets --by "J. Smith" --verbose',
        'camcensus import cameras.xlsx --kind decisions --dry-run',
      ),
    )
    .action(async (files: string[], options: ImportOptions | DecisionImportOptions) => {
      if (options.kind === 'decisions') {
        const { importDecisionFiles } = await import('../actions/import-decisions.ts');
        await importDecisionFiles(files, options);
        return;
      }
      const { importNamed } = await import('../actions/import.ts');
      await importNamed(files, options);
    });
}

/** What a file does not say of itself. */
function withFileOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--kind <kind>', 'format of the file (default: recognised by its contents)').choices([
        ...fileKinds,
        'decisions',
      ]),
    )
    .addOption(new Option('--site <name>', 'site of the addresses (default: the only site)'))
    .addOption(byOption)
    .addOption(
      new Option(
        '--switch <name>',
        'which switch a MAC table is from (default: its prompt, else the file’s name)',
      ),
    )
    .addOption(
      new Option(
        '--seen-at <date>',
        'the time that the file describes (default: when it was written)',
      ).argParser(date),
    );
}

/** Switches to ask, and what to ask them with. */
function withWalkOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--snmp-walk <list>', 'read the ARP and MAC tables of these switches by SNMP v2c').argParser(
        addresses,
      ),
    )
    .addOption(
      new Option(
        '--snmp-community <c>',
        'community for --snmp-walk (default: those of the credentials file, in their networks)',
      ),
    )
    .addOption(
      new Option(
        '--credentials <file>',
        'file with communities for --snmp-walk (default: config, else none)',
      ),
    );
}

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TextFormat } from '../../export/text.ts';
import { onRequestProtocols } from '../../model/on-request.ts';
import type { CommonOptions } from '../settings.ts';
import {
  addresses,
  configOption,
  fingerprintsOption,
  inventoryOption,
  logOption,
  policyOption,
  ports,
  siteName,
  whole,
} from './options.ts';
import type { TableOptions } from './table-options.ts';

/** A number of addresses, up to all of IPv6, which a JavaScript number cannot count. */
function addressCount(text: string): bigint {
  const count = /^\d{1,39}$/.test(text.trim()) ? BigInt(text.trim()) : 0n;
  if (count < 1n) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return count;
}

/** Options of `scan` and `plan`, as commander hands them over. */
export interface ScanOptions extends CommonOptions, TableOptions {
  readonly site?: string;
  readonly exclude?: readonly string[];
  readonly policy?: readonly string[];
  readonly rate?: number;
  readonly perHost?: number;
  readonly ports?: readonly number[];
  readonly allowPublic?: boolean;
  readonly maxAddresses?: bigint;
  readonly resolve?: boolean;
  readonly credentials?: string;
  readonly snmpCommunity?: string;
  readonly also?: string;
  readonly askIndustrial?: readonly string[];
  readonly fingerprints?: string;
  /** False with --no-listen. */
  readonly listen: boolean;
  readonly allHosts?: boolean;
  readonly format?: TextFormat;
  readonly fresh?: boolean;
  readonly failOnFlagged?: boolean;
  readonly quiet?: boolean;
}

const alsoOption = new Option(
  '--also <protocol>',
  'also use this protocol, which is not used by default (default: config, else none)',
).choices(onRequestProtocols);

const resolveOption = new Option('--resolve', 'reverse DNS names of the devices found');

const askIndustrialOption = new Option(
  '--ask-industrial <list>',
  'networks to scan in full even if industrial controllers are found there (comma list, @file); never the controllers themselves',
).argParser(addresses);

/** Adds the targets and options that `scan` and `plan` share. */
export function withScanOptions(command: Command): Command {
  return command
    .argument('[target...]', 'address, block, range, host name or @file; none: the sites of the config file')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(
      new Option(
        '--site <name>',
        'which site the addresses belong to (default: "default"; without targets: that site of the config)',
      ).argParser(siteName),
    )
    .addOption(
      new Option(
        '--exclude <list>',
        'addresses never touched, by any protocol (comma list, @file)',
      ).argParser(addresses),
    )
    .addOption(policyOption)
    .addOption(fingerprintsOption)
    .addOption(
      new Option('--rate <n>', 'new flows a second, in all (default: config, else 1000)').argParser(
        whole(1, 100_000),
      ),
    )
    .addOption(
      new Option('--per-host <n>', 'connections to one host at once (default: config, else 1)').argParser(
        whole(1, 16),
      ),
    )
    .addOption(new Option('--ports <list>', 'TCP ports to try (default: the camera set)').argParser(ports))
    .addOption(
      new Option('--allow-public', 'permit addresses outside private, loopback, link-local and CGNAT space'),
    )
    .addOption(
      new Option(
        '--credentials <file>',
        'your own credentials, per network; one attempt per device, never more (default: config, else none)',
      ),
    )
    .addOption(
      new Option(
        '--snmp-community <c>',
        'use SNMP v2c with this community, and never otherwise (default: none; the credentials file may name some)',
      ),
    )
    .addOption(alsoOption)
    .addOption(askIndustrialOption)
    .addOption(resolveOption)
    .addOption(
      new Option('--max-addresses <n>', 'permit a scope of more than 1,048,576 addresses').argParser(
        addressCount,
      ),
    )
    .addOption(new Option('--no-listen', 'no multicast or broadcast'))
    .addOption(new Option('--all-hosts', 'also record hosts that are not cameras'))
    .addOption(logOption);
}

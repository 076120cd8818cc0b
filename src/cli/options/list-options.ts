import { type Command, Option } from 'commander';
import type { DeviceQuery } from '../../../db/devices/devices.ts';
import type { TextFormat } from '../../export/text.ts';
import type { DeviceStatus } from '../../model/device.ts';
import { type FindingState, findingStates } from '../../model/finding.ts';
import { given } from '../../model/given.ts';
import type { CommonOptions } from '../settings.ts';
import { configOption, inventoryOption, logOption, pastDate, policies, siteOption } from './options.ts';

/** Options of `list` and `export`. */
export interface ListOptions extends CommonOptions {
  readonly flagged?: boolean;
  readonly review?: boolean;
  readonly site?: string;
  readonly maker?: string;
  readonly status?: DeviceStatus;
  readonly state?: FindingState;
  readonly owner?: string;
  readonly allHosts?: boolean;
  readonly asOf?: string;
  readonly policy?: readonly string[];
  readonly format?: TextFormat;
}

const judgedByOption = new Option(
  '--policy <ids>',
  'refuse to list what was judged by other policies than these (ids or YAML files, separated by commas)',
).argParser(policies);

/** Adds the options that choose devices. */
export function withListOptions(command: Command): Command {
  return command
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--flagged', 'only flagged devices'))
    .addOption(new Option('--review', 'only devices that a person must look at'))
    .addOption(siteOption)
    .addOption(new Option('--maker <name>', 'only devices of this maker'))
    .addOption(
      new Option('--status <status>', 'only this status').choices([
        'present',
        'missing',
        'unasked',
        'removed',
      ]),
    )
    .addOption(new Option('--state <state>', 'only devices with this state').choices(findingStates))
    .addOption(new Option('--owner <name>', 'only devices of this owner'))
    .addOption(new Option('--all-hosts', 'also hosts that are not cameras'))
    .addOption(new Option('--as-of <date>', 'the list as it was on that day').argParser(pastDate))
    .addOption(judgedByOption)
    .addOption(logOption);
}

/** The query that the options mean. */
export function queryOf(options: ListOptions): DeviceQuery {
  const { flagged, review, site, maker, status, state, owner, allHosts, asOf } = options;
  return given({ flagged, review, site, maker, status, state, owner, allHosts, asOf });
}

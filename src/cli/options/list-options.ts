import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DeviceFilter } from '../../../db/devices/device-filter.ts';
import type { DeviceQuery } from '../../../db/devices/devices.ts';
import { type DecisionState, decisionStates } from '../../model/decision.ts';
import { type DeviceStatus, deviceStatuses } from '../../model/device.ts';
import { type SortBy, sortKeys } from '../../model/device-order.ts';
import { given } from '../../model/given.ts';
import { type DeviceType, deviceTypes } from '../../model/identification.ts';
import { type VerdictKind, verdicts } from '../../model/policy.ts';
import type { CommonOptions } from '../settings.ts';
import { pastDay } from './day.ts';
import { keyOf } from './keys.ts';
import {
  anyOf,
  configOption,
  inventoryOption,
  list,
  logOption,
  names,
  pastDate,
  policies,
  siteOption,
} from './options.ts';

/** Options that choose devices. */
export interface FilterOptions {
  readonly flagged?: boolean;
  readonly review?: boolean;
  readonly left?: boolean;
  readonly verdict?: readonly VerdictKind[];
  readonly site?: readonly string[];
  readonly maker?: readonly string[];
  readonly type?: readonly DeviceType[];
  readonly status?: readonly DeviceStatus[];
  readonly state?: readonly DecisionState[];
  readonly owner?: readonly string[];
  readonly allHosts?: boolean;
  readonly search?: string;
  readonly since?: string;
}

/** Options of `list` and `export`. */
export interface ListOptions extends CommonOptions, FilterOptions {
  readonly asOf?: string;
  readonly sort?: readonly SortBy[];
  readonly policy?: readonly string[];
}

const judgedByOption = new Option(
  '--policy <ids>',
  'refuse to list devices judged by other policies than these (ids or YAML files, separated by commas)',
).argParser(policies);

const sortOption = new Option(
  '--sort <keys>',
  `sort by these, separated by commas; a leading - reverses one: ${sortKeys.join(', ')} (default: gravest first, then site and address)`,
).argParser(sortOf);

const ownerOption = new Option(
  '--owner <name>',
  'only devices of this owner; several: any of them',
).argParser(names);

export const makerOption = new Option(
  '--maker <name>',
  'only devices of this maker; several: any of them',
).argParser(names);

/** Adds the options that choose devices; a command may have other words for two of them. */
export function withFilterOptions(
  command: Command,
  { site = siteOption, owner = ownerOption }: { readonly site?: Option; readonly owner?: Option } = {},
): Command {
  return command
    .addOption(new Option('--flagged', 'only flagged devices'))
    .addOption(new Option('--review', 'only devices that a person must look at'))
    .addOption(new Option('--left', 'only flagged devices that are left to remove, as remaining counts them'))
    .addOption(anyOf('--verdict <verdict>', 'only this verdict', { known: verdicts }))
    .addOption(site)
    .addOption(makerOption)
    .addOption(anyOf('--type <type>', 'only this type', { known: deviceTypes }))
    .addOption(
      anyOf('--status <status>', 'only this status', {
        known: deviceStatuses,
        also: { 'not-scanned': 'unasked' },
      }),
    )
    .addOption(anyOf('--state <state>', 'only devices with this state', { known: decisionStates }))
    .addOption(owner)
    .addOption(
      new Option(
        '--search <text>',
        'only devices with each of these words in id, address, MAC (or a beginning of these), serial, maker, brand, model, firmware, name, owner, location or asset tag',
      ).argParser(searchText),
    )
    .addOption(
      new Option('--since <date>', 'only devices first seen on that day (UTC) or later').argParser(pastDay),
    )
    .addOption(new Option('--all-hosts', 'also hosts that are not cameras'));
}

/** Adds the options of a command that lists devices: which ones, of when, and in which order. */
export function withListOptions(command: Command): Command {
  return withFilterOptions(command.addOption(inventoryOption).addOption(configOption))
    .addOption(new Option('--as-of <date>', 'the list as it was on that day').argParser(pastDate))
    .addOption(sortOption)
    .addOption(judgedByOption)
    .addOption(logOption);
}

/** The devices that the options choose. */
export function filterOf(options: FilterOptions): DeviceFilter {
  const { flagged, review, left, verdict, site, maker, type, status, state, owner } = options;
  const { allHosts, search, since } = options;
  return given({
    ...{ flagged, review, left, verdict, site, maker, type, status, state, owner },
    ...{ allHosts, search, since },
  });
}

/** The query that the options mean. */
export function queryOf(options: ListOptions): DeviceQuery {
  const { asOf, sort } = options;
  return { ...filterOf(options), ...given({ asOf, sort }) };
}

/** `verdict,-last-seen`. Throws InvalidArgumentError that names the known keys. */
function sortOf(text: string): readonly SortBy[] {
  const found = list(text).map((item) => {
    const descending = item.startsWith('-');
    return { key: keyOf(descending ? item.slice(1) : item, sortKeys), descending };
  });
  if (found.length === 0) throw new InvalidArgumentError(`Known keys: ${sortKeys.join(', ')}.`);
  return found;
}

/** Longest text that is searched for. */
const longestSearch = 200;

/** An empty text is refused: an unset variable must not choose everything. */
function searchText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestSearch)
    throw new InvalidArgumentError(`Expected a text of 1 to ${longestSearch} characters.`);
  return trimmed;
}

import { InvalidArgumentError, Option } from 'commander';
import { logLevels } from '../../config/config.ts';
import { isInCalendar } from '../../model/moment.ts';
import { isPrinterPort, neverTried } from '../../model/printer-ports.ts';
import type { CommonOptions } from '../settings.ts';
import { refuseFuture } from './day.ts';

/** The inventory every command that reads or writes it takes. */
export const inventoryOption = new Option(
  '--inventory <file>',
  'the SQLite inventory (also CAMCENSUS_INVENTORY; default: state directory of the user)',
);

export const configOption = new Option(
  '--config <file>',
  'YAML config (default: camcensus.yaml if it exists)',
);

export const policyOption = new Option(
  '--policy <ids>',
  'active policy profiles, by id or YAML file, separated by commas (default: config, else uk-2022)',
).argParser(policies);

/** For commands that correct something: what they read anew is judged as it was. */
export const judgedAsBeforeOption = new Option(
  '--policy <ids>',
  'active policy profiles, by id or YAML file, separated by commas (default: config, else those of the last verdicts)',
).argParser(policies);

export const fingerprintsOption = new Option(
  '--fingerprints <folder>',
  'YAML files with your own fingerprints, used in addition to the built-in ones (default: config, else none)',
);

/** The formats that a command may have besides its table or text for people. */
type ProgramFormat = 'json' | 'ndjson' | 'csv';

/**
 * `--format`: a table, or the text of a command that prints sentences, unless it is given or CAMCENSUS_FORMAT names another. Where
 * the result goes to makes no difference.
 */
export function formatOption(...others: readonly ProgramFormat[]): Option {
  const known = ['table', ...others];
  return new Option('--format <format>', 'format of the result on stdout')
    .choices(known)
    .env('CAMCENSUS_FORMAT')
    .default('table')
    .argParser((text) => {
      // "text" is what a table was called where it is sentences. An empty variable is none.
      const format = text === 'text' || text === '' ? 'table' : text;
      if (known.includes(format)) return format;
      throw new InvalidArgumentError(`Known formats: ${known.join(', ')}.`);
    });
}

export const wideOption = new Option(
  '--wide',
  'every column of the table, uncut, however long its lines get',
);

/** Any of these sites: it may be given several times, and each may be a comma list. */
export const siteOption = new Option('--site <name>', 'only this site; several: any of them').argParser(
  names,
);

export const logOption = new Option('--log-level <level>', 'what goes to the log on stderr').choices(
  logLevels,
);

export const logFormatOption = new Option(
  '--log-format <format>',
  'form of the log on stderr: json, or text for people (default: text on a terminal, else json)',
).choices(['json', 'text']);

export const byOption = new Option('--by <name>', 'person, for the audit trail (default: the account)');

/** Options of a command that prints a table or sentences, or JSON. */
export interface PrintedOptions {
  readonly format?: 'table' | 'json';
}

/** Options of a command about one device. */
export interface DeviceOptions extends CommonOptions, PrintedOptions {
  readonly site?: string;
}

export const siteOfDeviceOption = new Option(
  '--site <name>',
  'which site, if the same address is in several',
);

/** A comma list, blanks around items allowed, empty items dropped. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/**
 * One policy or more, which may also be given one by one. An empty list is refused: an unset variable must not leave everything
 * clear.
 */
export function policies(text: string, before?: readonly string[]): string[] {
  const found = list(text);
  if (found.length === 0) throw new InvalidArgumentError('Expected at least one policy.');
  return [...(before ?? []), ...found];
}

/**
 * A list of addresses that may also be given several times. An empty one is refused: an unset variable must not sweep what it was
 * meant to leave alone.
 */
export function addresses(text: string, before: readonly string[] | undefined): string[] {
  const found = list(text);
  if (found.length === 0)
    throw new InvalidArgumentError('Expected at least one address, block, range, name or @file.');
  return [...(before ?? []), ...found];
}

/** A site's networks, which may also be given several times. */
export function networks(text: string, before: readonly string[] = []): readonly string[] {
  const found = list(text);
  if (found.length === 0)
    throw new InvalidArgumentError('Expected at least one network, such as 10.20.0.0/22.');
  return [...before, ...found];
}

/** Names, each given with an option of its own. */
export function names(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** What these read holds what was given before; any other option takes one value. */
const collecting = new Set<unknown>([policies, addresses, networks, names, ports]);

/** An option of which any value may hold: it may be given several times, and each may be a comma list. `also`: other words for some. */
export function anyOf(
  flags: string,
  description: string,
  {
    known,
    also = {},
  }: { readonly known: readonly string[]; readonly also?: Readonly<Record<string, string>> },
): Option {
  const read = (text: string, before: readonly string[] = []): readonly string[] => {
    const found = list(text).map((word) => (Object.hasOwn(also, word) ? (also[word] ?? word) : word));
    if (found.length > 0 && found.every((word) => known.includes(word)))
      return [...new Set([...before, ...found])];
    throw new InvalidArgumentError(`Known: ${[...known, ...Object.keys(also)].join(', ')}.`);
  };
  collecting.add(read);
  return new Option(flags, `${description}; several: any of them`).choices(known).argParser(read);
}

/** Whether an option may be given several times. */
export function takesSeveral({ parseArg }: Option): boolean {
  return collecting.has(parseArg);
}

/** A whole number within bounds; the message says what was expected. */
export function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least || value > most) {
      const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
      throw new InvalidArgumentError(`Expected a whole number ${bounds}.`);
    }
    return value;
  };
}

/** A duration in days: `400d`, `57w`, `2y`. */
export function days(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,5})\s*([dwy])$/.exec(text.trim()) ?? [];
  const found = Number(number) * (unit === 'd' ? 1 : unit === 'w' ? 7 : 365);
  if (number === '' || found < 1 || found > 36_500)
    throw new InvalidArgumentError('Expected a duration such as 400d, 57w or 2y, of at least a day.');
  return found;
}

/**
 * TCP ports: `80,443,8000-8010`; each 1–65535, in the order given, each once, also if the option is given several times. A
 * printer's port is refused where it is named, and left out of a range.
 */
export function ports(text: string, before?: readonly number[]): number[] {
  const found = list(text).flatMap((item) => {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(item);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || first < 1 || last > 65_535 || first > last) {
      throw new InvalidArgumentError(`"${item}" is not a port or a range of ports (1 to 65535).`);
    }
    const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const tried = range.filter((port) => !isPrinterPort(port));
    if (tried.length === 0) throw new InvalidArgumentError(`"${item}" ${neverTried}`);
    return tried;
  });
  if (found.length === 0) throw new InvalidArgumentError('Expected at least one port.');
  return [...new Set([...(before ?? []), ...found])];
}

/**
 * A date (`2026-11-24`) or time (`2026-11-24T06:00`) as ISO 8601 UTC: a date alone means the end of that day, and what
 * names no zone is UTC, as everything in the inventory is.
 */
export function date(text: string): string {
  const [, ymd = '', clock] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}\S*)?$/.exec(text.trim()) ?? [];
  if (ymd !== '' && !isInCalendar(ymd)) throw new InvalidArgumentError(`There is no ${ymd} in the calendar.`);
  const zone = clock === undefined || /Z$|[+-]\d{2}:?\d{2}$/i.test(clock) ? '' : 'Z';
  const time = new Date(clock === undefined ? `${ymd}T23:59:59.999Z` : `${ymd}${clock}${zone}`);
  if (ymd === '' || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('Expected a date such as 2026-11-24, or a time such as 2026-11-24T06:00.');
  return time.toISOString();
}

/** A {@link date} that is not in the future. */
export function pastDate(text: string): string {
  const moment = date(text);
  refuseFuture(moment.slice(0, 10));
  return moment;
}

/** The name of a site, under the same rules as in the config: it goes into tables and file names. */
export function siteName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 64 || /[\p{C}/\\]|^\./u.test(name))
    throw new InvalidArgumentError(
      'A site name has 1 to 64 characters, no slash, backslash or control character, and does not begin with a dot.',
    );
  return name;
}

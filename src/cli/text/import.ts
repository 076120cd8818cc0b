import type { MatchedLine } from '../../../db/imports/match-file.ts';
import type { Match } from '../../../db/imports/match-imported.ts';
import type { StoredImport } from '../../../db/imports/store-import.ts';
import { typeWords } from '../../import/formats.ts';
import { counted } from '../../model/counted.ts';
import type { ImportProblem, MatchedBy } from '../../model/imported.ts';
import { moment } from '../../model/moment.ts';
import { wrapped } from '../../model/wrap.ts';
import { matchWords } from '../../text/imported.ts';
import type { ReadFile } from '../importing/read-import.ts';

/** Lines that could not be read, and differences, that are listed unless all are wanted. */
const few = 10;

/** Options for describing an import. */
export interface ImportContext {
  readonly site: string;
  readonly who: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  readonly width: number;
}

/** What an import came to, for people. */
export function importText(read: ReadFile, stored: StoredImport, context: ImportContext): string {
  const { file, kind, guessed, writtenAt, reading } = read;
  const { site, verbose, width } = context;
  const what = `${file}: ${typeWords(kind)} (${kind}${guessed ? ', recognised by its contents' : ''}), as of ${moment(writtenAt)}, site ${site}`;
  const passed = Object.entries(reading.passed).map(([why, count]) => `${count} (${why})`);
  return [
    ...wrapped(what, width),
    ...wrapped(matchedText(stored), width, '  '),
    ...newText(stored, width),
    ...(kind === 'assets' ? notFoundText(stored, verbose) : []),
    ...(passed.length === 0 ? [] : wrapped(`Left out: ${passed.join(', ')}.`, width, '  ')),
    ...unreadLines(reading.unreadColumns, width),
    ...problemLines(reading, verbose, width),
    ...differenceLines(stored, verbose, width),
    ...(verbose ? unmatchedLines(stored.lines, width) : []),
    `  ${endText(stored, context)}`,
  ].join('\n');
}

function matchedText({ counts, lines }: StoredImport): string {
  const by = (Object.keys(matchWords) as MatchedBy[]).flatMap((matchedBy) => {
    const count = lines.filter(({ match }) => match.device !== null && match.by === matchedBy).length;
    return count === 0 ? [] : [`${count} by ${matchWords[matchedBy]}`];
  });
  const about =
    counts.matched === 0
      ? 'none about a known device'
      : `${counts.matched} about ${counts.devices} known ${counts.devices === 1 ? 'device' : 'devices'} (${by.join(', ')})`;
  const rest = counts.lines - counts.matched;
  return `${counted(counts.lines, 'line')}: ${about}${rest > 0 && counts.matched > 0 ? `, ${rest} about none` : ''}.`;
}

function newText({ newDevices }: StoredImport, width: number): string[] {
  if (newDevices.length === 0) return [];
  const what = counted(newDevices.length, 'new device');
  return wrapped(`${what}, known from this import only: ${newDevices.join(', ')}.`, width, '  ');
}

function notFoundText({ counts }: StoredImport, verbose: boolean): string[] {
  const missing = counts.lines - counts.matched;
  if (missing === 0) return [];
  const say = missing === 1 ? '1 known asset was not found' : `${missing} known assets were not found`;
  return [`  ${say}${verbose ? '.' : ' (--verbose lists them).'}`];
}

/** Columns that were not read, by name: what a person filled in there is in no inventory. */
export function unreadLines(titles: readonly string[], width: number): string[] {
  if (titles.length === 0) return [];
  const which = titles.length === 1 ? 'This column was' : 'These columns were';
  return wrapped(`${which} not read: ${titles.join(', ')} (docs/imports.md).`, width, '  ');
}

function problemLines(
  { problems, problemCount }: ReadFile['reading'],
  verbose: boolean,
  width: number,
): string[] {
  if (problemCount === 0) return [];
  const shown = verbose ? problems : problems.slice(0, few);
  const more = problemCount - shown.length;
  return [
    `  ${problemCount} could not be read, or not completely:`,
    ...shown.flatMap(({ line, message }) => wrapped(message, width, `    line ${line}: `)),
    ...restLines(problems.slice(shown.length), more, width),
  ];
}

/** The lines that are not shown, by number, as far as they are kept. */
function restLines(rest: readonly ImportProblem[], count: number, width: number): string[] {
  if (count === 0) return [];
  if (rest.length === 0) return [`    and ${count} more`];
  const unnamed = count - rest.length;
  const numbers = `${rangesText(rest.map(({ line }) => line))}${unnamed > 0 ? ` and ${unnamed} more` : ''}`;
  return wrapped(`and ${count} more: lines ${numbers} (--verbose)`, width, '    ');
}

/** Ascending numbers as `4, 7–9`. */
function rangesText(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function differenceLines({ differences }: StoredImport, verbose: boolean, width: number): string[] {
  if (differences.length === 0) return [];
  const shown = verbose ? differences : differences.slice(0, few);
  const names = { owner: 'owner', location: 'location', assetTag: 'asset tag' } as const;
  const more = differences.length - shown.length;
  return [
    '  Already recorded differently, and left as it is (camcensus mark changes it):',
    ...shown.flatMap(({ device, field, has, says }) =>
      wrapped(`device ${device}: ${names[field]} is “${has}”, the file has “${says}”`, width, '    '),
    ),
    ...(more === 0 ? [] : [`    and ${more} more (--verbose)`]),
  ];
}

const reasons: Readonly<Record<Extract<Match, { device: null }>['why'], string>> = {
  unknown: 'no known device',
  several: 'several devices fit',
  another:
    'no device is known to have had that address then, or the one that had it shows another MAC address',
  itself: 'MAC address and serial number belong to two devices',
};

function unmatchedLines(lines: readonly MatchedLine[], width: number): string[] {
  const about = lines.flatMap(({ line, match }) => {
    if (match.device !== null) return [];
    const { line: number, from: _, to: __, ...values } = line;
    const parts = Object.values(values).filter((text) => text !== null);
    return wrapped(`${parts.join(', ')}: ${reasons[match.why]}`, width, `    line ${number}: `);
  });
  return about.length === 0 ? [] : ['  About unknown devices:', ...about];
}

function endText({ id, counts }: StoredImport, { who, dryRun }: ImportContext): string {
  if (dryRun) return `Nothing was written (--dry-run); ${counts.added} of it would be new.`;
  if (id !== null) return `Import ${id}, by ${who}.`;
  return counts.matched === 0
    ? 'Nothing was written: lines about devices that the inventory does not know are not kept.'
    : 'All of it was already known: nothing was written.';
}

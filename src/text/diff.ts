import type { Changes, Comparison, Difference, SilentDifference } from '../../db/sweeps/diff.ts';
import { counted } from '../model/counted.ts';
import { type DeviceSummary, statusWord } from '../model/device.ts';
import { returnText } from '../model/device-return.ts';
import { moment } from '../model/moment.ts';
import { byName } from '../model/name-order.ts';
import { verdictText } from '../model/policy.ts';
import { clean } from '../model/text.ts';
import { decisionChangeText } from './decision-change.ts';
import { madeText } from './device.ts';
import { causeText } from './history.ts';

/** The text of a change needs no more than a table shows of a device. */
type ShownChanges = Changes<DeviceSummary>;
type Shown = Difference<DeviceSummary>;

interface Group {
  readonly heading: string;
  entries(changes: ShownChanges): readonly Shown[];
  /** Text to add for a device, known before or not; null for none. */
  more(entry: Shown): string | null;
}

/** The groups in order: first what should not be there any more. The old list `gone` is divided here; no group is called gone. */
const groups: readonly Group[] = [
  group(
    'Back',
    ({ back }) => back,
    ({ returned }) => returnText(returned),
  ),
  group('New', (changes) => changes.new, statusNow),
  group('Silent once', ({ silent }) => silent.filter(({ silentSweeps }) => silentSweeps === 1), silentText),
  group(
    'Silent several times, not missing yet',
    ({ silent }) => silent.filter(({ silentSweeps }) => silentSweeps > 1),
    silentText,
  ),
  group('Missing, not known to be removed', ({ missing }) => missing, seenLast),
  group(
    'Reported as removed, not confirmed by sweeps',
    ({ reportedRemoved }) => reportedRemoved,
    ({ after: { decision } }) => (decision?.at ? `reported ${decision.at.slice(0, 10)}` : null),
  ),
  group('Removal confirmed by sweeps', ({ removed }) => removed, seenLast),
  group(
    'Moved to another address',
    ({ moved }) => moved,
    ({ before }) => before && `was at ${before.ip}`,
  ),
  group(
    'Firmware changed',
    ({ firmwareChanged }) => firmwareChanged,
    ({ before, after }) => before && `${before.firmware} → ${after.firmware}`,
  ),
  group(
    'Verdict changed',
    ({ verdictChanged }) => verdictChanged,
    ({ before, cause }) => before && `was ${verdictText(before.verdict)}; ${causeText(cause)}`,
  ),
  group(
    'Decisions changed',
    ({ decisionChanged }) => decisionChanged,
    ({ before, after }) => before && decisionChangeText(before.decision, after.decision),
  ),
  group('No longer listed: turned out to be something else', ({ delisted }) => delisted),
];

function group<Entry extends Shown>(
  heading: string,
  entries: (changes: ShownChanges) => readonly Entry[],
  more: (entry: Entry) => string | null = () => null,
): Group {
  // Each entry is of the list that `entries` chose.
  return { heading, entries, more: (entry) => more(entry as Entry) };
}

function silentText({ after, silentSweeps, missingAfter }: SilentDifference<DeviceSummary>): string {
  const of = missingAfter === null ? '' : ` of the ${missingAfter} after which it is missing`;
  return `silent in ${counted(silentSweeps, 'complete sweep')}${of}; last seen ${moment(after.lastSeen)}`;
}

function seenLast({ after }: Shown): string {
  return `last seen ${moment(after.lastSeen)}`;
}

function statusNow({ after: { status } }: Shown): string | null {
  return status === 'present' ? null : statusWord(status);
}

/** The changes, for people; site by site if there are several. */
export function diffText(comparison: Comparison): string {
  const lines = [diffHead(comparison)];
  if ('at' in comparison.from && 'at' in comparison.to) {
    for (const site of sitesOf(comparison))
      lines.push('', `Site ${clean(site)}`, ...blocks(comparison, site).slice(1));
  } else lines.push(...blocks(comparison, null));
  if (lines.length === 1) lines.push('', 'Nothing changed.');
  return lines.join('\n');
}

/** `Site north: from sweep 12 (…) to sweep 15 (…)`: what is compared. */
export function diffHead({ from, to }: Comparison): string {
  const site = 'at' in to ? ('at' in from ? null : from.site) : to.site;
  const words = `${site === null ? 'From' : `Site ${clean(site)}: from`} ${endText(from)} to ${endText(to)}`;
  return words;
}

function endText(end: Comparison['from']): string {
  return 'at' in end ? moment(end.at) : `sweep ${end.id} (${moment(end.startedAt)}, ${end.outcome})`;
}

/** The sites with changes, by name. */
function sitesOf(changes: ShownChanges): readonly string[] {
  const sites = groups.flatMap(({ entries }) => entries(changes).map(({ after }) => after.site));
  return [...new Set(sites)].sort(byName);
}

/** The non-empty lists, each after an empty line; of one site if given. */
function blocks(changes: ShownChanges, site: string | null): string[] {
  return diffBlocks(changes, site).flatMap(({ heading, entries }) => [
    '',
    heading,
    ...entries.map(({ device, text }) => `  ${device}  ${text}`),
  ]);
}

/** Devices with the same kind of change. */
export interface DiffBlock {
  /** With their number. */
  readonly heading: string;
  readonly entries: readonly { readonly device: number; readonly text: string }[];
}

/** The non-empty groups; of one site if given. */
export function diffBlocks(changes: ShownChanges, site: string | null): readonly DiffBlock[] {
  return groups.flatMap(({ heading, entries: all, more }) => {
    const entries = all(changes).filter(({ after }) => site === null || after.site === site);
    if (entries.length === 0) return [];
    const lines = entries.map((entry) => ({ device: entry.after.id, text: entryText(entry, more(entry)) }));
    return [{ heading: `${heading} (${entries.length})`, entries: lines }];
  });
}

/** How many changes of each kind there were at a site. */
export interface SiteChanges {
  readonly site: string;
  /** In the order of {@link changeHeadings}. */
  readonly counts: readonly number[];
}

/** The kinds of changes, in their order. */
export const changeHeadings: readonly string[] = groups.map(({ heading }) => heading);

/** The changes in numbers, by site; sites without any are left out. */
export function changesBySite(changes: ShownChanges): readonly SiteChanges[] {
  const sites = new Map<string, number[]>();
  for (const [at, { entries }] of groups.entries())
    for (const { after } of entries(changes)) {
      const counts = sites.get(after.site) ?? groups.map(() => 0);
      counts[at] = (counts[at] ?? 0) + 1;
      sites.set(after.site, counts);
    }
  return [...sites].map(([site, counts]) => ({ site, counts })).sort((a, b) => byName(a.site, b.site));
}

function entryText({ after }: Shown, more: string | null): string {
  const what = `${after.ip}  ${madeText(after)}, ${verdictText(after.verdict)}`;
  return more === null ? what : `${what}  (${more})`;
}

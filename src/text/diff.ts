import type { Changes, Comparison, Difference } from '../../db/devices/diff.ts';
import type { VersionCause } from '../../db/evidence/cause.ts';
import { moment } from '../model/moment.ts';
import { byName } from '../model/name-order.ts';
import { clean } from '../model/text.ts';
import { causeText } from './cause.ts';
import { madeText } from './device.ts';
import { findingChangeText } from './finding-change.ts';

const headings = [
  ['new', 'New'],
  ['gone', 'Gone'],
  ['back', 'Back'],
  ['moved', 'Moved to another address'],
  ['firmwareChanged', 'Firmware changed'],
  ['verdictChanged', 'Verdict changed'],
  ['findingChanged', 'Findings changed'],
  ['delisted', 'No longer listed: turned out to be something else'],
] as const;

/** What changed, for people; where it is about several sites, site by site. */
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

function sitesOf(changes: Changes): readonly string[] {
  const sites = headings.flatMap(([key]) => changes[key].map(({ after }) => after.site));
  return [...new Set(sites)].sort(byName);
}

/** The lists that hold something, each after an empty line; of one site where given. */
function blocks(changes: Changes, site: string | null): string[] {
  return diffBlocks(changes, site).flatMap(({ heading, entries }) => [
    '',
    heading,
    ...entries.map(({ device, text }) => `  ${device}  ${text}`),
  ]);
}

/** Devices of which the same became different. */
export interface DiffBlock {
  /** With their number. */
  readonly heading: string;
  readonly entries: readonly { readonly device: number; readonly text: string }[];
}

/** The lists that hold something; of one site where given. */
export function diffBlocks(changes: Changes, site: string | null): readonly DiffBlock[] {
  return headings.flatMap(([key, heading]) => {
    const entries = changes[key].filter(({ after }) => site === null || after.site === site);
    if (entries.length === 0) return [];
    const told = entries.map((entry) => ({ device: entry.after.id, text: entryText(key, entry) }));
    return [{ heading: `${heading} (${entries.length})`, entries: told }];
  });
}

function entryText(
  key: (typeof headings)[number][0],
  entry: Difference & { readonly cause?: VersionCause },
): string {
  const { before, after } = entry;
  const what = `${after.ip}  ${madeText(after)}, ${after.verdict}`;
  if (before === null) return what;
  if (key === 'moved') return `${what}  (was at ${before.ip})`;
  if (key === 'firmwareChanged') return `${what}  (${before.firmware} → ${after.firmware})`;
  if (key === 'findingChanged') return `${what}  (${findingChangeText(before.finding, after.finding)})`;
  if (key === 'verdictChanged')
    return `${what}  (was ${before.verdict}; ${causeText(entry.cause ?? 'device')})`;
  return what;
}

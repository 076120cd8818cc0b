import { findingText } from '../export/decision-text.ts';
import type { Finding } from '../model/decision.ts';
import { moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from './wrap.ts';

/** What people said about a device, one thing a line; empty if nothing was said. */
export function findingLines(finding: Finding | null, columns: number): string[] {
  if (finding === null) return [];
  const { by, at, because, owner, location, assetTag, notes, state, plannedFor } = finding;
  const field = (name: string, value: string | null) =>
    value === null ? [] : wrapped(clean(value), columns, `  ${name.padEnd(11)}`);
  const who = by === null || at === null ? '' : `, said by ${by} ${moment(at)}`;
  return [
    'Finding',
    ...wrapped(`${findingText(finding)}${who}`, columns, '  '),
    ...field('Because', because),
    ...(state === 'accepted' ? field('Removal', plannedFor) : []),
    ...field('Owner', owner),
    ...field('Location', location),
    ...field('Asset tag', assetTag),
    ...notes.flatMap((note) => field('Note', `${note.text} (${note.by}, ${note.at.slice(0, 10)})`)),
    '',
  ];
}

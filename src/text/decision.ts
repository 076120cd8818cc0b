import type { Decision } from '../model/decision.ts';
import { moment } from '../model/moment.ts';
import { clean } from '../model/text.ts';
import { wrapped } from '../model/wrap.ts';
import { decisionText } from '../report/decision-text.ts';

/** The decision on a device, one field a line; empty if there is none. */
export function decisionLines(decision: Decision | null, columns: number): string[] {
  if (decision === null) return [];
  const { by, at, because, owner, location, assetTag, notes, state, plannedFor } = decision;
  const field = (name: string, value: string | null) =>
    value === null ? [] : wrapped(clean(value), columns, `  ${name.padEnd(11)}`);
  const who = by === null || at === null ? '' : `, decided by ${by} ${moment(at)}`;
  return [
    'Decision',
    ...wrapped(`${decisionText(decision)}${who}`, columns, '  '),
    ...field('Because', because),
    ...(state === 'accepted' ? field('Removal', plannedFor) : []),
    ...field('Owner', owner),
    ...field('Location', location),
    ...field('Asset tag', assetTag),
    ...notes.flatMap((note) => field('Note', `${note.text} (${note.by}, ${note.at.slice(0, 10)})`)),
    '',
  ];
}

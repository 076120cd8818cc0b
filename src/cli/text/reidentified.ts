import process from 'node:process';
import type { ReidentifyChange, ReidentifyReport } from '../../../db/devices/reidentify.ts';
import { counted } from '../../model/counted.ts';
import { wrapped } from '../../model/wrap.ts';
import { madeText } from '../../text/device.ts';
import { fieldText } from '../../text/history.ts';
import { width } from '../terminal.ts';

/** Important changes first; devices whose confidence alone changed are only counted. */
const leadingFields = ['verdict', 'manufacturer', 'brand', 'type', 'model'] as const;

/** What reading every device again has changed, for a terminal as wide as this one. */
export function reportText({ versions, devices, changes }: ReidentifyReport): string {
  const columns = width(process.stdout);
  const reported = changes.filter(({ fields }) => fields.some(({ field }) => field !== 'confidence'));
  const silent = changes.length - reported.length;
  const policies = versions.policies.map(({ id, version }) => `${id} ${version}`).join(', ');
  return [
    ...wrapped(`Fingerprints ${versions.fingerprints}, policies ${policies}.`, columns),
    `${counted(devices, 'device')} read again, ${reported.length} with another result.`,
    ...reported.flatMap((change) => changeLines(change, columns)),
    ...(silent === 0
      ? []
      : [
          `${silent} more with the same result and another confidence or other reasons (--format json shows them).`,
        ]),
  ].join('\n');
}

function changeLines(change: ReidentifyChange, columns: number): string[] {
  const { after, fields, cause } = change;
  const inWords = (some: typeof fields) =>
    some.map(({ field, from, to }) => `${field} ${fieldText(from)} → ${fieldText(to)}`).join(', ');
  const rest = inWords(fields.filter(({ field }) => !isLeading(field)));
  const first = inWords(leadingFields.flatMap((wanted) => fields.filter(({ field }) => field === wanted)));
  const also = first === '' || rest === '' ? [] : wrapped(`also ${rest}`, columns, '      ');
  return [
    `  ${after.id}  ${after.ip}  ${madeText(after)}: ${first || rest}  (because of the ${cause})`,
    ...also,
    ...wrapped(why(change), columns, '      '),
  ];
}

/** The versions that differ, and the fingerprints that count now or no longer do. */
function why({ before, after, gained, lost }: ReidentifyChange): string {
  const [was, is] = [before.concluded, after.concluded];
  const versionOf = (id: string) => was.policies.find((one) => one.id === id)?.version ?? 'not active';
  const policies = is.policies
    .filter(({ id, version }) => versionOf(id) !== version)
    .map(({ id, version }) => `policy ${id} ${versionOf(id)} → ${version}`);
  const gone = was.policies
    .filter(({ id }) => !is.policies.some((one) => one.id === id))
    .map(({ id }) => `policy ${id} no longer active`);
  const reasons = [
    ...(was.fingerprints === is.fingerprints
      ? []
      : [`fingerprints ${was.fingerprints} → ${is.fingerprints}`]),
    ...(gained.length === 0 ? [] : [`recognised now by ${gained.join(', ')}`]),
    ...(lost.length === 0 ? [] : [`no longer by ${lost.join(', ')}`]),
    ...policies,
    ...gone,
  ];
  return reasons.join('; ') || 'this camcensus reads the same evidence differently';
}

function isLeading(field: string): boolean {
  return leadingFields.some((one) => one === field);
}

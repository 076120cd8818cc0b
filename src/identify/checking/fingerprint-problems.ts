import type { Example } from '../../model/fingerprint.ts';
import { type Field, fields } from '../../model/observation.ts';
import { maxValueLength } from '../../model/text.ts';
import { capturedGroups } from '../matching/matcher.ts';
import { fieldsOf, type Placed } from '../matching/placed-fingerprint.ts';
import { isAnchored } from './anchored.ts';

/** Fields that hold sentences, so that a word may be anywhere in them. */
const freeText: ReadonlySet<Field> = new Set<Field>([
  'http.server',
  'http.title',
  'http.redirect',
  'http.page-mark',
  'tls.subject',
  'tls.issuer',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'rtsp.sdp-tool',
  'rtsp.sdp-attribute',
  'mdns.txt',
  'ssdp.server',
  'ssdp.usn',
  'ssdp.location',
  'upnp.model-description',
  'banner.ftp',
  'banner.ssh',
  'banner.telnet',
  'snmp.sys-descr',
]);
const groupNames: ReadonlySet<string> = new Set(['model', 'firmware', 'serial', 'mac', 'name']);

/** What is wrong with one fingerprint by itself, in sentences; empty if nothing is. */
export function fingerprintProblems(one: Placed): readonly string[] {
  return [
    ...shapeProblems(one),
    ...patternProblems(one),
    ...one.fingerprint.examples.flatMap((example) => exampleProblems(one, example)),
    ...nearMissProblems(one),
  ];
}

function shapeProblems({ fingerprint, weight, maker }: Placed): string[] {
  const problems: string[] = [];
  const prefix = maker ?? 'behaviour';
  // Ids distinguish an operator's own fingerprints from ours.
  if (!fingerprint.id.startsWith(`${prefix}/`) && !fingerprint.id.startsWith('local/'))
    problems.push(`The id must begin with "${prefix}/".`);
  if (fingerprint.source.trim() === '') problems.push('The source is empty: say where this was seen.');
  if (!isShare(weight) || !isShare(fingerprint.type?.weight ?? 0))
    problems.push('A weight must be between 0 and 1.');
  const known: readonly string[] = fields;
  const unknown = fieldsOf({ fingerprint }).filter((field) => !known.includes(field));
  problems.push(...unknown.map((field) => `No scanner reports the field "${field}".`));
  const examples: readonly Example[] = fingerprint.examples;
  if (examples.length === 0) problems.push('There is no example: give at least one text that was seen.');
  return problems;
}

function patternProblems({ fingerprint, maker }: Placed): string[] {
  const problems: string[] = [];
  // A fingerprint that points to no maker may look for a word anywhere in a text.
  const exact = maker !== null && fieldsOf({ fingerprint }).some((field) => !freeText.has(field));
  if (exact && !isAnchored(fingerprint.pattern.source))
    problems.push(
      'The pattern is not anchored: begin it, and each alternative of the whole, with ^, because not all of its fields are free text.',
    );
  if (fingerprint.pattern.global || fingerprint.pattern.sticky)
    problems.push('The pattern has a g or y flag and would keep state between uses: remove the flag.');
  const unread = groupsIn(fingerprint.pattern).filter((name) => !groupNames.has(name));
  problems.push(...unread.map((name) => `The pattern captures "${name}", which nothing reads.`));
  return problems;
}

function exampleProblems({ fingerprint }: Placed, { seen, gives }: Example): string[] {
  if (seen.length > maxValueLength) return ['An example is longer than any value that is kept.'];
  const match = fingerprint.pattern.exec(seen);
  if (match === null) return [`The pattern does not match its own example ${JSON.stringify(seen)}.`];
  const captured = sorted(capturedGroups(match.groups));
  const promised = sorted({ ...gives });
  return captured === promised
    ? []
    : [
        `On the example ${JSON.stringify(seen)} the pattern captures ${captured}, and ${promised} is promised.`,
      ];
}

function nearMissProblems({ fingerprint }: Placed): string[] {
  const unlike: readonly string[] = fingerprint.unlike;
  if (unlike.length === 0) return ['There is no near miss: give a similar text that must not match.'];
  return unlike
    .filter((text) => fingerprint.pattern.test(text))
    .map((text) => `The pattern matches the near miss ${JSON.stringify(text)}.`);
}

function isShare(weight: number): boolean {
  return weight >= 0 && weight <= 1;
}

function groupsIn(pattern: RegExp): readonly string[] {
  return [...pattern.source.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map(([, name]) => name ?? '');
}

function sorted(groups: Readonly<Record<string, string | undefined>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1))));
}

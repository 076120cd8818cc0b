import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Replay, report } from './replay.ts';

const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
const start = '<!-- recognition: written by npm run bench:recognition -- --write -->';
const end = '<!-- recognition: end -->';

/** Results on the fake fleet, and on hosts that replay recorded answers: over TCP, and to datagrams. Null without records. */
export interface LiveSummaries {
  readonly pretended: string;
  readonly recorded: { readonly said: string; readonly searched: string } | null;
}

/** Puts this run's figures into README's section on recognition, with today's date. Throws if the section's markers are missing. */
export function writeReadme(recorded: Replay | null, live: LiveSummaries): void {
  const text = readFileSync(readme, 'utf8');
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`README has no section between ${start} and ${end}.`);
  const date = new Date().toISOString().slice(0, 10);
  const body = [
    start,
    '',
    `Measured on ${date} by \`npm run bench:recognition\`.`,
    '',
    ...(recorded === null
      ? []
      : [
          'Recorded answers of real devices, replayed (this set was at hand while the fingerprints were written):',
          '',
          report(recorded, false),
        ]),
    'The fake fleet on loopback, scanned by both in the same run:',
    '',
    live.pretended,
    ...(live.recorded === null
      ? []
      : [
          "What web servers, streams and banners said in these records and in the project's own, said again on loopback and scanned by both:",
          '',
          live.recorded.said,
          'What was recorded of searches that a device answers to whoever asks it, of mDNS, UPnP and SNMP, answered again on loopback:',
          '',
          live.recorded.searched,
        ]),
  ];
  writeFileSync(readme, `${text.slice(0, from)}${body.join('\n')}${text.slice(to)}`);
}

import { figuresPage, writeSection } from '../section.ts';
import { type Replay, report } from './replay.ts';

/** Results on the fake fleet, and on hosts that replay recorded answers: over TCP, and to datagrams. Null without records. */
export interface LiveSummaries {
  readonly pretended: string;
  readonly recorded: { readonly said: string; readonly searched: string } | null;
}

/** Writes this run's figures into their section of docs/figures.md. Throws if its markers are missing. */
export function writeFigures(recorded: Replay | null, live: LiveSummaries): void {
  writeSection({ document: figuresPage, name: 'recognition', command: 'npm run bench:recognition' }, [
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
  ]);
}

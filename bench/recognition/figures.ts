import { figuresPage, writeSection } from '../section.ts';
import { type Replay, report } from './replay.ts';

/** Results on the fake fleet, and on hosts that replay recorded answers: over TCP, and to datagrams. Null without records. */
export interface LiveSummaries {
  readonly pretended: string;
  readonly recorded: { readonly said: string; readonly searched: string } | null;
}

/** Writes what the replay of recorded replies came to into its section of docs/figures.md. Throws if its markers are missing. */
export function writeReplay(recorded: Replay): void {
  const command = 'npm run bench:recognition -- --replay';
  writeSection({ document: figuresPage, name: 'recognition-replay', command }, [report(recorded, false)]);
}

/** Writes what the scans of fleets came to into their section of docs/figures.md. Throws if its markers are missing. */
export function writeScans(live: LiveSummaries): void {
  writeSection({ document: figuresPage, name: 'recognition', command: 'npm run bench:recognition' }, [
    'The fake fleet on loopback, scanned by both in the same run:',
    '',
    live.pretended,
    ...(live.recorded === null
      ? []
      : [
          "Web pages, stream descriptions and banners from these records and from the project's own, replayed on loopback and scanned by both:",
          '',
          live.recorded.said,
          'Recorded replies to unicast discovery (protocols of makers, mDNS, UPnP) and SNMP, replayed on loopback:',
          '',
          live.recorded.searched,
        ]),
  ]);
}

/**
 * How well the product recognises devices. Replays recorded answers through the scanners' own parsers, identifies and
 * judges them by both policies; then scans the fake fleet on loopback, and hosts that replay web servers, streams and banners of
 * real devices, with camcensus and with nmap, and scores both against the truth; last, hosts that replay answers to datagrams, with
 * camcensus: `npm run bench:recognition`.
 * `npx tsx bench/recognition.ts FILE [--all]` replays one file, in the format of bench/recognition/record.ts, and sends nothing.
 * `--replay` ends after the recorded answers, and sends nothing; `--write` writes the figures into docs/figures.md; `--nmap-seconds=N` ends nmap after that time (900).
 */

import { writeReplay, writeScans } from './recognition/figures.ts';
import { liveReport, pretendFleet, searchReport } from './recognition/live.ts';
import { recordedCommunity } from './recognition/recorded-datagrams.ts';
import { recordedFleet, searchedFleet } from './recognition/recorded-fleet.ts';
import { corpus, ownRecords, type Replay, replay, report } from './recognition/replay.ts';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function replayed(file: string): Replay | null {
  const done = replay(file);
  if (done === null) process.stderr.write(`${file} is not there: not replayed.\n`);
  return done;
}

function single(file: string, all: boolean): void {
  const done = replayed(file);
  if (done === null) process.exitCode = 2;
  else say(report(done, all));
}

interface Wanted {
  readonly write: boolean;
  /** Scans nothing. */
  readonly replayOnly: boolean;
  /** After these nmap is ended. */
  readonly seconds: number;
}

async function everything({ write, replayOnly, seconds }: Wanted): Promise<void> {
  const own = replayed(ownRecords);
  if (own !== null) say(`## The project's own records\n\n${report(own, false)}`);
  const recorded = replayed(corpus);
  if (recorded !== null) say(`## Recorded answers of real devices\n\n${report(recorded, true)}`);
  if (write && recorded !== null) writeReplay(recorded);
  if (replayOnly) return;
  const live = await liveReport(pretendFleet, seconds);
  say(`## The fake fleet, scanned\n\n${live.summary}\n${live.details}`);
  const records = [...(own?.records ?? []), ...(recorded?.records ?? [])];
  const said = await liveReport(recordedFleet(records, '127.99'), seconds);
  say(
    `## What web servers, streams and banners of real devices said, said again and scanned\n\n${said.summary}\n${said.details}`,
  );
  const searched = await searchReport(searchedFleet(records, '127.97'), recordedCommunity);
  say(
    `## What devices answered to datagrams, answered again and scanned\n\n${searched.summary}\n${searched.details}`,
  );
  if (write)
    writeScans({
      pretended: live.summary,
      recorded: recorded === null ? null : { said: said.summary, searched: searched.summary },
    });
}

/** The number after `--nmap-seconds=`, or a quarter of an hour. */
function nmapSeconds(words: readonly string[]): number {
  const given = words.map((word) => /^--nmap-seconds=(\d{1,5})$/.exec(word)?.[1]);
  return Number(given.find((one) => one !== undefined) ?? 900);
}

const words = process.argv.slice(2);
const file = words.find((word) => !word.startsWith('--'));
if (file !== undefined) single(file, words.includes('--all'));
else
  await everything({
    write: words.includes('--write'),
    replayOnly: words.includes('--replay'),
    seconds: nmapSeconds(words),
  });

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Outcome, outcomeOf } from './judge.ts';
import { calibration, factMisses, factTable, perMaker } from './per-maker.ts';
import { type RecordedAnswer, readRecords } from './record.ts';
import { breakdown, figuresOf, misses, summary } from './tables.ts';

/** The project's own records: few, written from the wire facts, one per family. */
export const ownRecords = fileURLToPath(new URL('./own.jsonl', import.meta.url));
/** Recorded answers beside the checkout, if present. */
export const corpus = fileURLToPath(new URL('../../../shared/corpus/devices.jsonl', import.meta.url));

/** One file replayed: its records and the results for those whose protocol a scanner speaks. */
export interface Replay {
  readonly records: readonly RecordedAnswer[];
  readonly outcomes: readonly Outcome[];
}

/** Replays a file of records; null if it does not exist. Sends nothing. */
export function replay(file: string): Replay | null {
  if (!existsSync(file)) return null;
  const records = readRecords(file);
  return { records, outcomes: records.map(outcomeOf).filter((outcome) => outcome !== null) };
}

/**
 * The report on a replay, in Markdown: summary, facts, makers, calibration; with `all` also tables by protocol and maker, and
 * every miss.
 */
export function report({ records, outcomes }: Replay, all: boolean): string {
  const parts = [
    summary(figuresOf(outcomes), records),
    factTable(outcomes),
    'By maker, cameras, recorders, encoders and doorbells only; “in review” is by either policy:\n',
    perMaker(outcomes),
    'How often a maker concluded at some confidence was right, all devices:\n',
    calibration(outcomes),
  ];
  if (all)
    parts.push(
      breakdown('protocol', outcomes, ({ record }) => record.kind),
      breakdown(
        'maker',
        outcomes,
        ({ record: { expected } }) => expected.oem_of ?? expected.manufacturer ?? '(not known)',
      ),
      misses(outcomes),
      factMisses(outcomes),
    );
  return parts.join('\n');
}

import type { ImportedKnowledge, ImportedLine, ImportProblem, ImportReading } from '../model/imported.ts';
import { clean } from '../model/text.ts';

/** Problems that are kept with their text; the rest are counted. */
const keptProblems = 1_000;

/** The values of a line; a missing value is left out. */
export type LineValues = Partial<ImportedKnowledge> & { readonly from?: string; readonly to?: string };

/** Collects the lines and problems that a reader finds in a file written at `at`. */
export interface Collector {
  /** A line with values. */
  add(line: number, values: LineValues): void;
  /** A line that could not be read, with a sentence on why. */
  problem(line: number, message: string): void;
  /** A valid line without usable values, and why. */
  pass(why: string): void;
  /** Columns that are not read, by their titles. */
  leave(titles: readonly string[]): void;
  reading(): ImportReading;
}

/** A line without any value. */
export const nothing: ImportedKnowledge = {
  address: null,
  mac: null,
  serial: null,
  hostName: null,
  vendorClass: null,
  switchName: null,
  switchPort: null,
  vlan: null,
  openPorts: null,
  assetTag: null,
  location: null,
  owner: null,
  name: null,
};
const names = Object.keys(nothing) as (keyof ImportedKnowledge)[];

/** An empty collection for a file written at `at` (ISO 8601); a line may have its own time. */
export function collect(at: string): Collector {
  const lines: ImportedLine[] = [];
  const problems: ImportProblem[] = [];
  const passed = new Map<string, number>();
  let problemCount = 0;
  let unreadColumns: readonly string[] = [];
  return {
    add: (line, values) => lines.push(lineOf(line, values, at)),
    problem: (line, message) => {
      problemCount += 1;
      if (problems.length < keptProblems) problems.push({ line, message: clean(message) });
    },
    pass: (why) => passed.set(why, (passed.get(why) ?? 0) + 1),
    leave: (titles) => {
      unreadColumns = titles;
    },
    reading: () => ({
      lines,
      problems: problems.sort((a, b) => a.line - b.line),
      problemCount,
      passed: Object.fromEntries(passed),
      unreadColumns,
    }),
  };
}

function lineOf(line: number, values: LineValues, at: string): ImportedLine {
  const known: Record<keyof ImportedKnowledge, string | null> = { ...nothing };
  for (const name of names) known[name] = clean(values[name] ?? '') || null;
  // Nothing is known about the time after the file was written: a lease that runs on was seen until then.
  const to = earlier(values.to ?? at, at);
  return { ...known, line, from: earlier(values.from ?? to, to), to };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

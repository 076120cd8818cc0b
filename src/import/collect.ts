import type { ImportedKnowledge, ImportedLine, ImportProblem, ImportReading } from '../model/imported.ts';
import { clean } from '../model/text.ts';

/** Problems that are kept with their text; the rest are counted. */
const keptProblems = 1_000;

/** What a line may say; what is left out, it does not say. */
export type Said = Partial<ImportedKnowledge> & { readonly from?: string; readonly to?: string };

/** Gathers what a reader finds in a file that was written at `at`. */
export interface Collector {
  /** A line that says something. */
  say(line: number, said: Said): void;
  /** A line that could not be read, with a sentence on why. */
  problem(line: number, says: string): void;
  /** A line that is valid but says nothing of use, and why. */
  pass(why: string): void;
  /** Columns that are not read, by their titles. */
  leave(titles: readonly string[]): void;
  reading(): ImportReading;
}

/** A line that says nothing at all. */
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

/** An empty collection for a file that says how things were at `at` (ISO 8601), unless a line knows better. */
export function collect(at: string): Collector {
  const lines: ImportedLine[] = [];
  const problems: ImportProblem[] = [];
  const passed = new Map<string, number>();
  let problemCount = 0;
  let unreadColumns: readonly string[] = [];
  return {
    say: (line, said) => lines.push(lineOf(line, said, at)),
    problem: (line, says) => {
      problemCount += 1;
      if (problems.length < keptProblems) problems.push({ line, says: clean(says) });
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

function lineOf(line: number, said: Said, at: string): ImportedLine {
  const known: Record<keyof ImportedKnowledge, string | null> = { ...nothing };
  for (const name of names) known[name] = clean(said[name] ?? '') || null;
  // A file says nothing about the time after it was written; a lease that runs on was seen until then.
  const to = earlier(said.to ?? at, at);
  return { ...known, line, from: earlier(said.from ?? to, to), to };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

import { readFileSync } from 'node:fs';

/** As an URL, because the variable knows no spaces in a path. */
const script = (name: string) => `--import=${new URL(name, import.meta.url).href}`;

/** A gap between turns, in seconds, in which the program may have stood still by its own measure (src/sweep/stalls.ts). */
const stoodStill = 2;

/** Variables for `env`, with which a program written in JavaScript writes to a file when its event loop turned; `late`: and turns late. */
export function noteTurns(file: string, { late }: { readonly late: boolean }): readonly string[] {
  const scripts = [script('turns.mjs'), ...(late ? [script('late-loop.mjs')] : [])];
  return [`NODE_OPTIONS=${process.env.NODE_OPTIONS ?? ''} ${scripts.join(' ')}`, `TURNS=${file}`];
}

/** When the event loop of such a program turned, in seconds since 1970. */
export function readTurns(file: string): readonly number[] {
  return JSON.parse(readFileSync(file, 'utf8')).map((ms: number) => ms / 1_000);
}

/** How often the program may have stood still: it searches what it had in hand once more. */
export function standstills(turns: readonly number[]): number {
  return turns.filter((at, i) => at - (turns[i - 1] ?? at) > stoodStill).length;
}

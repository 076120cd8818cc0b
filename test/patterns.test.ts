import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { parseSync, Visitor } from 'oxc-parser';
import { isDisjointWith, JS, NFA } from 'refa';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { everyPattern } from './vendor-fingerprints/every-pattern.ts';

/** A pattern, and where it stands. */
interface Written {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '..');

/**
 * What makes matching slow on a hostile text: repetitions that can take the same characters in more than one way. Proven on the pattern,
 * not measured. `Move`, a pattern that may begin anywhere and repeats from there, counts where `moves` is true.
 */
function slowness({ source, flags }: Omit<Written, 'at'>, moves = false): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: moves, Self: true, Trade: true } });
  const found = reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`);
  return ambiguous(source, flags) ? [...found, 'Alternatives'] : found;
}

/** Whether a group that is repeated without bound has two alternatives of which one may take what the other does, or the beginning of it. */
function ambiguous(source: string, flags: string): boolean {
  const literal = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  let repeating = 0;
  let found = false;
  const isUnbounded = ({ max }: AST.Quantifier) => max === Number.POSITIVE_INFINITY;
  const enter = ({ alternatives }: AST.Group | AST.CapturingGroup): void => {
    if (repeating > 0)
      found ||= alternatives.some((one, at) =>
        alternatives.slice(at + 1).some((other) => begins(one, other) || begins(other, one)),
      );
  };
  const begins = (one: AST.Alternative, other: AST.Alternative): boolean =>
    !isDisjointWith(automaton(`(?:${one.raw})[^]*`), automaton(other.raw));
  const automaton = (raw: string): NFA => {
    const parser = JS.Parser.fromLiteral({ source: raw, flags });
    const { expression, maxCharacter } = parser.parse({ assertions: 'disable', backreferences: 'disable' });
    return NFA.fromRegex(expression, { maxCharacter }, { assertions: 'disable' });
  };
  visitRegExpAST(literal, {
    onQuantifierEnter: (quantifier) => {
      if (isUnbounded(quantifier)) repeating += 1;
    },
    onQuantifierLeave: (quantifier) => {
      if (isUnbounded(quantifier)) repeating -= 1;
    },
    onGroupEnter: enter,
    onCapturingGroupEnter: enter,
  });
  return found;
}

/** The patterns that a source file has written out. */
function patternsIn(file: string): Written[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Written[] = [];
  const take = (source: string, flags: string, start: number): void => {
    found.push({ at: `${file}:${text.slice(0, start).split('\n').length}`, source, flags });
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) take(node.regex.pattern, node.regex.flags, node.start);
    },
  }).visit(parseSync(file, text).program);
  return found;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const slow = (all: readonly Written[], moves?: boolean): string[] =>
  all.flatMap((one) => slowness(one, moves).map((why) => `${one.at} ${why}: ${one.source}`));

test.each([
  ['^(?:a+)+$', ['Self, exponential']],
  ['^(?:ME|SE)\\d? ?[\\w -]*(?:Dome|IR\\w*)[\\w -]*$', ['Trade']],
  ['^AXIS Companion(?: (?:Dome|V|\\w{1,4}))+$', ['Alternatives']],
  ['^\\d+-\\d+$', []],
])('%s is judged', (source, reasons) => {
  expect(slowness({ source, flags: '' })).toEqual(reasons);
});

test('no pattern of the program is slow on a hostile text', () => {
  const all = ['src', 'db', 'vendor-fingerprints'].flatMap(sourcesIn).flatMap(patternsIn);
  expect(all.length).toBeGreaterThan(1_500);
  expect(slow(all)).toEqual([]);
});

test('nor one of a scanner, which reads 64 KiB, wherever its match begins', () => {
  const all = sourcesIn('scanners').flatMap(patternsIn);
  expect(all.length).toBeGreaterThan(300);
  expect(slow(all, true)).toEqual([]);
});

test('nor one that the program makes of a fingerprint', () => {
  const all = everyPattern.map(({ id, pattern }) => ({
    at: id,
    source: pattern.source,
    flags: pattern.flags,
  }));
  expect(all.length).toBeGreaterThan(7_000);
  expect(slow(all)).toEqual([]);
});

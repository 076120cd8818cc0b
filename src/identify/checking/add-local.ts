import { createHash } from 'node:crypto';
import { counted } from '../../model/counted.ts';
import type {
  BehaviourFingerprint,
  Brand,
  Fingerprint,
  Fingerprints,
  Maker,
} from '../../model/fingerprint.ts';
import { maxValueLength } from '../../model/text.ts';
import { type Placed, type Problem, placedFingerprints } from '../matching/placed-fingerprint.ts';
import { fingerprintProblems } from './fingerprint-problems.ts';
import { makerProblems } from './maker-problems.ts';
import { patternProblem } from './pattern-work.ts';
import { type Claim, claimedExamples, claimsBetween, repeatedIds } from './verify.ts';

/** What an operator adds: fingerprints and brands of a known maker or one of their own; and fingerprints of behaviour. */
export interface LocalFingerprints {
  readonly makers: readonly (Pick<Maker, 'id' | 'fingerprints'> &
    Partial<Pick<Maker, 'name' | 'headquarters' | 'sources' | 'brands'>>)[];
  readonly behaviour: readonly BehaviourFingerprint[];
}

/** The same fingerprints with the operator's own added, and what is wrong with the latter. */
export interface WithLocal {
  readonly fingerprints: Fingerprints;
  readonly problems: readonly Problem[];
}

/** How long a pattern may take on one hostile text, in milliseconds. Repetitions are bounded before it is tried. */
const mostMs = 100;

/**
 * Adds an operator's own fingerprints and checks them by the same rules as ours, and that each pattern is quick on every text.
 * If `problems` is not empty, `fingerprints` must not be used. The version names both sets.
 */
export function addLocal(base: Fingerprints, local: LocalFingerprints): WithLocal {
  const unnamed = nameless(base, local);
  if (unnamed.length > 0) return { fingerprints: base, problems: unnamed };
  const makers = local.makers.reduce(withMaker, base.makers);
  const fingerprints: Fingerprints = {
    makers: [...makers].sort((a, b) => (a.id < b.id ? -1 : 1)),
    behaviour: [...base.behaviour, ...local.behaviour],
    oui: base.oui,
    version: `${base.version}+${versionOf(local)}`,
  };
  return { fingerprints, problems: problemsOf(base, fingerprints, local) };
}

function nameless(base: Fingerprints, { makers }: LocalFingerprints): Problem[] {
  const known = new Set(base.makers.map(({ id }) => id));
  const named = new Set(makers.flatMap(({ id, name }) => (name === undefined ? [] : [id])));
  return makers.flatMap(({ id, name }) => {
    if (known.has(id) && name !== undefined)
      return [
        {
          fingerprint: id,
          message:
            'camcensus knows this maker: leave out name, headquarters and sources, or choose another id.',
        },
      ];
    return known.has(id) || named.has(id)
      ? []
      : [
          {
            fingerprint: id,
            message: 'camcensus knows no such maker: give its name and sources, or a known id.',
          },
        ];
  });
}

function withMaker(makers: readonly Maker[], added: LocalFingerprints['makers'][number]): readonly Maker[] {
  const known = makers.find(({ id }) => id === added.id);
  const brands: readonly Brand[] = [...(known?.brands ?? []), ...(added.brands ?? [])];
  const { name = known?.name ?? added.id, headquarters = known?.headquarters ?? null } = added;
  const sources = known?.sources ?? added.sources ?? ['the operator'];
  const fingerprints: readonly Fingerprint[] = [...(known?.fingerprints ?? []), ...added.fingerprints];
  const maker: Maker = { ...known, id: added.id, name, headquarters, sources, fingerprints, brands };
  return [...makers.filter(({ id }) => id !== added.id), maker];
}

function problemsOf(base: Fingerprints, all: Fingerprints, local: LocalFingerprints): Problem[] {
  const before = new Set(placedFingerprints(base).map(({ fingerprint }) => fingerprint));
  const placed = placedFingerprints(all);
  const own = placed.filter(({ fingerprint }) => !before.has(fingerprint));
  const others = placed.filter(({ fingerprint }) => before.has(fingerprint));
  const at = (fingerprint: string) => (message: string) => ({ fingerprint, message });
  const ids = new Set(local.makers.map(({ id }) => id));
  return [
    ...repeatedIds([...others, ...own]),
    ...own.flatMap((one) => [...fingerprintProblems(one), ...slowness(one)].map(at(one.fingerprint.id))),
    ...claimedExamples(claimsBetween(own, placed)),
    ...tooWide(claimsBetween(others, own)),
    ...all.makers
      .filter(({ id }) => ids.has(id))
      .flatMap((maker) => makerProblems(maker, all.makers).map(at(maker.id))),
  ];
}

/** One sentence for each pattern that matches other makers' examples: a wide one matches hundreds. */
function tooWide(claims: readonly Claim[]): Problem[] {
  return [...new Set(claims.map(({ claimant }) => claimant))].map((fingerprint) => {
    const texts = new Map(
      claims.filter(({ claimant }) => claimant === fingerprint).map(({ claimed, seen }) => [seen, claimed]),
    );
    const [[seen, claimed] = ['', '']] = texts;
    const more = texts.size === 1 ? '' : `, and ${counted(texts.size - 1, 'other text')} of other makers`;
    return {
      fingerprint,
      message: `Its pattern also matches ${JSON.stringify(seen)} (${claimed})${more}: two makers must not be sure of the same text.`,
    };
  });
}

function slowness({ fingerprint }: Placed): string[] {
  const unproven = patternProblem(fingerprint.pattern.source);
  if (unproven !== null) return [unproven];
  const seen = fingerprint.examples.map((example) => example.seen);
  const texts = [...seen, ...fingerprint.unlike, 'a', ' ', '0', '-', 'A-'].map(
    (text) => `${text.repeat(Math.ceil(maxValueLength / text.length)).slice(0, maxValueLength - 1)}\u0001`,
  );
  // The fastest of three runs: the time the pattern takes, and not what else the machine did.
  const slow = texts.some(
    (text) => Math.min(...[1, 2, 3].map(() => msOf(fingerprint.pattern, text))) > mostMs,
  );
  return slow
    ? ['The pattern is slow on a hostile text: bound its repetitions ({1,40} instead of + and *).']
    : [];
}

function msOf(pattern: RegExp, text: string): number {
  const began = performance.now();
  pattern.test(text);
  return performance.now() - began;
}

function versionOf(local: LocalFingerprints): string {
  const text = JSON.stringify(local, (_, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

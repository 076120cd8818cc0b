import { type Outcome, plain } from './judge.ts';
import type { RecordedAnswer } from './record.ts';

/** Facts of a unit that the bench compares with the truth. */
export const factNames = ['model', 'firmware', 'serial'] as const;

/** A name out of {@link factNames}. */
export type FactName = (typeof factNames)[number];

/** How many answers state a fact, and in how many of these it was read rightly. */
export interface FactShare {
  readonly stated: number;
  readonly right: number;
}

/** True if the source says what the fact is, and the answer itself has each word of it in some spelling. */
export function isStated(record: RecordedAnswer, name: FactName): boolean {
  const words = (record.expected[name] ?? '')
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const text = plain(sent(record));
  return words.length > 0 && words.every((word) => text.includes(word));
}

/**
 * True if the fact was read as the source has it: spaces and signs apart; a model with or without its maker's name; a version
 * also where its build follows.
 */
export function isRightFact({ record, identification }: Outcome, name: FactName): boolean {
  const [wanted, read] = [plain(record.expected[name]), plain(identification[name])];
  if (wanted === '' || read === '') return false;
  if (name === 'model')
    return makersOf(record).some((maker) => read === `${maker}${wanted}` || wanted === `${maker}${read}`);
  if (name === 'serial') return read === wanted;
  const rest = read.slice(wanted.length);
  return read === wanted || (read.startsWith(wanted) && /^(?:build|rel)/.test(rest));
}

/** Counts one fact over a set of outcomes. */
export function factShare(outcomes: readonly Outcome[], name: FactName): FactShare {
  const stated = outcomes.filter(({ record }) => isStated(record, name));
  return { stated: stated.length, right: stated.filter((outcome) => isRightFact(outcome, name)).length };
}

function makersOf({ expected }: RecordedAnswer): readonly string[] {
  return ['', plain(expected.manufacturer), plain(expected.oem_of)];
}

/** Everything that the answer says, as text; packets as the characters in them. */
function sent({ evidence }: RecordedAnswer): string {
  const packet = evidence.hex === undefined ? '' : Buffer.from(evidence.hex, 'hex').toString('latin1');
  return `${JSON.stringify(evidence)} ${packet}`;
}

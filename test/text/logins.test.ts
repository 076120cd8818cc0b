import { expect, test } from 'vitest';
import type { LastLogin } from '../../db/devices/last-logins.ts';
import type { LoginOutcome } from '../../src/model/login.ts';
import { loginSentence, loginTable } from '../../src/text/logins.ts';

/** All of them: one more does not compile without its row here. */
const all: Readonly<Record<LoginOutcome, null>> = {
  accepted: null,
  refused: null,
  unanswered: null,
  'refused-before': null,
  suspended: null,
  tried: null,
  busy: null,
  unproven: null,
  unsuitable: null,
  unfinished: null,
};
const outcomes = Object.keys(all) as LoginOutcome[];
const login = (outcome: LoginOutcome, number: number): LastLogin => ({
  id: number,
  site: 'north',
  ip: `10.0.0.${number}`,
  outcome,
  entry: 1,
  sentAt: null,
  manufacturer: null,
  model: null,
  name: null,
});

test('loginSentence differs for each of the ten outcomes', () => {
  const sentences = outcomes.map((outcome) => loginSentence({ outcome, entry: 2 }));
  expect(new Set(sentences).size).toBe(10);
  for (const sentence of sentences) expect(sentence).not.toContain('#');
});

test('loginTable names each outcome in words of its own, and what it means', () => {
  const lines = loginTable(outcomes.map(login), Number.POSITIVE_INFINITY).split('\n');
  const named = lines.flatMap((line) => /^ *\d+ +north +10\.0\.0\.\d+ +(\S.*?) {2,}/.exec(line)?.[1] ?? []);
  expect(named).toHaveLength(9);
  expect(new Set(named).size).toBe(9);
  for (const words of named) expect(lines.filter((line) => line.startsWith(`${words}: `))).toHaveLength(1);
  expect(lines.at(-1)).toBe('1 device accepted the login.');
});

import { expect, test } from 'vitest';
import { type DecisionRecord, isExcused, noDecision, stateOn } from '../../src/model/decision.ts';
import type { VerdictKind } from '../../src/model/policy.ts';

const present = { removed: false, verdict: 'flagged' } as const;
const on = (
  said: Partial<DecisionRecord>,
  day: string,
  device: { removed: boolean; verdict: VerdictKind } = present,
) => stateOn({ ...noDecision, verdict: 'flagged', ...said }, device, day);

test.each<[string, Partial<DecisionRecord>, string, string]>([
  ['nobody said anything', {}, '2027-01-01', 'open'],
  ['confirmed', { state: 'confirmed' }, '2027-01-01', 'confirmed'],
  ['on the last day of an exception', { state: 'accepted', until: '2027-03-31' }, '2027-03-31', 'accepted'],
  ['on the day after it', { state: 'accepted', until: '2027-03-31' }, '2027-04-01', 'expired'],
  [
    'after it, with a plan',
    { state: 'accepted', until: '2027-03-31', plannedFor: '2027-05-01' },
    '2027-04-01',
    'removal-planned',
  ],
  [
    'with an exception and a plan that is past',
    { state: 'accepted', until: '2027-03-31', plannedFor: '2027-02-01' },
    '2027-03-01',
    'accepted',
  ],
  [
    'on the day of the removal',
    { state: 'removal-planned', plannedFor: '2027-02-01' },
    '2027-02-01',
    'removal-planned',
  ],
  ['on the day after it', { state: 'removal-planned', plannedFor: '2027-02-01' }, '2027-02-02', 'overdue'],
  ['confirmed with a plan', { state: 'confirmed', plannedFor: '2027-02-01' }, '2027-02-02', 'overdue'],
  ['said to be removed, and it answers', { state: 'removed' }, '2027-02-02', 'came-back'],
  ['a false positive', { state: 'false-positive', plannedFor: null }, '2027-02-02', 'false-positive'],
])('%s', (_, said, day, state) => {
  expect(on(said, day)).toBe(state);
});

test('a device that is away stays removed, replaced or gone', () => {
  for (const state of ['removed', 'replaced', 'gone'] as const)
    expect(on({ state }, '2027-01-01', { removed: true, verdict: 'flagged' })).toBe(state);
});

test('what was said of a verdict covers the same and a lighter one, not a graver one', () => {
  const said = { state: 'accepted', until: '2027-03-31', verdict: 'review' } as const;
  const state = (verdict: VerdictKind) => on(said, '2027-01-01', { removed: false, verdict });
  expect([state('clear'), state('review'), state('flagged')]).toEqual(['accepted', 'accepted', 'outdated']);
});

test('stateOn takes a clear verdict for no graver than none', () => {
  const said = { state: 'false-positive', verdict: 'not-covered' } as const;
  const state = (verdict: VerdictKind) => on(said, '2027-01-01', { removed: false, verdict });
  expect([state('not-covered'), state('clear'), state('review')]).toEqual([
    'false-positive',
    'false-positive',
    'outdated',
  ]);
});

test('a person answers for what is accepted or a false positive, and for nothing else', () => {
  const states = [
    'open',
    'confirmed',
    'false-positive',
    'accepted',
    'expired',
    'outdated',
    'overdue',
    'came-back',
  ] as const;
  expect(states.filter((state) => isExcused({ state }))).toEqual(['false-positive', 'accepted']);
  expect(isExcused(null)).toBe(false);
});

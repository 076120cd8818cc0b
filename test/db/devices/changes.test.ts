import { expect, test } from 'vitest';
import { type ComparedState, changedPairs, type Pair } from '../../../db/devices/changes.ts';
import { type DecisionState, noDecision } from '../../../src/model/decision.ts';
import type { Device } from '../../../src/model/device.ts';
import { device } from '../../report/report.ts';

const state = (fields: Partial<Device>, listed = true, silentSweeps = 0): ComparedState => ({
  version: 1,
  at: '2026-11-24T02:10:00Z',
  sweep: 1,
  cause: 'device',
  listed,
  maker: 'hikvision',
  silentSweeps,
  device: device({ ip: '10.0.0.5', firmware: 'V1', ...fields }),
});
const byId = (states: readonly ComparedState[]) => new Map(states.map((one) => [one.device.id, one]));

/** The numbers of the devices in each list that is not empty. */
function changed(
  before: readonly ComparedState[],
  after: readonly ComparedState[],
  options: Partial<Parameters<typeof changedPairs>[2]> = {},
): Record<string, number[]> {
  const pairs = Object.entries<readonly Pair[]>({
    ...changedPairs(byId(before), byId(after), { returns: new Map(), ...options }),
  });
  return Object.fromEntries(
    pairs.flatMap(([name, list]) =>
      list.length === 0 ? [] : [[name, list.map(({ now }) => now.device.id)]],
    ),
  );
}

test('changedPairs reports what is on no list only if all hosts are requested', () => {
  const before = [state({ id: 1 }, false)];
  const after = [state({ id: 2 }, false), state({ id: 1, ip: '10.0.0.9', firmware: 'V2' }, false)];
  expect(changed(before, after)).toEqual({});
  expect(changed(before, after, { allHosts: true })).toEqual({ new: [2], moved: [1], firmwareChanged: [1] });
});

test('changedPairs reports what comes onto the list as new, what leaves it as delisted', () => {
  const was = { id: 1, verdict: 'clear' } as const;
  const now = { id: 1, ip: '10.0.0.9', firmware: 'V2' };
  expect(changed([state(was, false)], [state(now)])).toEqual({ new: [1] });
  expect(changed([state(now)], [state(was, false)])).toEqual({
    moved: [1],
    firmwareChanged: [1],
    verdictChanged: [1],
    delisted: [1],
  });
});

test('changedPairs: missing, reported removed and back are apart, for one site too', () => {
  const at = (id: number, status: Device['status'], site = 'north') => state({ id, status, site });
  const before = [
    at(3, 'present'),
    at(1, 'missing'),
    at(2, 'removed'),
    at(4, 'unasked'),
    at(5, 'present', 'south'),
  ];
  const after = [
    at(3, 'missing'),
    at(1, 'removed'),
    at(2, 'present'),
    at(4, 'present'),
    at(5, 'removed', 'south'),
  ];
  const returned = {
    device: 2,
    version: 2,
    at: '2026-11-24T02:10:00Z',
    sweep: 1,
    was: 'removed',
    since: '2026-11-20',
    by: 'jane',
  } as const;
  const returns = new Map([[2, returned]]);
  expect(changed(before, after, { returns })).toEqual({
    missing: [3],
    reportedRemoved: [1, 5],
    gone: [3, 5],
    back: [2],
  });
  expect(changed(before, after, { site: 'south' })).toEqual({ reportedRemoved: [5], gone: [5] });
  const waiting = after.map((one) => (one.device.id === 2 ? at(2, 'unasked') : one));
  expect(changed(before, waiting, { site: 'north', returns })).toEqual({
    missing: [3],
    reportedRemoved: [1],
    gone: [3],
  });
});

test('changedPairs: a removal counts as removed only once sweeps have confirmed it', () => {
  const decided = (state_: DecisionState) => ({ ...noDecision, state: state_, cameBackOn: null });
  const reported = state({ id: 1, status: 'removed', decision: decided('removed') });
  const confirmed = state({ id: 1, status: 'removed', decision: decided('gone') });
  expect(changed([state({ id: 1 })], [reported])).toMatchObject({ reportedRemoved: [1] });
  expect(changed([state({ id: 1 })], [reported])).not.toHaveProperty('removed');
  expect(changed([reported], [confirmed])).toEqual({ removed: [1], decisionChanged: [1] });
  expect(changed([state({ id: 1 })], [confirmed])).not.toHaveProperty('reportedRemoved');
  expect(changed([], [confirmed])).toEqual({ new: [1], removed: [1] });
});

test('changedPairs: a device is silent where the count of its silent sweeps changed', () => {
  const silent = (count: number) => [state({ id: 1 }, true, count)];
  expect(changed(silent(0), silent(1))).toEqual({ silent: [1] });
  expect(changed(silent(1), silent(2))).toEqual({ silent: [1] });
  expect(changed(silent(2), silent(1))).toEqual({ silent: [1] });
  expect(changed(silent(2), silent(2))).toEqual({});
  expect(changed(silent(2), silent(0))).toEqual({});
  expect(changed([], silent(1))).toEqual({ new: [1], silent: [1] });
});

test('a firmware that was read for the first time, or no longer, is no change', () => {
  expect(changed([state({ id: 1, firmware: null })], [state({ id: 1 })])).toEqual({});
  expect(changed([state({ id: 1 })], [state({ id: 1, firmware: null })])).toEqual({});
});

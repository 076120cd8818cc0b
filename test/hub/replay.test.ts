import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoDecision } from '../../db/corrections/undo-decision.ts';
import { markDevice } from '../../db/decisions/mark.ts';
import { newestChange } from '../../db/decisions/newest-change.ts';
import { listDevices } from '../../db/devices/devices.ts';
import { enrol } from '../../db/hub/enrol.ts';
import { hubSite } from '../../db/hub/sites.ts';
import { takeIn } from '../../db/hub/take-in.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import {
  acknowledge,
  acknowledgedThrough,
  confirm,
  framesAfter,
  queueState,
  sendAgain,
} from '../../db/queue/queue.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { closeAbandoned } from '../../db/sweeps/finish-sweep.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { applySite } from '../../src/hub/apply.ts';
import { host, rows, start, sweepNight, sweepWriter } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { handOver, knowledge, listed, siteInventory } from './site-and-hub.ts';

let folder: string;
let site: Inventory;
let hub: Inventory;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'camcensus-replay-'));
  site = siteInventory(join(folder, 'site.db'));
  hub = newInventory(join(folder, 'hub.db'));
});

afterEach(() => {
  site.close();
  hub.close();
  rmSync(folder, { recursive: true });
});

const camera = (serial: string, firmware = 'V1') => ({ maker: 'Hikvision', serial, firmware });

test('replay gives the hub the devices of the site after every night', () => {
  const nights = [
    {
      hosts: [
        ['10.0.0.5', camera('A')],
        ['10.0.0.6', camera('B')],
        ['10.0.0.7', { maker: 'Axis' }],
      ],
    },
    // One is silent, one has moved, one is new, one has new firmware.
    {
      hosts: [
        ['10.0.0.15', camera('A')],
        ['10.0.0.7', { maker: 'Axis', firmware: 'V2' }],
      ],
      silent: ['10.0.0.6'],
    },
    {
      hosts: [
        ['10.0.0.15', camera('A')],
        ['10.0.0.9', camera('D')],
      ],
      outcome: 'interrupted' as const,
    },
    { hosts: [['10.0.0.15', camera('A')]], silent: ['10.0.0.6', '10.0.0.7', '10.0.0.9'], missingAfter: 1 },
  ] as const;
  let after = 0;
  for (const [night, brought] of nights.entries()) {
    sweepNight(site, { ...(brought as object), day: `2026-03-0${night + 1}`, allHosts: true });
    const outcomes = handOver(site, hub, { after });
    expect(new Set(outcomes)).toEqual(new Set(['taken']));
    after = enrolment(site)?.lastSequence ?? 0;
    expect(listed(hub)).toEqual(listed(site));
  }
  expect(listSweeps(hub).map(({ counts, outcome }) => ({ counts, outcome }))).toEqual(
    listSweeps(site).map(({ counts, outcome }) => ({ counts, outcome })),
  );
  expect(rows(hub, 'hub_message')).toBe(after);
  expect(hub.get('SELECT count(*) AS n FROM hub_message WHERE body IS NOT NULL')).toEqual({ n: 0 });
});

test('replay gives the hub a sweep that was killed, and the one that continues it', () => {
  const begin = () =>
    beginSweep(site, start({ startedAt: '2026-03-01T02:00:00Z', addresses: '256', settingsDigest: 'same' }));
  const killed = sweepWriter(site, begin(), '2026-03-01T02:10:00Z');
  killed.record(host('10.0.0.5', camera('A')));
  killed.scanned('10.0.0.5');
  expect(handOver(site, hub)).toEqual(['taken', 'taken']);
  expect(listed(hub)).toEqual([]);
  site.write(() => closeAbandoned(site));
  handOver(site, hub);
  expect(listed(hub)).toEqual(listed(site));
  sweepNight(site, {
    day: '2026-03-01',
    hosts: [['10.0.0.6', camera('B')]],
    start: { settingsDigest: 'same' },
  });
  handOver(site, hub);
  expect(listed(hub)).toEqual(listed(site));
  expect(listSweeps(hub).map(({ outcome, continues }) => [outcome, continues !== null])).toEqual(
    listSweeps(site).map(({ outcome, continues }) => [outcome, continues !== null]),
  );
});

test('replay gives the hub what came back in a sweep that was killed, once', () => {
  sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.5', camera('A')]] });
  markDevice(site, 1, { state: 'removed' }, { who: 'j.smith', at: '2026-03-01T12:00:00Z' });
  const killed = beginSweep(site, start({ startedAt: '2026-03-02T02:00:00Z' }));
  sweepWriter(site, killed, '2026-03-02T02:10:00Z').record(host('10.0.0.5', camera('A')));
  site.write(() => closeAbandoned(site));
  handOver(site, hub);
  sweepNight(site, { day: '2026-03-03', hosts: [['10.0.0.5', camera('A')]] });
  handOver(site, hub, { after: hubSite(hub, 'north').lastSequence });
  for (const inventory of [site, hub])
    expect(
      inventory.all("SELECT at, message FROM audit WHERE action = 'came back' AND who = 'camcensus'"),
    ).toEqual([
      {
        at: '2026-03-02T02:10:00Z',
        message:
          'It answered again at 10.0.0.5 in sweep 2. It was reported as removed on 2026-03-01 by j.smith.',
      },
    ]);
});

test('replay carries decisions, in their place between the hosts', () => {
  sweepNight(site, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', camera('A')],
      ['10.0.0.6', camera('B')],
    ],
  });
  const by = { who: 'j.smith', at: '2026-03-01T12:00:00Z' };
  markDevice(site, 1, { state: 'replaced', replacedBy: 2, because: 'broken' }, by);
  markDevice(site, 2, { state: 'accepted', until: '2099-01-01', because: 'lease', owner: 'Estates' }, by);
  sweepNight(site, {
    day: '2026-03-02',
    hosts: [
      ['10.0.0.5', camera('A')],
      ['10.0.0.6', camera('B')],
    ],
  });
  markDevice(site, 2, { note: 'seen', location: 'gym' }, by);
  const newest = newestChange(site, 2);
  undoDecision(site, { change: newest ?? 0, ...by, because: 'a slip' });
  handOver(site, hub);
  expect(hubSite(hub, 'north').held).toBeNull();
  expect(listed(hub)).toEqual(listed(site));
  expect(listed(hub)).toMatchObject([{}, { decision: { location: null, owner: 'Estates' } }]);
  expect(hub.get("SELECT who, action FROM audit WHERE action = 'mark' LIMIT 1")).toEqual({
    who: 'j.smith',
    action: 'mark',
  });
});

test('takeIn takes a message once, in order, and only with its own hash', () => {
  for (const day of ['01', '02', '03'])
    sweepNight(site, { day: `2026-03-${day}`, hosts: [['10.0.0.5', camera('A')]] });
  const frames = framesAfter(site, 0, 100);
  const take = (number: number, over: object = {}) =>
    takeIn(hub, 'north', { ...frames[number - 1]!, ...over }, '2026-06-01T00:00:00Z').outcome;
  expect(take(2)).toBe('gap');
  expect(take(1)).toBe('taken');
  expect(take(1)).toBe('duplicate');
  expect(take(2, { body: randomBytes(20) })).toBe('refused');
  expect(hubSite(hub, 'north').problem).toBeNull();
  expect(take(2)).toBe('taken');
  expect(hubSite(hub, 'north')).toMatchObject({ lastSequence: 2, newest: 2 });
});

test('takeIn names a cloned or set back collector, and a second inventory', () => {
  const night = (inventory: Inventory, day: string, serial: string) =>
    sweepNight(inventory, { day: `2026-03-${day}`, hosts: [['10.0.0.5', camera(serial)]] });
  night(site, '01', 'A');
  const copy = join(folder, 'clone.db');
  site.run(`VACUUM INTO '${copy}'`);
  const clone = openInventory(copy, { create: false });
  night(site, '02', 'A');
  night(clone, '02', 'B');
  const after = handOver(site, hub).length;
  expect(hubSite(hub, 'north')).toMatchObject({ lastSequence: after, problem: null });
  const before = listed(hub);
  expect(handOver(clone, hub)).toContain('refused');
  expect(hubSite(hub, 'north').problem).toMatch(/set back to an older state, or cloned/);
  clone.close();
  const second = siteInventory(join(folder, 'second.db'));
  night(second, '02', 'C');
  expect(new Set(handOver(second, hub))).toEqual(new Set(['refused']));
  expect(hubSite(hub, 'north').problem).toMatch(/second inventory/);
  second.close();
  expect(listed(hub)).toEqual(before);
});

test('queue keeps what is confirmed for 30 days, and sends it again by request', () => {
  sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.5', camera('A')]] });
  const all = framesAfter(site, 0, 100).map(({ sequence }) => sequence);
  expect(all).toEqual([1, 2, 3, 4]);
  acknowledge(site, [1, 2, 4], '2026-03-01T04:00:00Z');
  expect(acknowledgedThrough(site)).toBe(2);
  expect(queueState(site)).toMatchObject({ pending: 1, lastAcknowledged: 4, unconfirmed: 4 });
  confirm(site, 3, '2026-03-01T05:00:00Z');
  expect(queueState(site)).toMatchObject({ pending: 0, lastConfirmed: 3, unconfirmed: 1 });
  sendAgain(site, 1);
  expect(acknowledgedThrough(site)).toBe(1);
  confirm(site, 3, '2026-03-31T05:00:00Z');
  expect(rows(site, 'site_message')).toBe(4);
  confirm(site, 3, '2026-04-01T06:00:00Z');
  // Those that were sent again were confirmed later.
  expect(framesAfter(site, 0, 100).map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
});

test('queue is written in the transaction that records, or not at all', () => {
  const id = beginSweep(site, start({ startedAt: '2026-03-01T02:00:00Z' }));
  const writer = sweepWriter(site, id, '2026-03-01T02:10:00Z');
  const before = enrolment(site)?.lastSequence;
  expect(() =>
    site.write(() => {
      writer.record(host('10.0.0.5', camera('A')));
      throw new Error('power cut');
    }),
  ).toThrow('power cut');
  expect(enrolment(site)?.lastSequence).toBe(before);
  expect(rows(site, 'device')).toBe(0);
});

test('queue cuts one host of a megabyte into frames of at most 256 kB', () => {
  const id = beginSweep(site, start({ startedAt: '2026-03-01T02:00:00Z' }));
  const writer = sweepWriter(site, id, '2026-03-01T02:10:00Z', { allHosts: true });
  const big = host('10.0.0.5', camera('A'));
  const noise = Array.from({ length: 900 }, (_, at) => ({
    ...big.observations[0]!,
    field: 'http.header' as never,
    value: `${at} ${randomBytes(500).toString('base64')}`,
  }));
  writer.record({ ...big, observations: [...big.observations, ...noise] });
  const frames = framesAfter(site, 0, 100);
  expect(frames.length).toBeGreaterThan(2);
  for (const { body } of frames) expect(body.length).toBeLessThanOrEqual(250_000);
  hub.write(() => frames.map((frame) => takeIn(hub, 'north', frame, '2026-06-01T00:00:00Z')));
  site.write(() => closeAbandoned(site));
  expect(applySite(hub, 'north', knowledge, '2026-06-01T00:00:00Z')).toBe(0);
  handOver(site, hub);
  expect(listed(hub)).toEqual(listed(site));
});

test('enrol queues what the inventory holds, and the hub has decisions on it from before and after', () => {
  const inventory = newInventory(join(folder, 'late.db'));
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [
      ['10.0.0.5', camera('A')],
      ['10.0.0.6', camera('B')],
    ],
  });
  const by = { who: 'j.smith', at: '2026-03-01T12:00:00Z' };
  markDevice(inventory, 1, { owner: 'Estates' }, by);
  enrol(inventory, 'north', '2026-03-01T13:00:00Z');
  sweepNight(inventory, { day: '2026-03-02', hosts: [['10.0.0.5', camera('A')]], silent: ['10.0.0.6'] });
  markDevice(inventory, 1, { location: 'gym' }, { ...by, at: '2026-03-02T12:00:00Z' });
  markDevice(inventory, 2, { location: 'hall' }, { ...by, at: '2026-03-02T12:00:00Z' });
  handOver(inventory, hub);
  expect(hubSite(hub, 'north').held).toBeNull();
  const found = listDevices(hub, { site: 'north' });
  expect(found.map(({ serial, decision }) => [serial, decision?.owner, decision?.location])).toEqual([
    ['A', 'Estates', 'gym'],
    ['B', null, 'hall'],
  ]);
  expect(listSweeps(hub, { site: 'north' }).map(({ startedAt, outcome }) => [startedAt, outcome])).toEqual([
    ['2026-03-02T02:00:00Z', 'complete'],
    ['2026-03-01T02:00:00Z', 'complete'],
  ]);
  inventory.close();
});

test('enrol refuses an inventory that holds another site, or is another site’s', () => {
  expect(() => enrol(site, 'south', '2026-03-01T00:00:00Z')).toThrow('site north, and not of south');
  sweepNight(hub, { day: '2026-03-01', hosts: [['10.0.0.5', camera('A')]] });
  expect(() => enrol(hub, 'south', '2026-03-01T00:00:00Z')).toThrow('holds site north');
});

import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { undoDecision } from '../../db/corrections/undo-decision.ts';
import { markDevice } from '../../db/decisions/mark.ts';
import type { Mark } from '../../db/decisions/mark-sentence.ts';
import { newestChange } from '../../db/decisions/newest-change.ts';
import { decisionRecord } from '../../db/devices/decisions.ts';
import { device } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { takeHubDecisions } from '../../db/hub/decide.ts';
import { hubSite } from '../../db/hub/sites.ts';
import { deviceByKey, deviceKey } from '../../db/identity/device-key.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { decisionsFor } from '../../db/queue/hub-decisions.ts';
import { forgetDevice } from '../../db/removal/forget.ts';
import { beginSweep } from '../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../db/sweeps/finish-sweep.ts';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import { decisionSchema } from '../../src/hub/message-schema.ts';
import type { DecisionState } from '../../src/model/decision.ts';
import { host, rows, start, sweepNight, sweepWriter } from '../db/fixture.ts';
import { temporaryFolder } from '../db/temporary.ts';
import { long } from '../long.ts';
import { handOver, siteInventory } from './site-and-hub.ts';

let folder: string;
let site: Inventory;
let hub: Inventory;

beforeEach(() => {
  folder = temporaryFolder();
  site = siteInventory(join(folder, 'site.db'));
  hub = openInventory(join(folder, 'hub.db'), { create: true });
  onTestFinished(() => {
    site.close();
    hub.close();
  });
  sweepNight(site, {
    day: '2026-03-01',
    hosts: Array.from(
      { length: 6 },
      (_, at) => [`10.0.0.${at + 1}`, { maker: 'Hikvision', serial: `S${at}` }] as const,
    ),
  });
  exchange();
});

/** Down and up, as often as it takes until nothing waits. */
function exchange(): void {
  for (let round = 0; round < 4; round++) {
    const waiting = decisionsFor(hub, 'north', 500);
    // As it travels.
    for (const { message } of waiting) expect(decisionSchema.parse(message)).toEqual(message);
    takeHubDecisions(site, 'north', waiting);
    handOver(site, hub, { after: hubSite(hub, 'north').lastSequence });
  }
  expect(hubSite(hub, 'north').held).toBeNull();
  expect(decisionsFor(hub, 'north', 500)).toEqual([]);
}

const mark = (inventory: Inventory, id: number, what: Mark, at: string, who = 'j.smith') =>
  markDevice(inventory, id, what, { who, at: `2026-03-0${at}Z` });
const trail = (inventory: Inventory, id = 1) =>
  inventory.all<{ who: string; message: string }>(
    'SELECT who, message FROM audit WHERE device = ? ORDER BY id',
    id,
  );
const both = (id = 1) => {
  const [there, here] = [decisionRecord(site, id), decisionRecord(hub, id)];
  expect(here).toEqual(there);
  return here;
};

test('a decision of the hub reaches the site once, and is confirmed', () => {
  mark(hub, 1, { state: 'confirmed', because: 'seen on Monday', owner: 'Estates' }, '2T10:00:00');
  const [waiting] = decisionsFor(hub, 'north', 10);
  expect(takeHubDecisions(site, 'north', [waiting!, waiting!])).toEqual([]);
  const queued = enrolment(site)?.lastSequence;
  takeHubDecisions(site, 'north', [waiting!]);
  expect(enrolment(site)?.lastSequence).toBe(queued);
  expect(decisionsFor(hub, 'north', 10)).toHaveLength(1);
  exchange();
  expect(both()).toMatchObject({
    state: 'confirmed',
    by: 'j.smith',
    at: '2026-03-02T10:00:00Z',
    owner: 'Estates',
  });
  expect(trail(site)).toEqual([{ who: 'j.smith', message: expect.stringContaining('Decided at the hub.') }]);
  expect(trail(hub)).toHaveLength(1);
  expect(rows(hub, 'hub_decision')).toBe(0);
});

test('of two decisions the later holds on both sides, part by part, and both are in the audit trail', () => {
  mark(
    site,
    1,
    { state: 'accepted', until: '2099-01-01', because: 'lease', location: 'gym' },
    '2T10:00:00',
    'site',
  );
  mark(hub, 1, { state: 'removal-planned', plannedFor: '2027-01-01', owner: 'IT' }, '2T11:00:00', 'hub');
  mark(hub, 2, { owner: 'early' }, '2T09:00:00', 'hub');
  mark(site, 2, { owner: 'late' }, '2T12:00:00', 'site');
  exchange();
  expect(both()).toMatchObject({
    state: 'removal-planned',
    by: 'hub',
    location: 'gym',
    owner: 'IT',
    until: null,
  });
  expect(both(2)).toMatchObject({ owner: 'late' });
  for (const inventory of [site, hub])
    for (const id of [1, 2])
      expect(
        trail(inventory, id)
          .map(({ who }) => who)
          .sort(),
      ).toEqual(['hub', 'site']);
  expect(
    trail(hub)
      .map(({ message }) => message)
      .join(),
  ).toContain('A later decision stands for the decision.');
  expect(
    trail(site, 2)
      .map(({ message }) => message)
      .join(),
  ).toContain('A later decision stands for the owner.');
});

test('of two decisions at one time that of the hub holds', () => {
  mark(site, 1, { owner: 'site' }, '2T10:00:00');
  mark(hub, 1, { owner: 'hub' }, '2T10:00:00');
  exchange();
  expect(both()).toMatchObject({ owner: 'hub' });
});

test('a person who changes a decision changes it on both sides, whatever the clocks are', () => {
  mark(site, 1, { owner: 'by a clock of next week' }, '9T10:00:00');
  exchange();
  mark(hub, 1, { owner: 'corrected' }, '2T10:00:00');
  exchange();
  expect(both()).toMatchObject({ owner: 'corrected' });
  mark(site, 1, { owner: 'once more' }, '2T10:00:05');
  exchange();
  expect(both()).toMatchObject({ owner: 'once more' });
});

test('a decision taken back is taken back on both sides, and not what was decided since', () => {
  mark(site, 1, { state: 'confirmed', owner: 'Estates', note: 'mast' }, '2T10:00:00');
  exchange();
  undoDecision(hub, {
    change: newestChange(hub, 1)!,
    who: 'hub',
    at: '2026-03-02T11:00:00Z',
    because: 'slip',
  });
  mark(site, 1, { location: 'hall', note: 'loft' }, '2T10:30:00');
  exchange();
  expect(both()).toMatchObject({ state: 'open', owner: null, location: 'hall', notes: [{ text: 'loft' }] });
  mark(hub, 1, { owner: 'IT' }, '2T12:00:00');
  undoDecision(site, {
    change: newestChange(site, 1)!,
    who: 'site',
    at: '2026-03-02T13:00:00Z',
    because: 'slip',
  });
  exchange();
  expect(both()).toMatchObject({ owner: 'IT' });
});

test('deviceByKey names no device that has taken the address of the one that is meant', () => {
  sweepNight(site, { day: '2026-03-02', hosts: [['10.0.0.9', { maker: 'Axis', serial: 'AX-CAMERA-11' }]] });
  const [id = 0] = site.lists<[number]>("SELECT device FROM identifier WHERE kind = 'serial'").flat();
  const key = deviceKey(site, id);
  expect(deviceByKey(site, 'north', key)).toBe(id);
  // All were first seen in the same second, and the addresses have gone round.
  const elsewhere = { ...key, identifiers: [{ kind: 'serial', value: 'another' } as const] };
  expect(deviceByKey(site, 'north', elsewhere)).toBeNull();
});

const camera = [['10.0.0.1', { maker: 'Hikvision', serial: 'S0' }]] as const;

test('a device that came back did so once on both sides', () => {
  mark(site, 1, { state: 'removed' }, '2T10:00:00');
  for (const day of ['2026-03-03', '2026-03-04']) sweepNight(site, { day, hosts: camera });
  exchange();
  expect(both()).toMatchObject({ state: 'came-back', at: '2026-03-03T03:00:00Z' });
  const message =
    'It answered again at 10.0.0.1 in sweep 2. It was reported as removed on 2026-03-02 by j.smith.';
  for (const inventory of [site, hub])
    expect(trail(inventory).slice(1)).toEqual([{ who: 'camcensus', message }]);
});

test('a device that the hub reports as removed is not back by an earlier reply', () => {
  sweepNight(site, { day: '2026-03-02', hosts: camera });
  mark(hub, 1, { state: 'removed' }, '2T10:00:00');
  exchange();
  expect(both()).toMatchObject({ state: 'removed' });
  expect(trail(hub)).toHaveLength(1);
  sweepNight(site, { day: '2026-03-03', hosts: camera });
  exchange();
  expect(both()).toMatchObject({ state: 'came-back' });
});

test.each<[string, Mark, { again: boolean; state: DecisionState }]>([
  ['replied before it was removed', { state: 'removed' }, { again: false, state: 'removed' }],
  ['replied after it was removed', { state: 'removed' }, { again: true, state: 'came-back' }],
  ['replied before it got an owner', { owner: 'Estates' }, { again: false, state: 'came-back' }],
])('hub and site agree in the middle of a sweep on a device that %s', (_, what, { again, state }) => {
  if (what.state === undefined) mark(site, 1, { state: 'removed' }, '2T09:00:00');
  const sweep = beginSweep(site, start({ startedAt: '2026-03-02T10:00:00Z' }));
  const writer = sweepWriter(site, sweep, '2026-03-02T10:10:00Z');
  const [[address, unit]] = camera;
  writer.record(host(address, unit));
  mark(hub, 1, what, '2T11:00:00');
  takeHubDecisions(site, 'north', decisionsFor(hub, 'north', 10));
  if (again) writer.record(host(address, unit));
  finishSweep(site, sweep, {
    ...{ endedAt: '2026-03-02T12:00:00Z', outcome: 'complete', reason: null, counts: noCounts, writer },
  });
  exchange();
  expect(both()).toMatchObject({ state });
  for (const inventory of [site, hub]) expect(device(inventory, 1)?.decision?.state).toBe(state);
});

test('a decision that the site cannot apply is answered with the reason', () => {
  mark(hub, 3, { owner: 'IT' }, '2T10:00:00');
  forgetDevice(site, 3, { who: 'j.smith', at: '2026-03-02T09:00:00Z' });
  takeHubDecisions(site, 'north', decisionsFor(hub, 'north', 10));
  exchange();
  const refused = auditEntries(hub).filter(({ action }) => action === 'refused at site');
  expect(refused.map(({ message }) => message)).toEqual([
    expect.stringMatching(/could not be applied at site north. .*not clear/),
  ]);
  // The hub has forgotten it, too.
  expect(refused[0]?.device).toBeNull();
});

test('a hub restored from a backup gets its own decisions back, and sends none twice', () => {
  const backup = join(folder, 'backup.db');
  hub.run(`VACUUM INTO '${backup}'`);
  mark(hub, 1, { state: 'confirmed', owner: 'Estates' }, '2T10:00:00');
  exchange();
  hub.close();
  hub = openInventory(backup, { create: false });
  exchange();
  expect(both()).toMatchObject({ state: 'confirmed', owner: 'Estates' });
  expect(rows(hub, 'hub_decision')).toBe(0);
  expect(rows(site, 'hub_decision_taken')).toBe(1);
});

const marks: readonly Mark[] = [
  { state: 'confirmed', because: 'seen' },
  { state: 'accepted', until: '2099-01-01' },
  { state: 'removed' },
  { state: 'open' },
  { owner: 'A' },
  { owner: null, location: 'B' },
  { note: 'n' },
  { note: null },
  { assetTag: 'T', note: 'm' },
];

/** A decision on one of six devices, or what takes the newest back. */
function decideOnce(inventory: Inventory, at: string, random: (below: number) => number): void {
  const id = 1 + random(6);
  const change = newestChange(inventory, id) ?? 0;
  const what = inventory.get<{ action: string }>('SELECT action FROM audit WHERE id = ?', change)?.action;
  if (random(6) === 0 && what === 'mark') undoDecision(inventory, { change, who: 'u', at, because: 'slip' });
  else markDevice(inventory, id, marks[random(marks.length)]!, { who: inventory === site ? 's' : 'h', at });
}

test('site and hub agree after any decisions in any order', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  for (let step = 0; step < (long ? 5_000 : 200); step++) {
    const [minute, second] = [random(60), step % 60].map((n) => String(n).padStart(2, '0'));
    decideOnce(random(2) === 0 ? site : hub, `2026-03-02T10:${minute}:${second}Z`, random);
    const next = random(10);
    if (next === 0) exchange();
    if (next === 1 || next === 2) takeHubDecisions(site, 'north', decisionsFor(hub, 'north', 500));
    if (next === 3 || next === 4) handOver(site, hub, { after: hubSite(hub, 'north').lastSequence });
  }
  exchange();
  for (const id of [1, 2, 3, 4, 5, 6]) both(id);
});

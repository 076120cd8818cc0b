import { afterEach, expect, test, vi } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { checkInventory } from '../../../db/file/check.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { continuableUntil } from '../../../db/sweeps/continue.ts';
import { finishSweep, type SweepEnd } from '../../../db/sweeps/finish-sweep.ts';
import { devicesSeenIn } from '../../../db/sweeps/known-addresses.ts';
import { doneBefore } from '../../../db/sweeps/progress.ts';
import { createSweepWriter, type SweepWriter } from '../../../db/sweeps/sweep-writer.ts';
import { noCounts, sweep } from '../../../db/sweeps/sweeps.ts';
import type { SweepStart } from '../../../src/model/sweep.ts';
import { conclusions, host, rows, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };
const yard: Unit = { maker: 'Axis', serial: 'S-YARD' };
const roof: Unit = { maker: 'Dahua', serial: 'S-ROOF' };

/** A part of a sweep that began at a time of the 2nd of March. */
interface Part {
  readonly at: string;
  readonly hosts?: readonly (readonly [string, Unit])[];
  /** Hosts that are recorded and were not scanned to the end. */
  readonly unfinished?: readonly (readonly [string, Unit])[];
  readonly silent?: readonly string[];
  readonly start?: Partial<SweepStart>;
  readonly fresh?: boolean;
  /** The part of the same planned run. */
  readonly sameRun?: number;
  /** Null: the process is killed in the middle of it, a second after its last word. */
  readonly outcome: SweepEnd['outcome'] | null;
}

afterEach(() => {
  vi.restoreAllMocks();
});

function run(
  inventory: Inventory,
  part: Part,
): { readonly id: number; readonly writer: SweepWriter; readonly before: ReturnType<typeof doneBefore> } {
  const at = `2026-03-02T${part.at}:00Z`;
  const over = { startedAt: at, settingsDigest: 'as always', ...part.start };
  const id = beginSweep(inventory, start(over), {
    fresh: part.fresh === true,
    sameRun: part.sameRun ?? null,
  });
  const before = doneBefore(inventory, id);
  const writer = sweepWriter(inventory, id, at, { allHosts: over.allHosts === true });
  for (const [address, unit] of part.hosts ?? []) {
    writer.record(host(address, unit, at));
    writer.scanned(address);
  }
  for (const [address, unit] of part.unfinished ?? []) writer.record(host(address, unit, at));
  for (const address of part.silent ?? []) writer.scanned(address);
  const { outcome } = part;
  if (outcome === null) {
    const late = performance.now() + 5_000;
    vi.spyOn(performance, 'now').mockReturnValue(late);
    writer.scanned('10.0.0.250');
    vi.restoreAllMocks();
  } else
    finishSweep(inventory, id, {
      endedAt: at,
      outcome,
      reason: outcome === 'complete' ? null : 'stopped by the test',
      counts: { ...noCounts, ...writer.covered(), ...writer.tally() },
      writer,
    });
  return { id, writer, before };
}

/** An inventory that knows three cameras, all of which answered the night before. */
function known(): Inventory {
  const inventory = freshInventory();
  const hosts = [
    ['10.0.0.5', gate],
    ['10.0.0.6', yard],
    ['10.0.0.7', roof],
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', hosts });
  return inventory;
}

const first: Part = {
  at: '14:05',
  hosts: [['10.0.0.5', gate]],
  silent: ['10.0.0.6'],
  outcome: 'interrupted',
};
const second: Part = { at: '15:00', hosts: [['10.0.0.7', roof]], silent: ['10.0.0.8'], outcome: 'complete' };

function statuses(inventory: Inventory): Record<string, unknown> {
  const missed = inventory.all<{ ip: string; status: string; missed: number }>(
    'SELECT ip, status, missed FROM device ORDER BY ip_key',
  );
  return Object.fromEntries(missed.map((row) => [row.ip, [row.status, row.missed]]));
}

test.each(['interrupted', 'partial', 'failed', null] as const)(
  'two parts, of which the first ended as %s, count as one sweep: coverage, absence and figures are those of both',
  (outcome) => {
    const inventory = known();
    const cut = run(inventory, { ...first, outcome });
    const whole = run(inventory, second);
    expect(sweep(inventory, whole.id)).toMatchObject({
      continues: cut.id,
      firstStartedAt: '2026-03-02T14:05:00Z',
      startedAt: '2026-03-02T15:00:00Z',
      outcome: 'complete',
      counts: { scanned: outcome === null ? 5 : 4, alive: 2, devices: 2, flagged: 2 },
    });
    expect(sweep(inventory, cut.id)).toMatchObject({ continues: null, outcome: outcome ?? 'interrupted' });
    expect(statuses(inventory)).toEqual({
      '10.0.0.5': ['present', 0],
      '10.0.0.6': ['present', 1],
      '10.0.0.7': ['present', 0],
    });
    expect(listDevices(inventory).map(({ ip, lastSeen }) => [ip, lastSeen])).toEqual([
      ['10.0.0.5', '2026-03-02T14:05:00Z'],
      ['10.0.0.7', '2026-03-02T15:00:00Z'],
      ['10.0.0.6', '2026-03-01T02:10:00Z'],
    ]);
    expect(devicesSeenIn(inventory, whole.id)).toHaveLength(2);
    expect(whole.before).toMatchObject({ scanned: outcome === null ? 3 : 2, alive: 1 });
    expect(['10.0.0.5', '10.0.0.6', '10.0.0.7'].map((one) => whole.before.has(one))).toEqual([
      true,
      true,
      false,
    ]);
    expect(checkInventory(inventory).problems).toEqual([]);
    expect([rows(inventory, 'sweep_progress'), rows(inventory, 'sweep_told')]).toEqual([0, 0]);
  },
);

test('a third part continues both; an address that no part scanned is unasked', () => {
  const inventory = known();
  run(inventory, first);
  expect(statuses(inventory)['10.0.0.7']).toEqual(['unasked', 0]);
  const middle = run(inventory, { at: '14:30', silent: ['10.0.0.9'], outcome: 'interrupted' });
  expect(sweep(inventory, middle.id)).toMatchObject({
    firstStartedAt: '2026-03-02T14:05:00Z',
    counts: { scanned: 3 },
  });
  expect(statuses(inventory)['10.0.0.7']).toEqual(['unasked', 0]);
  const last = run(inventory, { ...second, hosts: [], silent: ['10.0.0.7'] });
  expect(sweep(inventory, last.id)).toMatchObject({
    continues: middle.id,
    counts: { scanned: 4, devices: 1 },
  });
  expect(statuses(inventory)).toMatchObject({ '10.0.0.6': ['present', 1], '10.0.0.7': ['present', 1] });
});

test('hosts that were not scanned to the end are counted until a later part scans them', () => {
  const inventory = known();
  const counts = { scanned: 1, alive: 2, unfinished: 2 };
  const unfinished: Part['unfinished'] = [
    ['10.0.0.5', gate],
    ['10.0.0.6', yard],
  ];
  const cut = run(inventory, { ...first, hosts: [], silent: ['10.0.0.9'], unfinished });
  expect(sweep(inventory, cut.id)?.counts).toMatchObject(counts);
  const next = run(inventory, { ...second, silent: [], hosts: [['10.0.0.5', gate]], outcome: 'interrupted' });
  expect(sweep(inventory, next.id)).toMatchObject({
    continues: cut.id,
    counts: { scanned: 2, alive: 2, unfinished: 1 },
  });
  const last = run(inventory, { at: '16:00', hosts: unfinished, outcome: 'complete' });
  expect(last.writer.covered()).toMatchObject({ scanned: 3, alive: 2, unfinished: 0 });
});

test('a device with an address in each part has both, and is counted once', () => {
  const inventory = freshInventory();
  run(inventory, { ...first, hosts: [['10.0.0.5', gate]], outcome: null });
  const { id } = run(inventory, { ...second, hosts: [['10.0.0.7', gate]] });
  expect(listDevices(inventory)).toMatchObject([{ addresses: ['10.0.0.5', '10.0.0.7'] }]);
  expect(sweep(inventory, id)?.counts).toMatchObject({ devices: 1, alive: 2 });
});

test.each<[string, Partial<Part>]>([
  ['other targets', { start: { targets: ['10.0.0.0/25'] } }],
  ['other exclusions', { start: { exclusions: ['10.0.0.9'] } }],
  ['another size of the scope', { start: { addresses: '255' } }],
  ['other ports', { start: { ports: [80] } }],
  ['other scanners', { start: { scanners: ['connect', 'http'] } }],
  ['other policies', { start: { policies: [{ id: 'test', version: 'p2' }] } }],
  ['other fingerprints', { start: { fingerprints: 'f2' } }],
  ['another version of the program', { start: { version: '0.2.0' } }],
  ['all hosts', { start: { allHosts: true } }],
  ['another settings digest', { start: { settingsDigest: 'without listening' } }],
  ['an unknown settings digest', { start: { settingsDigest: undefined as never } }],
  ['more than six hours between', { at: '20:06' }],
  ['a clock that was set back by more', { at: '08:04' }],
  ['the option fresh', { fresh: true }],
])('beginSweep with %s scans all addresses and continues no other sweep', (_, over) => {
  const inventory = known();
  run(inventory, first);
  const { id, before } = run(inventory, { ...second, ...over, outcome: 'interrupted' });
  expect(sweep(inventory, id)).toMatchObject({ continues: null, counts: { scanned: 2, alive: 1 } });
  expect([before.scanned, before.has('10.0.0.5')]).toEqual([0, false]);
  expect(inventory.all('SELECT DISTINCT sweep FROM sweep_progress')).toEqual([{ sweep: id }]);
});

test.each([
  ['an hour back', '13:05'],
  ['an hour forward', '16:05'],
  ['nearly six hours later', '20:04'],
])('beginSweep continues the sweep if the clock is set %s', (_, at) => {
  const inventory = known();
  const { id } = run(inventory, first);
  const next = run(inventory, { ...second, at });
  expect(sweep(inventory, next.id)?.continues).toBe(id);
});

test('a further part of one planned run continues it however late it is, and no other', () => {
  const inventory = known();
  const { id } = run(inventory, { ...first, at: '02:05' });
  const next = run(inventory, { ...second, at: '20:00', sameRun: id, outcome: 'interrupted' });
  expect(sweep(inventory, next.id)).toMatchObject({ continues: id, firstStartedAt: '2026-03-02T02:05:00Z' });
  // Neither an older one, nor one of another scope.
  expect(sweep(inventory, run(inventory, { ...first, at: '20:10', sameRun: id }).id)?.continues).toBeNull();
  const newest = run(inventory, { ...first, at: '20:20', fresh: true });
  const wider = { ...first, at: '20:30', sameRun: newest.id, start: { targets: ['10.0.0.0/23'] } };
  expect(sweep(inventory, run(inventory, wider).id)?.continues).toBeNull();
});

test('beginSweep continues no sweep that is complete, silent or no further than before', () => {
  const inventory = known();
  run(inventory, first);
  const until = (id: number) => continuableUntil(inventory, sweep(inventory, id)!);
  const stuck = run(inventory, { at: '14:10', outcome: 'partial' });
  expect([sweep(inventory, stuck.id)?.continues, until(stuck.id)]).toEqual([stuck.id - 1, null]);
  const silentRun = run(inventory, { at: '14:20', silent: ['10.0.0.6'], outcome: 'interrupted' });
  expect([sweep(inventory, silentRun.id)?.continues, until(silentRun.id)]).toEqual([null, null]);
  const whole = run(inventory, { ...second, at: '14:30' });
  expect([sweep(inventory, whole.id)?.continues, until(whole.id)]).toEqual([null, null]);
  const next = run(inventory, { ...first, at: '14:40' });
  expect([sweep(inventory, next.id)?.continues, until(next.id)]).toEqual([null, '2026-03-02T20:40:00Z']);
});

test('beginSweep continues no sweep that reached all addresses, even with skipped ones', () => {
  const inventory = known();
  const about = { addresses: '5', settingsDigest: 'as always' };
  const counts = (spared: number, pathWarning: boolean) => {
    const id = beginSweep(inventory, start({ ...about, startedAt: '2026-03-02T14:00:00Z' }), { fresh: true });
    const options = { sweepId: id, site: 'north', at: () => '2026-03-02T14:00:00Z', allHosts: false };
    const writer = createSweepWriter(inventory, { ...options, conclusions: conclusions() });
    writer.record(host('10.0.0.5', gate));
    writer.scanned('10.0.0.5');
    writer.scanned('10.0.0.6');
    const warning = {
      kind: 'path',
      network: null,
      addresses: 0,
      message: 'the way swallows replies',
    } as const;
    finishSweep(inventory, id, {
      endedAt: '2026-03-02T14:00:00Z',
      outcome: 'partial',
      reason: 'stopped by the test',
      counts: {
        ...noCounts,
        ...writer.covered(),
        skipped: spared,
        rejected: 1,
        warnings: pathWarning ? [warning] : [],
      },
      writer,
    });
    return continuableUntil(inventory, sweep(inventory, id)!);
  };
  expect([counts(1, false), counts(2, false), counts(1, true)]).toEqual(['2026-03-02T20:00:00Z', null, null]);
});

test('only the newest sweep of the same site is continued', () => {
  const inventory = known();
  const { id } = run(inventory, first);
  sweepNight(inventory, { day: '2026-03-02', site: 'south' });
  const next = run(inventory, { ...second, outcome: 'interrupted' });
  expect(sweep(inventory, next.id)?.continues).toBe(id);
  run(inventory, { at: '15:10', start: { targets: ['10.9.0.0/24'] }, outcome: 'complete' });
  expect(sweep(inventory, run(inventory, { ...second, at: '15:20' }).id)?.continues).toBeNull();
});

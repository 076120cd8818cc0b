import { describe, expect, test } from 'vitest';
import { markDevice } from '../../../db/decisions/mark.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { beginSweep } from '../../../db/sweeps/begin-sweep.ts';
import { finishSweep } from '../../../db/sweeps/finish-sweep.ts';
import { listSweeps, noCounts, sweep } from '../../../db/sweeps/sweeps.ts';
import { type Night, start, sweepNight, sweepWriter, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };

function after(...nights: Omit<Night, 'day'>[]): [string, Inventory] {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  nights.forEach((night, index) => {
    sweepNight(inventory, { day: `2026-03-${String(index + 2).padStart(2, '0')}`, ...night });
  });
  return [listDevices(inventory)[0]!.status, inventory];
}

const silent = { silent: ['10.0.0.5'] };
const elsewhere = { silent: ['10.0.0.6'] };

test('a camera is missing after three complete sweeps that scanned it, not after two', () => {
  expect(after(silent, silent)[0]).toBe('present');
  expect(after(silent, silent, silent)[0]).toBe('missing');
});

test('a camera that was silent in the last scan is listed as present, not confirmed', () => {
  const confirmed = (...nights: Omit<Night, 'day'>[]) => listDevices(after(...nights)[1])[0]!.confirmed;
  expect(confirmed()).toBe(true);
  expect(confirmed(silent)).toBe(false);
  expect(confirmed(silent, { hosts: [['10.0.0.5', gate] as const] })).toBe(true);
  expect(confirmed({ ...silent, outcome: 'partial' })).toBe(true);
  expect(confirmed(elsewhere)).toBe(false);
  const [, inventory] = after(silent);
  expect(listDevices(inventory, { asOf: '2026-03-02' })[0]!.confirmed).toBe(false);
});

test('an answer in between starts the count again', () => {
  const answers = { hosts: [['10.0.0.5', gate] as const] };
  expect(after(silent, silent, answers, silent, silent)[0]).toBe('present');
});

test('a camera whose address is not scanned is unasked, never missing, however often', () => {
  expect(after(elsewhere)[0]).toBe('unasked');
  expect(after(...Array(6).fill(elsewhere))[0]).toBe('unasked');
});

test.each(['partial', 'interrupted', 'failed'] as const)('a %s sweep never counts as absence', (outcome) => {
  expect(after(...Array(6).fill({ ...silent, outcome }))[0]).toBe('present');
});

test('a missing camera stays missing until it replies, even if it is not scanned', () => {
  expect(after(silent, silent, silent, elsewhere)[0]).toBe('missing');
  expect(after(silent, silent, silent, { hosts: [['10.0.0.5', gate]] })[0]).toBe('present');
});

test('absence does not count if nothing was tried that the camera answers', () => {
  const byPing = { ...silent, start: { scanners: ['sadp'] } };
  expect(after(byPing, byPing, byPing)[0]).toBe('unasked');
  const otherPorts = { ...silent, start: { scanners: ['http'], ports: [8443] } };
  expect(after(otherPorts, otherPorts, otherPorts)[0]).toBe('unasked');
});

test('a camera at two addresses is absent only if both of them were scanned', () => {
  const both = ['10.0.0.5', '10.0.0.6'];
  const statusAfter = (scanned: readonly string[]) => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts: both.map((address) => [address, gate] as const) });
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
      sweepNight(inventory, { day, silent: scanned });
    return listDevices(inventory).map(({ status }) => status);
  };
  expect(statusAfter(both)).toEqual(['missing']);
  expect(statusAfter(['10.0.0.5'])).toEqual(['unasked']);
});

test('absence counts for datagrams that it answers, whatever TCP ports were scanned', () => {
  const byDatagram = { ...silent, start: { scanners: ['onvif'], ports: [8443] } };
  expect(after(byDatagram, byDatagram, byDatagram)[0]).toBe('missing');
});

test('absence does not count for methods that the camera answered long ago only', () => {
  const statusAfter = (scanner: string) => {
    const [, inventory] = after();
    inventory.run("UPDATE observation SET seen_to = seen_from WHERE scanner = 'http'");
    for (const day of ['2026-03-02', '2026-03-03', '2026-03-04'])
      sweepNight(inventory, { day, ...silent, start: { scanners: [scanner] } });
    return listDevices(inventory)[0]!.status;
  };
  expect(statusAfter('http')).toBe('unasked');
  expect(statusAfter('onvif')).toBe('missing');
});

test('absence does not count if this machine could not receive the only replies', () => {
  const ways = gateWays();
  const deaf = { ...silent, unheard: ways };
  expect(after(deaf, deaf, deaf)[0]).toBe('unasked');
  expect(after({ ...silent, unheard: ways.slice(1) })[0]).toBe('present');
  const [status] = after(...Array(3).fill({ ...silent, unheard: ways.slice(1) }));
  expect(status).toBe('missing');
});

/** The scanners that see the camera of these tests. */
function gateWays(): string[] {
  const [, inventory] = after();
  return inventory
    .all<{ scanner: string }>('SELECT DISTINCT scanner FROM observation')
    .map(({ scanner }) => scanner);
}

test('refused connections are no sign of the camera that used to be there', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) {
    const id = beginSweep(inventory, start({ startedAt: `${day}T02:00:00Z` }));
    const writer = sweepWriter(inventory, id, `${day}T02:10:00Z`);
    const refused = { address: '10.0.0.5', observations: [], answered: [{ scanner: 'liveness', port: 80 }] };
    expect(writer.record(refused)).toBeNull();
    writer.scanned('10.0.0.5');
    const ended = {
      endedAt: `${day}T03:00:00Z`,
      outcome: 'complete',
      reason: null,
      counts: noCounts,
    } as const;
    finishSweep(inventory, id, { ...ended, writer });
  }
  expect(listDevices(inventory)).toMatchObject([{ status: 'missing', lastSeen: '2026-03-01T02:10:00Z' }]);
});

describe('a network that is silent as a whole', () => {
  const at = (...hosts: number[]): [string, Unit][] =>
    hosts.map((n) => [`10.0.0.${n}`, { maker: 'Axis', serial: `ACCC8E0011${n}` }]);
  const all = Array.from({ length: 254 }, (_, n) => `10.0.0.${n + 1}`);
  const router: [string, Unit] = ['10.0.0.1', { type: 'other' }];
  const printer: [string, Unit] = ['10.0.0.200', { type: 'other' }];

  function statuses(hosts: [string, Unit][], ...nightly: [string, Unit][][]): string[] {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts, silent: all });
    nightly.forEach((answering, index) => {
      sweepNight(inventory, { day: `2026-03-0${index + 2}`, hosts: answering, silent: all });
    });
    const [last] = listSweeps(inventory);
    const found = last?.counts.warnings.map(({ kind, network }) => `${kind} ${network}`) ?? [];
    return [...listDevices(inventory).map(({ status }) => status), ...found];
  }

  test('a silent network makes no device missing, and the sweep warns of it', () => {
    const down = ['unasked', 'unasked', 'unasked', 'silent-network 10.0.0.0/24'];
    expect(statuses(at(5, 6, 7), [], [], [], [])).toEqual(down);
    expect(statuses(at(5, 6, 7), ...Array(4).fill([router]))).toEqual(down);
  });

  test('a silent network is reported with the number of devices scanned in it', () => {
    const warnings = (hosts: [string, Unit][], silent: string[]) => {
      const inventory = freshInventory();
      sweepNight(inventory, { day: '2026-03-01', hosts: at(5, 6, 7), silent: all });
      sweepNight(inventory, { day: '2026-03-02', hosts, silent });
      return listSweeps(inventory)[0]?.counts.warnings.map(({ message }) => message.split('. It')[0]);
    };
    const whole = '10.0.0.0/24 is silent as a whole: none of';
    expect(warnings([], all)).toEqual([
      `${whole} the 3 devices known there answered, nor did any other host`,
    ]);
    expect(warnings([router], all)).toEqual([
      `${whole} the 3 devices known there answered, and of other hosts just one did, which may be the router`,
    ]);
    expect(warnings([], ['10.0.0.5', '10.0.0.9'])).toEqual([
      `${whole} 3 known devices (1 of them scanned) answered, nor did any other host`,
    ]);
    expect(warnings([], ['10.0.0.9'])).toEqual([]);
  });

  test('a silent network is reported only if one of its devices was scanned there', () => {
    const inventory = freshInventory();
    const twice = at(5, 6, 7).flatMap(([address, unit]): [string, Unit][] => [
      [address, unit],
      [address.replace('10.0.0.', '10.0.1.'), unit],
    ]);
    sweepNight(inventory, { day: '2026-03-01', hosts: twice });
    sweepNight(inventory, { day: '2026-03-02', silent: ['10.0.0.5', '10.0.0.6', '10.0.0.7', '10.0.1.9'] });
    const [last] = listSweeps(inventory);
    expect(last?.counts.warnings.map(({ network }) => network)).toEqual(['10.0.0.0/24']);
  });

  test('a silent network is not one if one of its devices or two other hosts answer', () => {
    expect(statuses(at(5, 6, 7), at(5), at(5), at(5))).toEqual(['present', 'missing', 'missing']);
    expect(statuses(at(5, 6, 7), ...Array(3).fill([router, printer]))).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });

  test('cannot be distinguished from absence if fewer than three devices are known', () => {
    expect(statuses(at(5, 6), [], [], [])).toEqual(['missing', 'missing']);
  });

  test('a silent network is not one if a device that was missing already makes the third', () => {
    expect(statuses(at(5, 6, 7), ...Array(3).fill(at(5, 6)), [])).toEqual(['present', 'present', 'missing']);
  });

  test('proves nothing against its devices when it comes back', () => {
    expect(statuses(at(5, 6, 7), [], [], [], at(5, 6))).toEqual(['present', 'present', 'unasked']);
  });

  test('a silent network is proven empty where the removal of all its devices was due', () => {
    const inventory = freshInventory();
    sweepNight(inventory, { day: '2026-03-01', hosts: at(5, 6, 7), silent: all });
    for (const device of [1, 2, 3])
      markDevice(
        inventory,
        device,
        { state: 'removal-planned', plannedFor: '2026-03-02' },
        { who: 'J. Price', at: '2026-03-01T12:00:00Z' },
      );
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) sweepNight(inventory, { day, silent: all });
    expect(listDevices(inventory).map(({ status }) => status)).toEqual(['removed', 'removed', 'removed']);
  });
});

test('the number of silent sweeps after which a device is missing can be set', () => {
  expect(after({ ...silent, missingAfter: 1 })[0]).toBe('missing');
  expect(after(...Array(4).fill({ ...silent, missingAfter: 5 }))[0]).toBe('present');
});

test('a sweep of one site changes no device of another', () => {
  expect(after(...Array(4).fill({ ...silent, site: 'south' }))[0]).toBe('present');
});

test('closeAbandoned closes a dead sweep as interrupted, with what it found', () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [['10.0.0.5', gate]] });
  const abandoned = beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
  expect(sweep(inventory, abandoned)).toMatchObject({ outcome: 'running', endedAt: null });
  const next = beginSweep(inventory, start({ startedAt: '2026-03-03T02:00:00Z' }));
  expect(sweep(inventory, abandoned)).toMatchObject({
    outcome: 'interrupted',
    endedAt: '2026-03-02T02:00:00Z',
  });
  expect(sweep(inventory, abandoned)?.reason).toContain('ended while it ran');
  expect(listSweeps(inventory, { limit: 2 }).map(({ id }) => id)).toEqual([next, abandoned]);
  expect(listDevices(inventory)[0]?.status).toBe('present');
});

test('of such a sweep only the devices that are listed are counted', () => {
  const inventory = freshInventory();
  const printer: Unit = { maker: 'Hikvision', type: 'other' };
  const hosts = [['10.0.0.5', gate] as const, ['10.0.0.6', printer] as const];
  const { id } = sweepNight(inventory, { day: '2026-03-01', allHosts: true, hosts });
  inventory.run("UPDATE sweep SET outcome = 'running', ended_at = NULL WHERE id = ?", id);
  beginSweep(inventory, start({ startedAt: '2026-03-02T02:00:00Z' }));
  expect(sweep(inventory, id)).toMatchObject({ outcome: 'interrupted', counts: { devices: 1, flagged: 1 } });
});

test('a sweep cannot be ended twice', () => {
  const inventory = freshInventory();
  const { id } = sweepNight(inventory, { day: '2026-03-01' });
  const end = {
    endedAt: '2026-03-01T04:00:00Z',
    outcome: 'failed',
    reason: 'x',
    counts: noCounts,
    writer: null,
  } as const;
  expect(() => finishSweep(inventory, id, end)).toThrow('not running');
});

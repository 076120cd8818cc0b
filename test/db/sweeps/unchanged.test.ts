import { describe, expect, test } from 'vitest';
import { listDevices } from '../../../db/devices/devices.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import type { Conclusions } from '../../../src/model/sweep.ts';
import { dump } from '../dump.ts';
import { conclusions, type Night, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const gate: Unit = { maker: 'Hikvision', serial: 'S-GATE' };
const probe = {
  port: 80,
  transport: 'tcp',
  tls: false,
  scanner: 'http',
  path: '/',
  why: 'the page',
  outcome: 'answered',
} as const;
const legTwo: Unit = { maker: 'Hikvision', serial: 'S-TWO' };
const hosts = [['10.0.0.5', gate]] as const;

/** Conclusions that differ by their digest, and how often they identified a host. */
function counted(digest: string, makers: readonly string[]): { conclusions: Conclusions; calls(): number } {
  const inner = conclusions({ makers });
  let times = 0;
  const identify: Conclusions['identify'] = (observations) => {
    times += 1;
    return inner.identify(observations);
  };
  return { conclusions: { ...inner, identify, digest }, calls: () => times };
}

test('a host that reports the same as before is identified again only by other rules', () => {
  const inventory = freshInventory();
  const [older, newer] = [counted('f1', []), counted('f2', ['Hikvision'])];
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: older.conclusions });
  const once = older.calls();
  sweepNight(inventory, { day: '2026-03-02', hosts, conclusions: older.conclusions });
  expect([once > 0, older.calls()]).toEqual([true, once]);
  expect(listDevices(inventory)).toMatchObject([
    { manufacturer: null, verdict: 'review', lastSeen: '2026-03-02T02:10:00Z' },
  ]);
  sweepNight(inventory, { day: '2026-03-03', hosts, conclusions: newer.conclusions });
  expect(listDevices(inventory)).toMatchObject([{ manufacturer: 'Hikvision', verdict: 'flagged' }]);
});

test('a changed host is identified again', () => {
  const inventory = freshInventory();
  const { conclusions: same, calls } = counted('f1', ['Hikvision']);
  sweepNight(inventory, { day: '2026-03-01', hosts, conclusions: same });
  const more = [['10.0.0.5', { ...gate, firmware: 'V5' }]] as const;
  for (const [day, reports] of [
    ['2026-03-02', more],
    ['2026-03-03', hosts],
  ] as const) {
    const before = calls();
    sweepNight(inventory, { day, hosts: reports, conclusions: same });
    expect(calls(), day).toBeGreaterThan(before);
  }
  expect(listDevices(inventory)).toMatchObject([{ firmware: null }]);
});

/** Everything that is stored after these nights, and what each sweep counted; with the shortcut, or without. */
function kept(nights: readonly Omit<Night, 'day' | 'conclusions'>[], digest?: string): unknown {
  const inventory = freshInventory();
  const of = { ...conclusions(), ...(digest !== undefined && { digest }) };
  nights.forEach((night, index) => {
    sweepNight(inventory, {
      ...night,
      day: `2026-03-${String(index + 1).padStart(2, '0')}`,
      conclusions: of,
    });
  });
  const stored = dump(inventory).replace(/"read_with":(?:null|"\w+")/g, '');
  return [stored.split('\n'), listSweeps(inventory).map(({ counts }) => counts)];
}

describe('what is stored is the same as if every host were read again', () => {
  const gone = { silent: ['10.0.0.5'] };
  const mac = '3c:ef:8c:00:00:01';
  const first: [string, Unit] = ['10.0.0.5', gate];
  const second: [string, Unit] = ['10.0.1.5', gate];
  const [both, swapped] = [
    [first, second],
    [second, first],
  ];
  const clone: [string, Unit] = ['10.0.0.4', { maker: 'Hikvision', serial: 'S-OTHER', ownMac: mac }];
  const original: [string, Unit] = ['10.0.0.5', { ...gate, ownMac: mac }];
  test.each<[string, Omit<Night, 'day' | 'conclusions'>[]]>([
    ['night after night', [{ hosts }, { hosts }, { hosts }]],
    ['when it gets more probes than the night before', [{ hosts }, { hosts, asked: [probe] }]],
    ['after it was missing', [{ hosts }, gone, gone, gone, { hosts }]],
    ['after its address was not scanned', [{ hosts }, { silent: ['10.0.0.6'] }, { hosts }]],
    [
      'in a list of all hosts',
      [1, 2].map(() => ({ hosts: [['10.0.0.5', { type: 'other' }]], allHosts: true })),
    ],
    ['of something that is no camera', [{ hosts, allHosts: true }, { hosts: [['10.0.0.5', { name: 'x' }]] }]],
    [
      'after a night on which it did not identify itself',
      [{ hosts }, { hosts: [['10.0.0.5', {}]] }, { hosts }],
    ],
    ['when another unit has its MAC address', [{ hosts: [original] }, { hosts: [clone, original] }]],
    [
      'when it answers at a second address, too',
      [{ hosts }, { hosts: [...hosts, ['10.0.0.6', gate]] }, { hosts }, { hosts }],
    ],
    ['with two addresses', [{ hosts: both }, { hosts: both }, { hosts: both }]],
    ['with two addresses in another order', [{ hosts: both }, { hosts: swapped }, { hosts: both }]],
    [
      'with two addresses, when the first is silent',
      [{ hosts: both }, { hosts: [second], ...gone }, { hosts: both }],
    ],
    ['with two addresses, when one is not scanned', [{ hosts: both }, { hosts: [first] }, { hosts: both }]],
    [
      'with two addresses, when the second does not identify itself',
      [{ hosts: both }, { hosts: [first, ['10.0.1.5', {}]] }, { hosts: both }],
    ],
    [
      'with two addresses, when one of them, scanned first, does not identify itself',
      [{ hosts: both }, { hosts: [['10.0.1.5', {}], first] }, { hosts: both }],
    ],
    [
      'with two addresses, when another unit is at the second',
      [{ hosts: both }, { hosts: [first, ['10.0.1.5', legTwo]] }, { hosts: both }],
    ],
    [
      'with two addresses, when another unit is at the second, scanned first',
      [{ hosts: both }, { hosts: [['10.0.1.5', legTwo], first] }, { hosts: both }],
    ],
    [
      'with two addresses, when a clone has its serial number',
      [{ hosts: both }, { hosts: [first, ['10.0.2.5', gate], second] }, { hosts: swapped }],
    ],
    [
      'with two addresses that neighbour entries distinguish',
      [1, 2, 3].map(() => ({
        hosts: [
          ['10.0.0.5', { ...gate, mac: '3c:ef:8c:00:00:01' }],
          ['10.0.1.5', { ...gate, mac: '3c:ef:8c:00:00:02' }],
        ],
      })),
    ],
    [
      'with two addresses, of which only the first identifies itself',
      [1, 2, 3].map(() => ({
        hosts: [
          ['10.0.0.5', { ...gate, ownMac: mac, mac }],
          ['10.0.1.5', { maker: 'Hikvision', mac }],
        ],
      })),
    ],
    ['with two addresses, twice', [{ hosts: both }, { hosts: [...both, ...both] }]],
    ['when it answered twice', [{ hosts }, { hosts: [...hosts, ...hosts] }]],
    ['when two have taken turns', [{ hosts }, { hosts: [['10.0.0.5', legTwo]] }, { hosts }, { hosts }]],
  ])('%s', (_, nights) => {
    expect(kept(nights, 'f1')).toEqual(kept(nights));
  });
});

import { describe, expect, test } from 'vitest';
import { undo } from '../../../db/corrections/undo.ts';
import { listDevices } from '../../../db/devices/devices.ts';
import { deviceObservations } from '../../../db/evidence/observations.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { identifiersOf } from '../../../db/identity/identifiers.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { conclusions, type Night, sweepNight, type Unit } from '../fixture.ts';
import { freshInventory } from '../temporary.ts';

const endpoint = (tail: string) => `urn:uuid:aa85c000-6324-11b3-819e-${tail}`;
const honest: Unit = {
  maker: 'Axis',
  model: 'P3245',
  serial: 'ACCC8E001122',
  mac: 'ac:cc:8e:00:11:22',
  endpoint: endpoint('accc8e001122'),
};
const impostor: Unit = { maker: 'unknown', model: 'XM-530', mac: '9c:8e:cd:00:00:07' };

/** Nights from the first of March on. */
function nights(inventory: Inventory, ...all: (readonly (readonly [string, Unit])[])[]): void {
  all.forEach((hosts, index) => {
    const day = `2026-03-${String(index + 1).padStart(2, '0')}`;
    const night: Night = { day, hosts, silent: ['10.0.0.5', '10.0.0.6', '10.0.0.7'] };
    sweepNight(inventory, night);
  });
}

/** Who is where: device id by address. */
function places(inventory: Inventory): Record<string, number> {
  return Object.fromEntries(
    inventory
      .all<{ address: string; device: number }>(
        'SELECT address, device FROM device_address WHERE last_sweep = (SELECT max(id) FROM sweep)',
      )
      .map(({ address, device }) => [address, device]),
  );
}

function ambiguous(inventory: Inventory): string[] {
  return inventory
    .all<{ kind: string; value: string }>('SELECT kind, value FROM ambiguous_identifier ORDER BY kind, value')
    .map(({ kind, value }) => `${kind} ${value}`);
}

describe('a host that claims the identifier of another', () => {
  test.each<[string, Unit]>([
    ['endpoint', { ...impostor, endpoint: honest.endpoint! }],
    ['MAC address', { ...impostor, mac: honest.mac! }],
    ['endpoint and nothing else', { endpoint: honest.endpoint! }],
    ['endpoint and serial number', { ...impostor, endpoint: honest.endpoint!, serial: honest.serial! }],
  ])('a host that reports an ambiguous identifier is a device of its own: %s', (_, claim) => {
    for (const order of ['after', 'before'] as const) {
      const inventory = freshInventory();
      const both: [string, Unit][] = [
        ['10.0.0.5', honest],
        ['10.0.0.6', claim],
      ];
      const night = order === 'after' ? both : [...both].reverse();
      nights(inventory, [['10.0.0.5', honest]], night, night);
      expect(places(inventory), order).toEqual({ '10.0.0.5': 1, '10.0.0.6': 2 });
      expect(listDevices(inventory).find(({ id }) => id === 1)).toMatchObject({
        serial: honest.serial,
        model: 'P3245',
      });
    }
  });

  test('a host that was scanned first is separated, with the reason in the audit trail', () => {
    const inventory = freshInventory();
    const claim = { endpoint: honest.endpoint! };
    nights(
      inventory,
      [['10.0.0.5', honest]],
      [
        ['10.0.0.6', claim],
        ['10.0.0.5', honest],
      ],
    );
    expect(auditEntries(inventory)).toMatchObject([{ who: 'camcensus', action: 'split', device: 1 }]);
    expect(auditEntries(inventory)[0]?.message).toContain('10.0.0.6 became device 2');
    expect(ambiguous(inventory)).toEqual([`endpoint ${honest.endpoint!.slice('urn:uuid:'.length)}`]);
  });
});

describe('a serial number that several units report', () => {
  const clone = (n: number): Unit => ({
    maker: 'Dahua',
    model: 'IPC-1',
    serial: '2K04A77PAG',
    mac: `3c:ef:8c:00:00:0${n}`,
    endpoint: endpoint(`3cef8c00000${n}`),
  });
  const three: [string, Unit][] = [
    ['10.0.0.5', clone(1)],
    ['10.0.0.6', clone(2)],
    ['10.0.0.7', clone(3)],
  ];

  test('a common serial does not join them, and is recorded as ambiguous', () => {
    const inventory = freshInventory();
    nights(inventory, three, [...three].reverse());
    expect(places(inventory)).toEqual({ '10.0.0.5': 1, '10.0.0.6': 2, '10.0.0.7': 3 });
    expect(ambiguous(inventory)).toEqual(['serial dahua:2k04a77pag']);
    const otherUnit = { maker: 'Dahua', model: 'IPC-1', serial: '2K04A77PAG' };
    sweepNight(inventory, { day: '2026-03-09', hosts: [['10.0.0.99', otherUnit]] });
    expect(places(inventory)).toMatchObject({ '10.0.0.99': 4 });
  });

  test('a different MAC address alone separates cameras, and no recorders', () => {
    const two = (type: Unit['type']): [string, Unit][] =>
      three
        .slice(0, 2)
        .map(([address, { endpoint: _, ...unit }]) => [address, { ...unit, type: type ?? 'camera' }]);
    const [cameras, recorders] = [freshInventory(), freshInventory()];
    nights(cameras, two('camera'), two('camera'));
    nights(recorders, two('recorder'), two('recorder'));
    expect(places(cameras)).toEqual({ '10.0.0.5': 1, '10.0.0.6': 2 });
    expect(places(recorders)).toEqual({ '10.0.0.5': 1, '10.0.0.6': 1 });
    expect(ambiguous(recorders)).toEqual([]);
  });

  test('hosts joined while they reported little are separated when they report more', () => {
    const inventory = freshInventory();
    const bare = three.map(([address, { endpoint: _e, mac: _m, ...unit }]): [string, Unit] => [
      address,
      unit,
    ]);
    nights(inventory, bare);
    expect(new Set(Object.values(places(inventory)))).toEqual(new Set([1]));
    sweepNight(inventory, { day: '2026-03-02', hosts: three });
    expect(new Set(Object.values(places(inventory))).size).toBe(3);
    const before = places(inventory);
    sweepNight(inventory, { day: '2026-03-03', hosts: [...three].reverse() });
    expect(places(inventory)).toEqual(before);
  });

  test('a serial number at five addresses in one sweep belongs to no unit', () => {
    const inventory = freshInventory();
    const many = [5, 6, 7, 8, 9].map((n): [string, Unit] => [
      `10.0.0.${n}`,
      { maker: 'Dahua', serial: '2K04A77PAG' },
    ]);
    nights(inventory, many, many);
    expect(new Set(Object.values(places(inventory))).size).toBe(5);
    expect(ambiguous(inventory)).toEqual(['serial dahua:2k04a77pag']);
  });
});

test('a moved unit and another with its serial in its old place keep their own ids', () => {
  const inventory = freshInventory();
  const moved: Unit = { ...honest };
  const inPlace: Unit = { ...honest, mac: 'ac:cc:8e:99:99:99', endpoint: endpoint('accc8e999999') };
  for (const order of [0, 1]) {
    const night: [string, Unit][] = [
      ['10.0.0.6', moved],
      ['10.0.0.5', inPlace],
    ];
    const fresh = order === 0 ? inventory : freshInventory();
    nights(fresh, [['10.0.0.5', honest]], order === 0 ? night : night.reverse());
    expect(places(fresh)).toEqual({ '10.0.0.6': 1, '10.0.0.5': 2 });
  }
});

describe('a unit on a night on which it does not identify itself', () => {
  const bare: Unit = { type: 'camera' };

  test('a device at a new address is a new one until it identifies itself: then merged', () => {
    const inventory = freshInventory();
    nights(inventory, [['10.0.0.5', honest]], [['10.0.0.6', bare]], [['10.0.0.6', honest]]);
    expect(places(inventory)).toEqual({ '10.0.0.6': 1 });
    expect(auditEntries(inventory)).toMatchObject([{ who: 'camcensus', action: 'merge', device: 1 }]);
    expect(listDevices(inventory, { asOf: '2026-03-02' })).toHaveLength(2);
    const { id } = auditEntries(inventory)[0]!;
    const concluding = {
      conclusions: conclusions(),
      versions: { fingerprints: 'f1', policies: [] },
      at: '2026-03-04T12:00:00Z',
    };
    undo(inventory, { change: id, who: 'J. Price', because: 'No.' }, concluding);
    expect(listDevices(inventory).map((one) => one.id)).toHaveLength(2);
  });

  test('and came to an address as another left it is not that one', () => {
    const other: Unit = {
      ...honest,
      serial: 'ACCC8E777777',
      mac: 'ac:cc:8e:77:77:77',
      endpoint: endpoint('accc8e777777'),
    };
    for (const order of [0, 1]) {
      const inventory = freshInventory();
      const moved: [string, Unit][] = [
        ['10.0.0.5', bare],
        ['10.0.0.7', honest],
      ];
      const before: [string, Unit][] = [
        ['10.0.0.5', honest],
        ['10.0.0.6', other],
      ];
      nights(inventory, before, order === 0 ? moved : moved.reverse());
      expect(places(inventory)).toMatchObject({ '10.0.0.7': 1, '10.0.0.5': 3 });
      // What the device that left reported there is its history, and no other device's name.
      expect(identifiersOf(inventory, 3).map(({ kind }) => kind)).toEqual(['address']);
      expect(deviceObservations(inventory, 1).map(({ address }) => address)).toContain('10.0.0.5');
      sweepNight(inventory, {
        day: '2026-03-03',
        hosts: [
          ['10.0.0.5', other],
          ['10.0.0.7', honest],
        ],
      });
      expect(places(inventory)).toEqual({ '10.0.0.7': 1, '10.0.0.5': 2 });
    }
  });

  test('an unidentified unit is known by the address of its second interface', () => {
    const inventory = freshInventory();
    const legs = (mac: number): Unit => ({ ...honest, type: 'recorder', mac: `ac:cc:8e:00:11:0${mac}` });
    const both: [string, Unit][] = [
      ['10.0.0.5', legs(1)],
      ['10.0.0.6', legs(2)],
    ];
    nights(inventory, both, [both[0]!, ['10.0.0.6', bare]], [['10.0.0.6', bare], both[0]!], both);
    expect(places(inventory)).toEqual({ '10.0.0.5': 1, '10.0.0.6': 1 });
    expect(listDevices(inventory)).toHaveLength(1);
  });
});

test('a camera without identifiers and one with a serial and another realm are two', () => {
  const inventory = freshInventory();
  const mute: Unit = { type: 'camera' };
  nights(inventory, ...Array(4).fill([['10.0.0.5', { ...mute, realm: 'RTSPD' }]]), [
    ['10.0.0.5', { ...honest, realm: 'AXIS_ACCC8E001122' }],
  ]);
  expect(places(inventory)).toEqual({ '10.0.0.5': 2 });
  // One night does not show that it never identifies itself: it takes another realm, and not merely none.
  const after = (realm: object) => {
    const young = freshInventory();
    nights(young, [['10.0.0.5', { ...mute, realm: 'RTSPD' }]], [['10.0.0.5', { ...honest, ...realm }]]);
    return places(young);
  };
  expect(after({})).toEqual({ '10.0.0.5': 1 });
  expect(after({ realm: 'AXIS_ACCC8E001122' })).toEqual({ '10.0.0.5': 2 });
});

test('a /24 whose leases are all new keeps every device, and two sites stay apart', () => {
  const inventory = freshInventory();
  const cameras = Array.from(
    { length: 40 },
    (_, n): Unit => ({ maker: 'Axis', model: 'P3245', serial: `ACCC8E00${1000 + n}` }),
  );
  const at = (shift: number) =>
    cameras.map((unit, n): [string, Unit] => [`10.0.0.${100 + ((n * 7 + shift) % 40)}`, unit]);
  for (const [day, shift] of [
    ['2026-03-01', 0],
    ['2026-03-02', 13],
  ] as const)
    for (const site of ['north', 'south']) sweepNight(inventory, { day, site, hosts: at(shift) });
  const devices = listDevices(inventory, { allHosts: true });
  expect(devices).toHaveLength(80);
  for (const site of ['north', 'south']) {
    const there = new Map(devices.filter((one) => one.site === site).map(({ serial, ip }) => [serial, ip]));
    expect(there).toEqual(new Map(at(13).map(([address, { serial }]) => [serial, address])));
  }
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalMac } from '../../src/model/address.ts';
import { parseArpAn } from '../../src/net/neighbours/arp-an.ts';
import { parseArpWindows } from '../../src/net/neighbours/arp-windows.ts';
import { parseIpNeigh } from '../../src/net/neighbours/ip-neigh.ts';
import { parseNdpAn } from '../../src/net/neighbours/ndp-an.ts';
import { parseProcArp } from '../../src/net/neighbours/proc-arp.ts';
import { readNeighbours } from '../../src/net/neighbours/read.ts';

const capture = (name: string) =>
  readFileSync(new URL(`../captures/neighbours/${name}`, import.meta.url), 'utf8');

const camera = '44:19:b6:5e:00:01';
const axis = '00:40:8c:12:34:56';

const tables = [
  {
    name: 'proc-net-arp.txt',
    parse: parseProcArp,
    entries: { '10.1.2.3': camera, '10.1.2.5': axis },
    unresolved: ['10.1.2.4', '10.1.2.6'],
  },
  {
    name: 'ip-j-neigh.json',
    parse: parseIpNeigh,
    entries: {
      '10.1.2.3': camera,
      '10.1.2.5': axis,
      'fe80::4619:b6ff:fe5e:1': camera,
      'fd00:0:0:1::20': axis,
    },
    unresolved: ['10.1.2.4', '10.1.2.6', '10.1.2.9'],
  },
  {
    name: 'macos-arp-an.txt',
    parse: parseArpAn,
    entries: { '10.1.2.1': '00:01:02:aa:0b:0c', '10.1.2.3': camera },
  },
  {
    name: 'windows-arp-a-german.txt',
    parse: parseArpWindows,
    entries: { '10.1.2.1': '00:01:02:aa:0b:0c', '10.1.2.3': camera, '192.168.56.7': axis },
  },
  {
    name: 'macos-ndp-an.txt',
    parse: parseNdpAn,
    entries: { 'fd00:0:0:1::20': axis, 'fe80::4619:b6ff:fe5e:1': camera },
  },
];

describe.each(tables)('the neighbour table $name', ({ name, parse, entries, unresolved = [] }) => {
  const text = capture(name);

  test('gives its complete entries, and those that are not resolved where it names them', () => {
    const rows = parse(text).map(({ address, mac }) => [address, mac] as const);
    const without = Object.fromEntries(unresolved.map((address) => [address, null]));
    expect(Object.fromEntries(rows)).toEqual({ ...entries, ...without });
  });

  test('gives true entries only, wherever it is cut', () => {
    const known = new Set(Object.values(entries));
    for (let n = 0; n <= text.length; n++) {
      const macs = parse(text.slice(0, n)).flatMap(({ mac }) => mac ?? []);
      for (const mac of macs) expect(canonicalMac(mac)).toBe(mac);
      const whole = macs.filter((mac) => known.has(mac));
      expect(whole.length).toBeLessThanOrEqual(Object.keys(entries).length);
    }
  });

  test('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(text.length), (noise, at) => {
        parse(noise);
        parse(text.slice(0, at) + noise + text.slice(at));
      }),
    );
  });
});

test('JSON of another shape holds no neighbours', () => {
  for (const text of ['null', '{}', '[null, 1, "x", {"dst": 1, "lladdr": 2}]', 'Usage: ip [ OPTIONS ]'])
    expect(parseIpNeigh(text)).toEqual([]);
});

test('a missing source of neighbours is reported, and ends nothing', async () => {
  const reported: object[] = [];
  const log = { info: () => undefined, warn: (fields: object) => void reported.push(fields) };
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    expect(await readNeighbours(log, 'darwin')).toEqual([]);
  } finally {
    process.env.PATH = path;
  }
  expect(reported).toMatchObject([{ source: 'arp -an' }, { source: 'ndp -an' }]);
});

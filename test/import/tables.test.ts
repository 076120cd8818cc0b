import { describe, expect, test, vi } from 'vitest';
import { importFormats } from '../../src/import/formats.ts';
import { at, problemsIn, readingOf, valuesIn } from './captured.ts';

const hall = { address: '10.20.0.31', mac: '44:19:b6:5e:00:01' };
const noRow = 'This is not a row of such a table.';

test('readIpNeigh skips multicast groups and silent addresses, also of IPv6', () => {
  const reading = readingOf('ip-neigh', 'ip-neigh.txt');
  expect(valuesIn(reading)).toEqual([
    { line: 1, ...hall },
    { line: 2, address: '10.20.0.32', mac: 'ac:cc:8e:00:00:02' },
    { line: 5, address: 'fe80::4619:b6ff:fe5e:1', mac: hall.mac },
  ]);
  expect(reading.passed).toEqual({ 'no host replied there': 1, 'it is the address of a group': 2 });
});

test.each([
  ['linux-arp-a.txt', { line: 1, ...hall, hostName: 'cam-hall.school.example.org' }],
  ['linux-arp-n.txt', { line: 2, ...hall }],
  ['macos-arp-an.txt', { line: 1, ...hall }],
  ['windows-german.txt', { line: 4, ...hall }],
  ['proc-net-arp.txt', { line: 2, ...hall }],
])('readArp reads the ARP table in %s', (name, first) => {
  const reading = readingOf('arp', name);
  expect(valuesIn(reading)[0]).toEqual(first);
  expect(reading.problems).toEqual([]);
});

describe('Cisco', () => {
  test('readCisco reads IOS: age of addresses, switch name from the prompt', () => {
    const reading = readingOf('cisco', 'ios.txt');
    const port = { switchName: 'sw-hall', vlan: '20' };
    expect(valuesIn(reading)).toEqual([
      { line: 5, ...hall, vlan: '20', from: '2026-11-24T10:10:00Z', to: '2026-11-24T10:10:00Z' },
      {
        line: 6,
        address: '10.20.0.32',
        mac: 'ac:cc:8e:00:00:02',
        vlan: '20',
        from: '2026-11-24T08:01:00Z',
        to: '2026-11-24T08:01:00Z',
      },
      { line: 16, mac: hall.mac, ...port, switchPort: 'Gi1/0/3' },
      { line: 17, mac: 'ac:cc:8e:00:00:02', ...port, switchPort: 'Po1' },
      { line: 18, mac: '3c:ef:8c:00:00:03', ...port, switchPort: 'Po1' },
    ]);
    expect(problemsIn(reading)).toEqual([`8: ${noRow}`]);
  });

  test('readCisco reads NX-OS and Catalyst 4500 with flags, ages, pager text', () => {
    expect(valuesIn(readingOf('cisco', 'nx-os.txt'))).toMatchObject([
      { ...hall, to: '2026-11-24T10:02:33Z' },
      { address: '10.20.0.32', to: '2026-11-23T08:15:00Z' },
      { mac: hall.mac, switchName: 'core1', switchPort: 'Eth1/3', vlan: '20' },
      { mac: 'ac:cc:8e:00:00:02', switchPort: 'Po10' },
    ]);
    const reading = readingOf('cisco', 'catalyst-4500.txt');
    expect(reading.lines.map(({ switchPort }) => switchPort)).toEqual([
      'GigabitEthernet2/1',
      'Gi1/1',
      'GigabitEthernet2/2',
    ]);
    expect(reading.problems).toEqual([]);
  });
});

describe('HP and Aruba', () => {
  test('readAruba reads both commands of ArubaOS-Switch in one file', () => {
    const reading = readingOf('aruba', 'procurve.txt');
    expect(valuesIn(reading)).toEqual([
      { line: 7, ...hall, switchName: 'sw-gym', switchPort: '3' },
      { line: 8, address: '10.20.0.32', mac: 'ac:cc:8e:00:00:02', switchName: 'sw-gym', switchPort: 'Trk1' },
      { line: 15, mac: hall.mac, switchName: 'sw-gym', switchPort: '3', vlan: '20' },
      { line: 16, mac: 'ac:cc:8e:00:00:02', switchName: 'sw-gym', switchPort: 'Trk1', vlan: '20' },
    ]);
    expect(problemsIn(reading)).toEqual([`17: ${noRow}`]);
  });

  test('readAruba reads ArubaOS-CX and Comware', () => {
    const reading = readingOf('aruba', 'aos-cx.txt');
    expect(reading.lines.map(({ address, switchPort }) => [address, switchPort])).toEqual([
      ['10.20.0.31', '1/1/3'],
      ['10.20.0.32', 'lag1'],
      [null, '1/1/3'],
      [null, '1/1/4'],
    ]);
    expect(reading.passed).toMatchObject({ 'no host replied there': 1, 'it is behind another switch': 1 });
    expect(valuesIn(readingOf('aruba', 'comware.txt'))).toEqual([
      { line: 3, mac: hall.mac, switchName: 'sw-old', switchPort: 'GE1/0/3', vlan: '20' },
      { line: 7, ...hall, switchName: 'sw-old', switchPort: 'GE1/0/3', vlan: '20' },
    ]);
  });
});

test('readNmap reads around a broken host and a cut, expands no entity', () => {
  const reading = readingOf('nmap', 'cut-off.xml');
  expect(valuesIn(reading)).toEqual([
    {
      line: 6,
      ...hall,
      hostName: 'cam-hall&&b;.example.org',
      openPorts: '80,554',
      from: '2026-11-24T09:16:00Z',
      to: '2026-11-24T09:16:00Z',
    },
    { line: 25, address: '2001:db8:20::1f', from: '2026-11-24T09:16:01Z', to: '2026-11-24T09:16:01Z' },
  ]);
  expect(problemsIn(reading)).toEqual([
    '22: The host that begins here does not end.',
    '28: The host that begins here does not end.',
  ]);
  expect((reading.lines[0]?.to ?? at) < at).toBe(true);
});

test('readNmap reads a host at the very start of the file', () => {
  const text = '<host><address addr="10.20.0.31" addrtype="ipv4"/></host>';
  expect(valuesIn(importFormats.nmap.read(text, at))).toEqual([{ line: 1, address: '10.20.0.31' }]);
});

describe('readNmap', () => {
  const hosts = (count: number, end: string) =>
    `<nmaprun>${Array.from(
      { length: count },
      (_, at) =>
        `<host><status state="up"/><address addr="10.0.${at >> 8}.${at & 255}" addrtype="ipv4"/></host>${end}`,
    ).join('')}</nmaprun>`;

  test.each([
    ['on one line', hosts(5_000, ''), 1],
    ['on a line each', hosts(5_000, '\n'), 5_000],
    ['without an end', hosts(5_000, '\n').replaceAll('</host>', ''), null],
  ])('readNmap searches a file of 5,000 hosts %s once, not once for each host', (_form, text, line) => {
    const { indexOf } = String.prototype;
    let searched = 0;
    const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (
      this: string,
      wanted: string,
      from = 0,
    ) {
      const found = indexOf.call(this, wanted, from);
      if (this.length === text.length) searched += (found === -1 ? text.length : found) - from;
      return found;
    });
    const { lines } = importFormats.nmap.read(text, at);
    spy.mockRestore();
    expect(lines.at(-1)?.line ?? null).toBe(line);
    expect(lines).toHaveLength(line === null ? 0 : 5_000);
    // Once for the ends of hosts and once for line ends.
    expect(searched).toBeLessThan(3 * text.length);
  });

  test('readNmap reports its progress after every thousand hosts', () => {
    const reported: number[][] = [];
    importFormats.nmap.read(hosts(2_500, '\n'), at, (done, all) => reported.push([done, all]));
    expect(reported).toEqual([
      [1_000, 2_500],
      [2_000, 2_500],
    ]);
  });
});

import { expect, test } from 'vitest';
import { elements, inside, tag } from '../../scanners/snmp/ber.ts';
import { snmpWalk } from '../../scanners/snmp/walk.ts';
import { cutText } from '../../src/cli/text/switch-walk.ts';
import { switchTables as of } from '../../src/import/switch-tables.ts';
import { switchScope, walkSwitch } from '../../src/switch-walk/walk-switch.ts';
import { valuesIn } from '../import/captured.ts';
import { agent, type Manners, type RowValue, respond } from './snmp-agent.ts';

const at = '2026-11-24T10:15:00Z';
const groups = [{ covers: () => true, community: () => 'lab-survey-7' }];
const mac = (last: number) => Buffer.from([0x44, 0x19, 0xb6, 0x5e, 0, last]);
const inName = (last: number) => [...mac(last)].join('.');

const rows: readonly (readonly [string, RowValue])[] = [
  [`${of.system}.0`, 'sw-hall'],
  [`${of.arp}.7.10.20.0.31`, mac(1)],
  [`${of.arp}.7.10.20.0.255`, Buffer.alloc(6, 255)],
  [`${of.interfaces}.3`, 10_103],
  [`${of.names}.10103`, 'Gi1/0/3'],
  [`${of.databases}.0.20`, 4],
  [`${of.vlanPorts}.4.${inName(1)}`, 3],
  [`${of.vlanPorts}.4.${inName(2)}`, 9],
  [`${of.vlanPorts}.4.${inName(3)}`, 0],
  [`${of.ports}.${inName(1)}`, 3],
  // What comes behind a table is not its own.
  ['1.3.6.1.2.1.17.7.1.2.2.1.3.4.1.2.3.4.5.6', 3],
];

async function walked(address: string, content = rows, manners: Manners = {}) {
  const { port, received } = await agent(address, content, manners);
  const reported: object[] = [];
  const log = { info: () => undefined, warn: (fields: object) => void reported.push(fields) };
  return { received, reported, walk: (rate = 10) => walkSwitch(address, { groups, at, port, rate, log }) };
}

/** So many units on the ports of a switch. */
const units = (count: number) =>
  Array.from({ length: count }, (_, at): readonly [string, RowValue] => [
    `${of.ports}.68.25.182.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
    (at % 48) + 1,
  ]);

test('a switch reports its name, its neighbours, and their ports and VLANs', async () => {
  const { walk, received } = await walked('127.80.0.2');
  const { reading, cuts } = await walk();
  expect(cuts).toEqual([]);
  expect(valuesIn(reading)).toEqual([
    { line: 1, mac: '44:19:b6:5e:00:01', address: '10.20.0.31' },
    { line: 3, mac: '44:19:b6:5e:00:01', switchName: 'sw-hall', switchPort: 'Gi1/0/3', vlan: '20' },
    { line: 4, mac: '44:19:b6:5e:00:02', switchName: 'sw-hall', switchPort: '9', vlan: '20' },
  ]);
  // Nothing but GetBulk went out, each request once.
  const kinds = received.map((request) => inside(request, tag.sequence)?.[2]?.tag);
  expect(new Set(kinds)).toEqual(new Set([tag.getBulk]));
  expect(elements(received[0] ?? Buffer.of())).toHaveLength(1);
  expect(received.length).toBeLessThanOrEqual(8);
});

test.each([
  [300, 40],
  [6_000, 40],
  // Some agents put a row into each datagram.
  [300, 1],
])('a table of %d rows, %d in a datagram, is read to its end, and no further', async (count, atOnce) => {
  const { walk, reported } = await walked('127.80.0.3', [[`${of.system}.0`, 'sw'], ...units(count)], {
    atOnce,
  });
  const { reading, cuts } = await walk(100);
  expect([reading.lines.length, cuts, reported]).toEqual([count, [], []]);
});

test('a table that is longer than what is read of one is not called silence', () => {
  const { scanner, rows: read, over } = snmpWalk(of.ports, () => 'lab-survey-7');
  const content = units(20_100);
  for (let at = 0; at < 600 && over() === null; at++) {
    const [request = Buffer.of()] = scanner.requests(null);
    scanner.parse(respond(request, content) ?? Buffer.of());
  }
  expect([read.length, over()]).toEqual([20_000, 'full']);
});

test('a switch that sends more than is read of it is not blamed for silence, and is queried for its other tables', async () => {
  const long = Array.from({ length: 3_000 }, (_, at): readonly [string, RowValue] => [
    `${of.names}.${20_000 + at}`,
    'x'.repeat(1_400),
  ]);
  const { walk, reported } = await walked('127.80.0.8', [...rows, ...long]);
  const { cuts, reading } = await walk(100);
  expect(cuts).toEqual([{ table: 'names', why: 'too-large' }]);
  expect(reading.lines).toHaveLength(3);
  expect(reported).toEqual([{ from: '127.80.0.8' }]);
});

test('snmp walk reports where it ended early, and whose limit it was', () => {
  expect(cutText('10.20.0.2', { table: 'arp', why: 'silent' })).toBe(
    '10.20.0.2 stopped answering in the middle of its table arp: what it had reported by then is imported.',
  );
  expect(cutText('10.20.0.2', { table: 'arp', why: 'error' })).toBe(
    '10.20.0.2 reported an error in the middle of its table arp: what it had reported by then is imported.',
  );
  expect(cutText('10.20.0.2', { table: 'ports', why: 'too-large' })).toBe(
    'The table ports of 10.20.0.2 is too large to read whole: what was read of it is imported.',
  );
  expect(cutText('10.20.0.2', { table: 'names', why: 'not-increasing' })).toBe(
    'The table names of 10.20.0.2 is not in order (OID not increasing), so its end cannot be found: what was read of it is imported.',
  );
});

test.each([
  ['fails (genErr) in the middle of a table', 5, 'error'],
  ['reports the end as version 1 does', 2, 'end'],
] as const)('an agent that %s: status %d', (_, status, end) => {
  const walk = (...statuses: number[]) => {
    const { scanner, over } = snmpWalk(of.ports, () => 'lab-survey-7');
    for (const one of statuses) {
      const [request = Buffer.of()] = scanner.requests(null);
      scanner.parse(respond(request, units(99), { status: one }) ?? Buffer.of());
    }
    return over();
  };
  expect(walk(0)).toBeNull();
  expect(walk(0, status)).toBe(end);
  // It may not have the table at all.
  expect(walk(status)).toBe('end');
});

test('an agent that goes in circles is left, with the table reported', async () => {
  const { walk, received } = await walked('127.80.0.4', [[`${of.system}.0`, 'sw']], { circles: true });
  const { reading, cuts } = await walk();
  expect([reading.lines, received.length <= 14]).toEqual([[], true]);
  expect(cuts).toEqual([{ table: 'system', why: 'not-increasing' }]);
});

test('names that do not increase within one answer end the table, which keeps what came before them', () => {
  const { scanner, rows: read, over } = snmpWalk(of.interfaces, () => 'lab-survey-7');
  const [request = Buffer.of()] = scanner.requests(null);
  const content = [3, 7, 5, 9].map((port): readonly [string, RowValue] => [`${of.interfaces}.${port}`, port]);
  scanner.parse(respond(request, content) ?? Buffer.of());
  expect([read.map(({ name }) => name), over()]).toEqual([['3', '7'], 'not-increasing']);
});

test('what an agent has behind the table in whatever order is no error of the table', () => {
  const { scanner, rows: read, over } = snmpWalk(of.ports, () => 'lab-survey-7');
  const [request = Buffer.of()] = scanner.requests(null);
  const content: readonly (readonly [string, RowValue])[] = [...units(2), [`${of.system}.0`, 'sw']];
  scanner.parse(respond(request, content, { circles: true }) ?? Buffer.of());
  expect([read.length, over()]).toEqual([2, 'end']);
});

test('an agent that stops in the middle keeps its rows; the table is reported', async () => {
  const { walk } = await walked('127.80.0.5', rows, { diesAfter: 6 });
  const { cuts, reading } = await walk();
  expect(cuts).toEqual([{ table: 'ports', why: 'silent' }]);
  expect(reading.lines).toHaveLength(2);
});

test('a wrong community, and none, are reported in words', async () => {
  const { walk, received } = await walked('127.80.0.6', rows, { community: 'another' });
  await expect(walk()).rejects.toThrow('127.80.0.6 does not answer SNMP v2c');
  expect(received.length).toBe(3);
  await expect(
    walkSwitch('127.80.0.7', { groups: [], at, log: { info: () => undefined, warn: () => undefined } }),
  ).rejects.toThrow('No SNMP community is given for 127.80.0.7');
});

test('switches outside private networks, and those that are excluded, are refused', async () => {
  await expect(switchScope(['8.8.8.8'], [])).rejects.toThrow(
    /public addresses .* only private networks are swept\.$/,
  );
  await expect(switchScope(['10.0.0.2'], ['10.0.0.0/24'])).rejects.toThrow('The exclusions leave nothing');
});

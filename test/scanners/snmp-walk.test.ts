import { expect, test } from 'vitest';
import { elements, inside, tag } from '../../scanners/snmp/ber.ts';
import { switchScope, walkSwitch } from '../../src/cli/walk-switch.ts';
import { switchTables as of } from '../../src/import/switch-tables.ts';
import { saidIn } from '../import/captured.ts';
import { agent, type Held, type Manners } from './snmp-agent.ts';

const at = '2026-11-24T10:15:00Z';
const groups = [{ covers: () => true, community: () => 'lab-survey-7' }];
const mac = (last: number) => Buffer.from([0x44, 0x19, 0xb6, 0x5e, 0, last]);
const inName = (last: number) => [...mac(last)].join('.');

const rows: readonly (readonly [string, Held])[] = [
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

async function walked(address: string, held = rows, manners: Manners = {}) {
  const { port, asked } = await agent(address, held, manners);
  return { asked, walk: () => walkSwitch(address, { groups, at, port }) };
}

test('a switch tells its name, who has which address, and who is on which port in which VLAN', async () => {
  const { walk, asked } = await walked('127.80.0.2');
  const { reading, cut } = await walk();
  expect(cut).toBeNull();
  expect(saidIn(reading)).toEqual([
    { line: 1, mac: '44:19:b6:5e:00:01', address: '10.20.0.31' },
    { line: 3, mac: '44:19:b6:5e:00:01', switchName: 'sw-hall', switchPort: 'Gi1/0/3', vlan: '20' },
    { line: 4, mac: '44:19:b6:5e:00:02', switchName: 'sw-hall', switchPort: '9', vlan: '20' },
  ]);
  // Nothing but GetBulk went out, each question once.
  const kinds = asked.map((request) => inside(request, tag.sequence)?.[2]?.tag);
  expect(new Set(kinds)).toEqual(new Set([tag.getBulk]));
  expect(elements(asked[0] ?? Buffer.of())).toHaveLength(1);
  expect(asked.length).toBeLessThanOrEqual(8);
});

test('a table of hundreds of rows is read to its end, and no further', async () => {
  const many = Array.from({ length: 300 }, (_, at): readonly [string, Held] => [
    `${of.ports}.68.25.182.94.${at >> 8}.${at & 255}`,
    (at % 48) + 1,
  ]);
  const { walk } = await walked('127.80.0.3', [[`${of.system}.0`, 'sw'], ...many]);
  expect((await walk()).reading.lines).toHaveLength(300);
});

test('an agent that goes in circles is left', async () => {
  const { walk, asked } = await walked('127.80.0.4', [[`${of.system}.0`, 'sw']], { circles: true });
  const { reading } = await walk();
  expect([reading.lines, asked.length <= 14]).toEqual([[], true]);
});

test('an agent that stops in the middle gives what it told until then, and it is said where it stopped', async () => {
  const { walk } = await walked('127.80.0.5', rows, { diesAfter: 6 });
  const { cut, reading } = await walk();
  expect(cut).toBe('ports');
  expect(reading.lines).toHaveLength(2);
});

test('a wrong community, and none, are told in words', async () => {
  const { walk, asked } = await walked('127.80.0.6', rows, { community: 'another' });
  await expect(walk()).rejects.toThrow('127.80.0.6 does not answer SNMP v2c');
  expect(asked.length).toBe(3);
  await expect(walkSwitch('127.80.0.7', { groups: [], at })).rejects.toThrow(
    'No SNMP community is given for 127.80.0.7',
  );
});

test('switches outside private networks, and those that are excluded, are refused', async () => {
  await expect(switchScope(['8.8.8.8'], [])).rejects.toThrow();
  await expect(switchScope(['10.0.0.2'], ['10.0.0.0/24'])).rejects.toThrow('The exclusions leave nothing');
});

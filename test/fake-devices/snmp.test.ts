import { afterAll, beforeAll, expect, test } from 'vitest';
import { snmp } from '../../scanners/snmp/index.ts';
import { objects, request } from '../../scanners/snmp/request.ts';
import { snmpEngine } from '../../scanners/snmp-engine.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';
import type { FakeDevice } from './device.ts';
import { overUdp } from './raw-client.ts';
import { type Fleet, startFleet } from './start.ts';

const address = '127.81.8.2';
const community = 'lab-survey-7';
const truth = {
  manufacturer: 'Dahua',
  brand: 'Dahua',
  type: 'recorder',
  model: 'DH-NVR4108HS-8P-4KS2',
  verdicts: { 'uk-2022': 'flagged', 'us-ndaa-889': 'flagged' },
  listed: true,
} as const;
const recorder: FakeDevice = {
  name: 'recorder with an agent',
  address,
  truth,
  services: [
    {
      port: 161,
      transport: 'udp',
      behaviour: {
        kind: 'snmp',
        community,
        engine: '800fa0a903aabb00c0ffee',
        values: {
          [objects.sysDescr]: 'DH-NVR4108HS-8P-4KS2',
          [objects.sysObjectId]: '1.3.6.1.4.1.1004849.3.2.10',
          [objects.dahuaSerial]: '2M00000TESTAA01',
          [objects.dahuaModel]: 'DH-NVR4108HS-8P-4KS2',
        },
      },
    },
  ],
};
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet([recorder], { ports: 'real' });
});
afterAll(() => fleet.stop());

const log = () => fleet.device(recorder.name).log;

/** Queries it as a sweep does, through the guarded network. */
async function query(scanner: Parameters<Awaited<ReturnType<typeof openNetwork>>['channel']>[0]) {
  const network = await openNetwork({ scope: scopeOf('127.81.8.'), limits: {} });
  const values: string[] = [];
  const channel = await network.channel(scanner, (_from, _port, facts) => {
    values.push(...facts.map(({ field, value }) => `${field} ${value}`));
  });
  try {
    return { end: await channel.query(address, new AbortController().signal), values };
  } finally {
    await channel.close();
    await network.close();
  }
}

test('an agent names its engine without a user, and no community is sent to it', async () => {
  const { end, values } = await query(snmpEngine);
  expect(end).toBe('answered');
  expect(values).toEqual([
    'snmp.engine-id 800fa0a903aabb00c0ffee',
    'snmp.enterprise 1024169',
    'maker.mac aa:bb:00:c0:ff:ee',
  ]);
  expect(log()).toMatchObject({ credentials: [], violations: [] });
  expect(log().requests.map(({ verb }) => verb)).toEqual(['discovery']);
});

test('with the community it returns its values, and only that one is sent to it', async () => {
  const { values } = await query(snmp([{ covers: () => true, community: () => community }]));
  expect(values).toEqual([
    'snmp.sys-descr DH-NVR4108HS-8P-4KS2',
    'snmp.sys-object-id 1.3.6.1.4.1.1004849.3.2.10',
    'maker.serial 2M00000TESTAA01',
    'maker.answer dahua-mib',
    'maker.model DH-NVR4108HS-8P-4KS2',
  ]);
  expect(log()).toMatchObject({ credentials: [`SNMP community ${community}`], violations: [] });
});

test('it is silent to another community, and nothing is sent to an address that no entry covers', async () => {
  log().credentials.length = 0;
  const wrong = await query(snmp([{ covers: () => true, community: () => 'other' }]));
  expect(wrong).toEqual({ end: 'silent', values: [] });
  expect(new Set(log().credentials)).toEqual(new Set(['SNMP community other']));
  const before = log().requests.length;
  expect(await query(snmp([{ covers: () => false, community: () => community }]))).toMatchObject({
    end: 'silent',
  });
  expect(log().requests).toHaveLength(before);
});

test('version 1 and any operation but GetRequest would be noticed', async () => {
  const bytes = Buffer.from(request(community));
  const version1 = Buffer.from(bytes);
  version1[version1.indexOf(Buffer.from('020101', 'hex')) + 2] = 0;
  const set = Buffer.from(bytes);
  set[set.indexOf(0xa0)] = 0xa3;
  for (const datagram of [version1, set]) expect(await overUdp(address, 161, datagram)).toEqual([]);
  expect(log().violations).toHaveLength(2);
});

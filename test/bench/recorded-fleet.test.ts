import { expect, test } from 'vitest';
import type { RecordedAnswer } from '../../bench/recognition/record.ts';
import { recordedFleet, searchedFleet } from '../../bench/recognition/recorded-fleet.ts';
import { overTcp, overUdp } from '../fake-devices/raw-client.ts';
import { startFleet } from '../fake-devices/start.ts';

const record = (kind: string, type: string, evidence: RecordedAnswer['evidence']): RecordedAnswer => ({
  id: `${kind} ${type}`,
  kind,
  evidence,
  expected: { manufacturer: 'Annke', oem_of: 'Hikvision', device_type: type },
});
const search = 'M-SEARCH * HTTP/1.1\r\nMAN: "ssdp:discover"\r\nST: upnp:rootdevice\r\n\r\n';
const headers = { 'WWW-Authenticate': 'Basic realm="Z9"', Server: 'Thing/7', 'Content-Length': '9999' };
const records = [
  record('http', 'nvr', { headers, title: 'Gate' }),
  record('rtsp', 'camera', { headers: { CSeq: '41', Server: 'Streamer/3' }, sdp: 'v=0\r\ns=yard\r\n' }),
  record('telnet', 'not-camera', { banner: 'login: ' }),
  record('http', 'unknown', { title: 'Nobody knows' }),
  record('snmp', 'camera', { sysDescr: 'a camera' }),
];

test('hosts say again what was recorded, where a port can say it and the source tells what they are', async () => {
  const fleet = recordedFleet(records, '127.96');
  expect(fleet.map(({ name, address, truth }) => [name, address, truth.listed, truth.type])).toEqual([
    ['http nvr', '127.96.0.1', true, 'recorder'],
    ['rtsp camera', '127.96.0.2', true, 'camera'],
    ['telnet not-camera', '127.96.0.3', false, 'other'],
  ]);
  expect(fleet[0]?.truth).toMatchObject({
    manufacturer: 'Hikvision',
    brand: 'Annke',
    verdicts: { 'uk-2022': 'flagged', 'us-ndaa-889': 'flagged' },
  });
  const running = await startFleet(fleet, { ports: 'real' });
  try {
    const said = async (address: string, port: number, ask: string) =>
      (await overTcp(address, port, ask)).toString();
    const page = await said('127.96.0.1', 80, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(page).toMatch(/^HTTP\/1\.1 401 OK\r\nWWW-Authenticate: Basic realm="Z9"\r\nServer: Thing\/7\r\n/);
    expect(page).toMatch(/Content-Length: 19\r\n\r\n<title>Gate<\/title>$/);
    const stream = await said('127.96.0.2', 554, 'DESCRIBE rtsp://x/ RTSP/1.0\r\nCSeq: 7\r\n\r\n');
    expect(stream).toMatch(/^RTSP\/1\.0 200 OK\r\nCSeq: 7\r\nServer: Streamer\/3\r\n/);
    expect(stream).toMatch(/s=yard\r\n$/);
    expect(await said('127.96.0.3', 23, '')).toContain('login: ');
  } finally {
    await running.stop();
  }
});

test('hosts answer datagrams as recorded, with the id of the question', async () => {
  const tdp = { error_code: 0, result: { device_type: 'SMART.IPCAMERA', device_model: 'C225' } };
  const probeMatch = (id: string) =>
    `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Header><a:RelatesTo xmlns:a="x">${id}</a:RelatesTo></e:Header></e:Envelope>`;
  const fleet = searchedFleet(
    [
      record('sadp', 'camera', { xml: '<ProbeMatch><Uuid>OLD</Uuid><Types>inquiry</Types></ProbeMatch>' }),
      record('wsd-probematch', 'camera', { xml: probeMatch('uuid:old') }),
      record('mdns', 'not-camera', { hex: 'ffff84000000' }),
      record('other-udp', 'camera', { udpPort: 20002, json: tdp }),
      record('snmp', 'camera', { sysDescr: 'a camera' }),
      record('upnp-description', 'nvr', { fields: { modelName: 'Z9' } }),
      record('other-udp', 'camera', { udpPort: 10000, hex: '4d4f5f49' }),
      record('other-udp', 'camera', { udpPort: 2380, hex: '02' }),
      record('favicon-hash', 'camera', { hash: '1' }),
    ],
    '127.95',
  );
  expect(fleet.map(({ services }) => services.map(({ port }) => port))).toEqual([
    [37020],
    [3702],
    [5353],
    [20002],
    [161],
    [49152, 1900],
  ]);
  const running = await startFleet(fleet, { ports: 'real' });
  try {
    const said = async (at: number, port: number, question: string) =>
      Buffer.concat(
        (await overUdp(`127.95.0.${at}`, port, Buffer.from(question))).map(({ bytes }) => bytes),
      ).toString('latin1');
    expect(await said(1, 37020, '<Probe><Uuid>NEW-1</Uuid></Probe>')).toContain('<Uuid>NEW-1</Uuid>');
    expect(await said(2, 3702, '<a:MessageID>uuid:new</a:MessageID>')).toContain('>uuid:new</a:RelatesTo>');
    expect(await said(3, 5353, '\x12\x34')).toBe('\x12\x34\x84\0\0\0');
    expect(await said(4, 20002, 'any')).toContain('"device_model":"C225"');
    expect(await said(6, 1900, search)).toContain('LOCATION: http://127.95.0.6:49152/description.xml');
  } finally {
    await running.stop();
  }
});

import { expect, test } from 'vitest';
import type { RecordedAnswer } from '../../bench/recognition/record.ts';
import { recordedFleet } from '../../bench/recognition/recorded-fleet.ts';
import { overTcp } from '../fake-devices/raw-client.ts';
import { startFleet } from '../fake-devices/start.ts';

const record = (kind: string, type: string, evidence: RecordedAnswer['evidence']): RecordedAnswer => ({
  id: `${kind} ${type}`,
  kind,
  evidence,
  expected: { manufacturer: 'Annke', oem_of: 'Hikvision', device_type: type },
});
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

import { connect } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fleet } from './fleet/index.ts';
import { DeviceLog } from './log.ts';
import { overTcp, overUdp } from './raw-client.ts';
import { type Fleet, moved, startFleet } from './start.ts';

const names = [
  'TVT recorder',
  'HP printer',
  'Hikvision old recorder',
  'Linux host',
  'Huawei router',
  'Dahua camera',
];
let running: Fleet;

beforeEach(async () => {
  const some = fleet.filter(({ name }) => names.includes(name));
  running = await startFleet(moved(some, '127.78.4'), { ports: 'real' });
});

afterEach(async () => {
  await running.stop();
});

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

test('a TVT recorder sends its greeting on the control port and keeps running if nothing is sent', async () => {
  const { log, device } = running.device('TVT recorder');
  const greeting = await overTcp(device.address, 5000, '');
  expect(greeting).toHaveLength(64);
  expect(greeting.toString('latin1', 0, 4)).toBe('head');
  expect([log.crashed, log.violations]).toEqual([null, []]);
});

test('one byte on its control port crashes a TVT recorder: nothing answers any more', async () => {
  const { log, device } = running.device('TVT recorder');
  await overTcp(device.address, 5000, 'x').catch(() => 'reset');
  expect(log.crashed).toBe('bytes came on the control port');
  await expect(overTcp(device.address, 80, get('/'))).rejects.toThrow('ECONNREFUSED');
});

test('fetching its UPnP description crashes a TVT recorder', async () => {
  const { log, device } = running.device('TVT recorder');
  expect((await overTcp(device.address, 49152, get('/'))).toString()).toContain('404');
  expect(log.crashed).toBeNull();
  await overTcp(device.address, 49152, get('/upnp_eth0.xml')).catch(() => 'reset');
  expect(log.crashed).toBe('/upnp_eth0.xml was fetched');
  expect(log.violations).toEqual(['fetched /upnp_eth0.xml on port 49152']);
  await expect(overTcp(device.address, 554, '')).rejects.toThrow('ECONNREFUSED');
  expect(await overUdp(device.address, 1900, Buffer.from('M-SEARCH * HTTP/1.1\r\n\r\n'))).toEqual([]);
});

test('a connection to a printing port is recorded', async () => {
  const { log, device } = running.device('HP printer');
  await overTcp(device.address, 80, get('/'));
  expect(log.violations).toEqual([]);
  await overTcp(device.address, 9100, '', 100);
  expect(log.violations).toEqual(['connected to port 9100, which prints what it is sent']);
});

test('banner ports speak first; SDK ports accept and send nothing; bytes to either are recorded', async () => {
  const { device, log } = running.device('Linux host');
  expect((await overTcp(device.address, 22, '')).toString()).toBe(
    'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n',
  );
  expect((await overTcp(running.device('Huawei router').device.address, 23, '')).subarray(0, 3)).toEqual(
    Buffer.from([0xff, 0xfb, 0x01]),
  );
  expect(log.violations).toEqual([]);
  await overTcp(device.address, 21, 'USER x\r\n');
  expect(log.violations).toEqual(['8 bytes to banner port 21']);
  const dahua = running.device('Dahua camera');
  expect(await overTcp(dahua.device.address, 37777, '')).toHaveLength(0);
  expect(dahua.log.violations).toEqual([]);
  await overTcp(dahua.device.address, 37777, get('/'));
  expect(dahua.log.violations).toEqual([`${get('/').length} bytes to SDK port 37777`]);
});

test('a login, a method that changes settings and an exploit’s path are recorded', async () => {
  const { device, log } = running.device('Dahua camera');
  await overTcp(device.address, 80, 'POST /RPC2_Login HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}');
  await overTcp(device.address, 80, 'GET / HTTP/1.1\r\nAuthorization: Basic eDp5\r\n\r\n');
  await overTcp(device.address, 80, get('/Security/users?auth=YWRtaW46MTEK'));
  const set = '<s:Envelope><s:Body><tds:SetHostname/></s:Body></s:Envelope>';
  await overTcp(
    device.address,
    80,
    `POST /onvif/device_service HTTP/1.1\r\nContent-Length: ${set.length}\r\n\r\n${set}`,
  );
  await overTcp(device.address, 554, 'SETUP rtsp://x/ RTSP/1.0\r\nCSeq: 1\r\n\r\n');
  expect(log.credentials).toEqual(['HTTP Basic on port 80']);
  expect(log.violations).toEqual([
    'fetched /RPC2_Login on port 80',
    'HTTP POST /RPC2_Login on port 80',
    'fetched /Security/users?auth=YWRtaW46MTEK on port 80',
    'ONVIF SetHostname on port 80',
    'SETUP RTSP/1.0 on RTSP port 554',
  ]);
});

test('simultaneous connections are counted, and one more than a device can hold is reset', async () => {
  const { device, log } = running.device('Hikvision old recorder');
  const sockets = Array.from({ length: 5 }, () => connect(8000, device.address));
  const reset = await Promise.race(
    sockets.map(
      (socket) => new Promise((resolve) => socket.once('error', (error) => resolve(error.message))),
    ),
  );
  expect(reset).toContain('ECONNRESET');
  // The fifth has mostly ended by the time they are counted.
  await vi.waitFor(() => expect([4, 5]).toContain(log.maxAtOnce), 30_000);
  expect(log.violations).toEqual(['5 connections at once, more than it can hold']);
  for (const socket of sockets) socket.destroy();
  await vi.waitFor(() => expect(log.atOnce).toBe(0), 30_000);
});

test('a connection that ended before the next began is not counted with it, however late this process is', async () => {
  const { device, log } = running.device('Huawei router');
  // Each turn of the event loop takes longer than the end of a connection is waited for.
  const late = setInterval(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20), 1);
  onTestFinished(() => clearInterval(late));
  for (let i = 0; i < 3; i++) {
    const socket = connect(80, device.address);
    await vi.waitFor(() => expect(log.atOnce).toBe(1), 30_000);
    // What it still sends is read in one turn, and its end in a later one.
    socket.write(get('/'));
    socket.destroy();
    const next = connect(80, device.address);
    await vi.waitFor(() => expect(log.connections).toBe(2 * i + 2), 30_000);
    next.destroy();
    await vi.waitFor(() => expect(log.atOnce).toBe(0), 30_000);
  }
  expect(log.maxAtOnce).toBe(1);
});

test('the busiest second is the most arrivals in any window of one second', () => {
  const log = new DeviceLog();
  expect(log.busiestSecond()).toBe(0);
  log.arrivals.push(1000, 1500, 1999, 2000, 2100, 9000);
  expect(log.busiestSecond()).toBe(4);
});

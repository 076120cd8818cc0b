import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/open.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { moved, startFleet } from '../fake-devices/start.ts';
import { fakeOptions, fakeRecorder, fakeScope } from './fake-network.ts';

const network = '127.94.2';

/** Sweeps one device of the fleet for real, with so many requests to a host; gives what it was scanned and what it received. */
async function sweepWith(hostRequests: number) {
  const [device] = moved(
    fleet.filter(({ name }) => name === 'Hikvision camera'),
    network,
  );
  if (device === undefined) throw new Error('the fleet has lost its first camera');
  // High ports need no root.
  const running = await startFleet([device], { ports: 'high' });
  const ports = [80, 443, 554, 8000].flatMap((port) => running.devices[0]?.bound(port) ?? []);
  const scope = fakeScope([device.address]);
  const door = await openNetwork({
    scope,
    limits: { hostRequests },
    log: pino({ level: 'silent' }),
    version: '0',
  });
  onTestFinished(async () => {
    await door.close();
    await running.stop();
  });
  const recorder = fakeRecorder();
  const probes = scanners.filter(({ kind }) => kind === 'probe');
  const options = fakeOptions({ scope, network: door, recorder, scanners: probes });
  const { unfinished } = await sweep({ ...options, ports: { gate: ports, full: ports } });
  const log = running.devices[0]?.log;
  return {
    sent: recorder.hosts[0]?.asked ?? [],
    requests: log?.requests ?? [],
    log,
    unfinished,
    host: recorder.hosts[0],
  };
}

test('a host receives no more requests than its budget; the record shows the end', async () => {
  const { sent, requests, unfinished, host } = await sweepWith(3);
  expect(requests).toHaveLength(3);
  expect([unfinished, host?.fullyScanned]).toEqual([[host?.address], false]);
  expect(sent.at(-1)?.outcome).toBe('stopped');
  expect(sent.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('stopped');
});

test('the usual budget covers every fitting probe, one connection at a time', async () => {
  const { sent, requests, log, unfinished, host } = await sweepWith(25);
  expect([unfinished, host?.fullyScanned]).toEqual([[], true]);
  expect(sent.map(({ scanner }) => scanner)).toEqual(
    expect.arrayContaining(['rtsp', 'http', 'hikvision-activate-status', 'onvif-device', 'isapi']),
  );
  expect(sent.map(({ outcome }) => outcome)).not.toContain('stopped');
  expect(requests.length).toBeLessThanOrEqual(25);
  expect(log).toMatchObject({ maxAtOnce: 1, credentials: [], violations: [] });
});

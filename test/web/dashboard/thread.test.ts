import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { startThread } from '../../../src/cli/dashboard/start-thread.ts';
import { accessOf } from '../../../src/cli/options/listen.ts';
import { createLog } from '../../../src/log.ts';
import { DashboardThread } from '../../../src/web/dashboard/thread.ts';
import { configOf, folderWith } from '../../config/config-in.ts';
import { sweepNight } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { long } from '../../long.ts';

test('a dashboard that is lost comes back at its place, and one that is closed does not', async () => {
  const { path } = freshInventory();
  const config = `${folderWith({ 'a.yaml': 'log: { level: silent }' })}/a.yaml`;
  const threads: Worker[] = [];
  const options = { config, inventory: path, nightly: false };
  const access = accessOf({ listen: '127.0.0.1:0' }, await configOf(''));
  const dashboard = new DashboardThread(
    access.place,
    (place) => {
      threads.push(startThread({ options, access: { ...access, place }, inService: true }));
      return threads.at(-1)!;
    },
    () => createLog('silent'),
  );
  onTestFinished(() => dashboard.close());
  const { port } = await dashboard.open();
  const at = `http://127.0.0.1:${port}/devices`;
  expect((await fetch(at)).status).toBe(200);
  await threads[0]?.terminate();
  await expect
    .poll(() =>
      fetch(at).then(
        ({ status }) => status,
        () => null,
      ),
    )
    .toBe(200);
  expect(threads).toHaveLength(2);
  dashboard.reload();
  await dashboard.close();
  await expect(fetch(at)).rejects.toThrow();
  expect(threads).toHaveLength(2);
});

/** A client that sends so much, and reads nothing. */
async function idler(port: number, sends: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => undefined).pause();
  await once(socket, 'connect');
  socket.write(sends);
}

test.runIf(long)(
  'a page waits neither for files, abandoned or not read, nor for 200 slow heads',
  async () => {
    const inventory = freshInventory();
    const hosts = Array.from({ length: 200 }, (_, at) => [`10.0.0.${at + 1}`, { maker: 'Axis' }] as const);
    sweepNight(inventory, { day: '2026-03-01', hosts });
    const config = `${folderWith({ 'a.yaml': 'log: { level: silent }' })}/a.yaml`;
    const options = { config, inventory: inventory.path, nightly: false };
    const access = accessOf({ listen: '127.0.0.1:0' }, await configOf(''));
    const dashboard = new DashboardThread(
      access.place,
      (place) => startThread({ options, access: { ...access, place }, inService: true }),
      () => createLog('silent'),
    );
    onTestFinished(() => dashboard.close());
    const { port } = await dashboard.open();
    const at = `http://127.0.0.1:${port}`;
    const ended: string[] = [];
    const get = async (path: string) => {
      const { status } = await fetch(at + path);
      ended.push(path);
      return status;
    };
    // The first page is the slowest.
    expect(await get('/devices')).toBe(200);
    const files = ['/devices.xlsx', '/devices.html', '/devices.json'].map(get);
    await wait(20);
    expect(await get('/devices')).toBe(200);
    // However slow the machine is, the page was not the last.
    expect(ended.length).toBeLessThan(2 + files.length);
    expect(await Promise.all(files)).toEqual(files.map(() => 200));
    for (let count = 0; count < 5; count++)
      await fetch(`${at}/devices.xlsx`, { signal: AbortSignal.timeout(15) }).catch(() => null);
    expect(await get('/devices')).toBe(200);
    expect(await get('/devices.csv')).toBe(200);
    // Within a second, or as many times what a page takes by itself as a slow machine makes of that.
    const slowestOf = async (times: number) => {
      let slowest = 0;
      for (let count = 0; count < times; count++) {
        const from = performance.now();
        const { status } = await fetch(`${at}/devices`, { headers: { connection: 'close' } });
        expect(status).toBe(200);
        slowest = Math.max(slowest, performance.now() - from);
      }
      return slowest;
    };
    const idle = await slowestOf(5);
    const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n`;
    for (let count = 0; count < 200; count++) await idler(port, `${request('/devices')}X`);
    for (let count = 0; count < 20; count++) await idler(port, `${request('/devices.json')}\r\n`);
    const abandoned = Array.from({ length: 10 }, () =>
      fetch(`${at}/devices.xlsx`, { signal: AbortSignal.timeout(20) }).catch(() => null),
    );
    expect(await slowestOf(5)).toBeLessThan(Math.max(1_000, 30 * idle));
    await Promise.all(abandoned);
  },
);

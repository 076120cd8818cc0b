import { copyFileSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Device } from '../../src/model/device.ts';
import type { Sweep } from '../../src/model/sweep.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { ownCopy } from '../fake-devices/own-copy.ts';
import { type Fleet, startFleet } from '../fake-devices/start.ts';
import { long } from '../long.ts';
import { stage } from '../stage.ts';
import { type Ended, Operator } from './operator.ts';
import { settingTimers } from './timers.ts';

const honest = Array.from({ length: long ? 30 : 10 }, (_, i) => `127.95.6.${i + 1}`);
const later = Array.from({ length: long ? 10 : 4 }, (_, i) => `127.95.6.${i + 101}`);
const slow = later[0] ?? '';

/** A night's scan of honest cameras and slow hosts. */
interface Night {
  readonly ended: Ended;
  readonly sweep: Sweep;
  readonly devices: readonly Device[];
}

/** Cameras of their own at these addresses. */
function cameras(addresses: readonly string[], from: number) {
  const camera = fleet.find(({ name }) => name === 'Hikvision camera');
  if (camera === undefined) throw new Error('the fleet has lost its first camera');
  return startFleet(
    addresses.map((address, i) => ownCopy(camera, address, from + i)),
    { ports: 'real' },
  );
}

/** Every page of this host trickles, and has no end. */
async function trickling(address: string): Promise<readonly Server[]> {
  const ports = [80, 81, 88, 8080, 8081, 5000, 7070, 8899, 2020, 9000];
  return Promise.all(
    ports.map((port) => {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', connection: 'close' });
        const timer = setInterval(() => response.write('x'), 500);
        response.on('close', () => clearInterval(timer)).on('error', () => clearInterval(timer));
      });
      return new Promise<Server>((resolve) => server.listen(port, address, () => resolve(server)));
    }),
  );
}

describe('a sweep of cameras, some of which have become slow', () => {
  const operator = new Operator();
  const running: Fleet[] = [];
  const servers: Server[] = [];
  let before: readonly Device[];
  let one: Night;
  let several: Night;

  const scan = async (inventory: string, targets: readonly string[], env?: Record<string, string>) => {
    const where = ['--inventory', inventory, '--format', 'json'];
    const words = ['scan', ...targets, ...where];
    const ended = await (env === undefined ? operator.here(words) : operator.run(words, { env }));
    const list = await operator.json<Device[]>('list', '--inventory', inventory);
    const [sweep] = await operator.json<Sweep[]>('sweeps', '--inventory', inventory);
    if (sweep === undefined) throw new Error(`there is no sweep: ${ended.stderr}`);
    return { ended, sweep, devices: list };
  };

  stage(
    async () => {
      const [ten, others] = await Promise.all([cameras(honest, 1), cameras(later, 101)]);
      running.push(ten);
      const first = join(operator.folder, 'first.db');
      before = (await scan(first, [...honest, ...later])).devices;
      await others.stop();
      servers.push(...(await Promise.all(later.map(trickling))).flat());
      const [withOne, withSeveral] = ['one', 'several'].map((name) => join(operator.folder, `${name}.db`));
      for (const copy of [withOne, withSeveral]) copyFileSync(first, copy ?? '');
      // The minute of one host passes sooner, and its time alone ends a page: that is stretched by what a busy machine takes from the scan.
      const env = settingTimers({ 60000: 20_000, 8000: 'never' });
      [one, several] = await Promise.all([
        scan(withOne ?? '', [...honest, slow], env),
        scan(withSeveral ?? '', [...honest, ...later], env),
      ]);
    },
    async () => {
      for (const server of servers.splice(0)) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.all(running.splice(0).map((each) => each.stop()));
      operator.close();
    },
    240_000,
  );

  const at = (devices: readonly Device[], address: string) => devices.find(({ ip }) => ip === address);

  test('scan names one slow host among cameras, and is complete', () => {
    expect([one.ended.code, one.sweep.outcome, one.sweep.counts.unfinished]).toEqual([0, 'complete', 1]);
    expect(one.sweep.counts.warnings[0]).toMatchObject({
      kind: 'unfinished',
      addresses: 1,
      shownBy: [slow],
    });
    expect(one.ended.stderr).toContain(`were used up: ${slow}. What it did not report is not known.`);
  });

  test('scan of several slow hosts among cameras is partial, and says why', () => {
    expect([several.ended.code, several.sweep.outcome, several.sweep.counts.unfinished]).toEqual([
      3,
      'partial',
      later.length,
    ]);
    expect(several.sweep.reason).toContain(
      `${later.length} of ${honest.length + later.length} hosts were not scanned to the end`,
    );
    expect(several.ended.stderr).toContain(slow);
  });

  test('scan finds the cameras among slow hosts, marked as fully scanned', () => {
    for (const { ended, devices } of [one, several]) {
      const found: readonly Device[] = JSON.parse(ended.stdout);
      expect(found.map(({ ip }) => ip)).toEqual(expect.arrayContaining(honest));
      expect(honest.map((address) => at(devices, address)?.fullyScanned)).toEqual(honest.map(() => true));
    }
  });

  test('scan of a slow host at a camera’s address changes nothing known of it', () => {
    const known = ({ id, manufacturer, model, serial, verdict }: Device) => [
      ...[id, manufacturer, model, serial, verdict],
    ];
    for (const [night, addresses] of [
      [one, [slow]],
      [several, later],
    ] as const)
      for (const address of addresses) {
        const device = at(night.devices, address);
        expect(device && known(device)).toEqual(known(at(before, address) as Device));
        expect(device?.status).not.toBe('missing');
        expect(device?.fullyScanned).toBe(false);
      }
  });

  test('list, show, explain and export mark a host that was not scanned to the end', async () => {
    const where = ['--inventory', join(operator.folder, 'one.db')];
    const file = join(operator.folder, 'list.csv');
    const [list, show, explain] = await Promise.all(
      [['list'], ['show', slow], ['explain', slow]].map((args) =>
        operator.here([...args, ...where], { env: { COLUMNS: '200' } }),
      ),
    );
    expect(list?.stdout.split('\n').filter((line) => line.includes('partly scanned'))).toEqual([
      expect.stringContaining(slow),
    ]);
    for (const text of [show, explain])
      expect(text?.stdout).toContain(
        'not finished when it last answered: what it did not report is not known',
      );
    await operator.here(['export', '--to', file, ...where]);
    const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(head).toMatch(/Fully scanned"?,/);
    expect(rows.filter((row) => /,"?no"?(?:,[^,]*){3}$/.test(row))).toEqual([expect.stringContaining(slow)]);
  });
});

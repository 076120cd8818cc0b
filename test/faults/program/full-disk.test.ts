import { execFile } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { countDevices, listDevices } from '../../../db/devices/devices.ts';
import { checkInventory } from '../../../db/file/check.ts';
import { openInventory } from '../../../db/open.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { sweepNight } from '../../db/fixture.ts';
import { type Neighbourhood, neighbourhood } from '../../e2e/fleet.ts';
import { mainOf, Operator } from '../../e2e/operator.ts';
import { settingTimers } from '../../e2e/timers.ts';
import { describeWith } from '../../needs/needs.ts';
import { serve } from '../../net/loopback.ts';
import { Disk } from './disk.ts';

const network = '127.95.4';
/** Addresses without a camera, more than are written without a thread of its own. They refuse; few ports make less of them. */
const others = `${network}.100-109`;
const options = ['--ports', '80,443,554,8000', '--no-listen', '--format', 'json'];
/** So many that one which was recorded leaves others to be written to the full disk. */
const cameras = [
  'Hikvision camera',
  'Annke camera',
  'Dahua camera',
  'Imou camera',
  'Uniview camera',
  'Axis camera',
  'Hanwha camera',
  'Reolink camera',
];

describeWith(['namespaces'], 'an inventory on a disk', () => {
  let fleet: Neighbourhood;
  beforeAll(async () => {
    fleet = await neighbourhood(network, cameras);
  });
  afterAll(() => fleet.running.stop());
  const command = () => {
    const own = fleet.devices.map(({ address }) => address).join(',');
    return [process.execPath, mainOf(), 'scan', `${own},${others}`, ...options];
  };

  async function run(disk: Disk, [program = '', ...words] = command(), more = {}) {
    const [file, all] = disk.command(program, ...words);
    const env = {
      PATH: process.env.PATH,
      HOME: '/nowhere',
      NODE_OPTIONS: process.env.NODE_OPTIONS,
      CAMCENSUS_INVENTORY: join(disk.folder, 'inventory.db'),
      ...more,
    };
    return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(file, all, { env, cwd: '/' }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr }),
      );
    });
  }

  /** What the inventory holds, seen from outside. */
  function held(disk: Disk, copy: string) {
    disk.takeOut('inventory.db', copy);
    const inventory = openInventory(copy, { create: false });
    try {
      expect(checkInventory(inventory).problems).toEqual([]);
      return { devices: listDevices(inventory), sweeps: listSweeps(inventory) };
    } finally {
      inventory.close();
    }
  }

  /** How many devices it has so far; 0 where the copy of a file that is being written cannot be read. */
  function listed(disk: Disk, copy: string): number {
    disk.takeOut('inventory.db', copy);
    try {
      const inventory = openInventory(copy, { create: false });
      try {
        return countDevices(inventory);
      } finally {
        inventory.close();
      }
    } catch {
      return 0;
    }
  }

  test('that runs full in the middle of a scan keeps what was recorded, says so, and is continued when there is room again; one that is read-only starts none', async () => {
    const operator = new Operator();
    onTestFinished(() => operator.close());
    openInventory(operator.inventory, { create: true }).close();
    const empty = async (name: string) => {
      const made = await Disk.make(join(operator.folder, name), 16_384);
      onTestFinished(() => made.remove());
      made.put(operator.inventory, 'inventory.db');
      return made;
    };
    // A host that does not answer, and is never given up, keeps the scan from ending before the disk is full.
    let waiting: Socket[] | null = null;
    const hold = (socket: Socket) => void (waiting?.push(socket) ?? socket.destroy());
    const silent = await serve(`${network}.109`, hold, 80);
    onTestFinished(() => silent.close());
    const patient = settingTimers({ 8000: 'never', 60000: 'never' });
    const cutShort = async (disk: Disk, words = command()) => {
      const sockets: Socket[] = [];
      waiting = sockets;
      const ended = run(disk, words, patient);
      await vi.waitFor(() => expect(listed(disk, join(operator.folder, 'seen.db'))).toBeGreaterThan(0), {
        timeout: 60_000,
        interval: 50,
      });
      await disk.fill();
      // At the latest the end of the sweep finds the disk full.
      waiting = null;
      for (const socket of sockets) socket.destroy();
      return ended;
    };

    const disk = await empty('disk');
    const cut = await cutShort(disk);
    expect(cut.code, cut.stderr).toBe(3);
    expect(cut.stderr).toMatch(
      /There is no space left .*Free some space and try again; what was recorded is kept/,
    );
    const half = held(disk, join(operator.folder, 'half.db'));
    expect(half.devices.length).toBeGreaterThan(0);
    const printed = (JSON.parse(cut.stdout) as { readonly id: number }[]).map(({ id }) => id);
    expect(printed.toSorted()).toEqual(half.devices.map(({ id }) => id).toSorted());

    const mute = await cutShort(await empty('mute'), [
      'sh',
      '-c',
      'exec "$0" "$@" > /dev/full',
      ...command(),
    ]);
    await silent.close();
    expect(mute.code, mute.stderr).toBe(3);
    expect(mute.stderr).toMatch(/There is no space left .* The result could not be printed: /);

    // Without a free block, what only reads goes on, and what writes says why it cannot.
    expect(await run(disk, [process.execPath, mainOf(), 'list', '--format', 'json'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\[\n/),
      stderr: '',
    });
    const copy = join(operator.folder, 'copied.db');
    const copied = await run(disk, [process.execPath, mainOf(), 'db', 'backup', copy]);
    expect(copied.code, copied.stderr).toBe(0);
    disk.empty();

    const rest = await run(disk);
    expect(rest.code, rest.stderr).toBe(0);
    const whole = held(disk, join(operator.folder, 'whole.db'));
    expect(whole.sweeps).toMatchObject([
      { id: 2, outcome: 'complete' },
      // There was still room for how it ended, or there was none.
      { id: 1, outcome: expect.stringMatching(/^(?:failed|interrupted)$/) },
    ]);
    expect(whole.devices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(half.devices.map(({ id }) => id)),
    );
    expect(JSON.parse(rest.stdout)).toHaveLength(cameras.length);

    disk.remount('ro');
    const refused = await run(disk);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(
      /cannot be opened or written.*this user has write permission for it and its folder/,
    );
    expect(held(disk, join(operator.folder, 'after.db')).sweeps).toHaveLength(2);
  });

  test('full disk: mark says so, list goes on, with what a killed process left', async () => {
    const operator = new Operator();
    onTestFinished(() => operator.close());
    const writer = openInventory(operator.inventory, { create: true });
    writer.get('PRAGMA wal_checkpoint(TRUNCATE)');
    const full = async (name: string, endings: readonly string[]) => {
      const disk = await Disk.make(join(operator.folder, name), 4096);
      onTestFinished(() => disk.remove());
      for (const ending of endings) disk.put(operator.inventory + ending, `inventory.db${ending}`);
      await disk.fill();
      return (...args: readonly string[]) => run(disk, [process.execPath, mainOf(), ...args]);
    };
    sweepNight(writer, {
      start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
      day: '2026-03-01',
      hosts: [['10.0.0.5', { maker: 'Axis' }]],
    });
    const withLog = await full('with-log', ['', '-wal']);
    writer.close();
    const atRest = await full('at-rest', ['']);

    const marked = await atRest('mark', '1', '--note', 'full');
    expect(marked.code).toBe(2);
    expect(marked.stderr).toMatch(/There is no space left to write the inventory/);
    for (const camcensus of [withLog, atRest]) {
      const listed = await camcensus('list', '--format', 'json');
      expect(listed.code, listed.stderr).toBe(0);
      expect(JSON.parse(listed.stdout)).toMatchObject([{ ip: '10.0.0.5', manufacturer: 'Axis' }]);
    }
  });
});

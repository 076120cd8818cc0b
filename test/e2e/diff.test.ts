import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import type { FakeDevice, Service } from '../fake-devices/device.ts';
import { type Fleet, startFleet } from '../fake-devices/start.ts';
import type { FoundDevice } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

/** What `diff` prints. */
interface Diff {
  readonly from: Sweep;
  readonly to: Sweep;
  readonly new: readonly Entry[];
  readonly silent: readonly (Entry & { readonly silentSweeps: number; readonly missingAfter: number })[];
  readonly missing: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly gone: readonly Entry[];
  readonly back: readonly Entry[];
  readonly moved: readonly Entry[];
  readonly firmwareChanged: readonly Entry[];
  readonly verdictChanged: readonly Entry[];
  readonly delisted: readonly Entry[];
}

interface Entry {
  readonly before: FoundDevice | null;
  readonly after: FoundDevice;
}

const operator = new Operator();
const started: Fleet[] = [];
const camera = 'Annke camera';
const others = ['Axis camera', 'Hikvision recorder', 'Uniview camera', 'no-name camera'];
let annke: Neighbourhood;
let rest: Neighbourhood;

/** The device with a text replaced wherever it occurs. */
function saying(device: FakeDevice, before: string, after: string): FakeDevice {
  const services = JSON.parse(JSON.stringify(device.services).replaceAll(before, after)) as Service[];
  return { ...device, services };
}

async function start(devices: readonly FakeDevice[]): Promise<Fleet> {
  const fleet = await startFleet(devices, { ports: 'real' });
  started.push(fleet);
  return fleet;
}

/** All addresses that a device of this file ever has, and the one it moves to. */
const scope = '127.79.3.2-3,127.79.3.7,127.79.3.20,127.79.3.26,127.79.3.36,127.79.3.43,127.79.3.60';

function scan() {
  return operator.json<FoundDevice[]>('scan', scope);
}

beforeAll(async () => {
  annke = await neighbourhood('127.79.3', [camera]);
  rest = await neighbourhood('127.79.3', others);
  started.push(annke.running, rest.running);
  await scan();
});
afterAll(async () => {
  operator.close();
  for (const fleet of started) await fleet.stop();
});

describe.sequential('diff', () => {
  test('diff needs two sweeps, and says so', async () => {
    const { code, stderr } = await operator.here(['diff']);
    expect(code).toBe(2);
    expect(stderr).toContain('There are not two sweeps to compare yet.');
    expect((await operator.here(['diff', '7'])).stderr).toContain('There is no sweep 7');
    const backwards = await operator.here(['diff', '2026-03-02', '2026-03-01']);
    expect(backwards).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the earlier one first'),
    });
    expect((await operator.here(['diff', '2', '1'])).stderr).toContain('Sweep 2 is later than sweep 1.');
    expect((await operator.here(['diff', 'yesterday'])).stderr).toBe(
      "camcensus: 'yesterday' is no valid <from>. Expected a sweep's number, or a date such as 2026-11-24.\n(See camcensus diff --help.)\n",
    );
  });

  test('diff reports new firmware, a new camera and a moved one, before and after', async () => {
    const [old] = annke.devices;
    const axis = rest.running.device('Axis camera');
    if (old === undefined) throw new Error('the camera is there');
    await annke.running.stop();
    await rest.running.stop();
    const still = rest.devices.filter(({ name }) => name !== 'Axis camera');
    const elsewhere = { ...axis.device, address: '127.79.3.60' };
    const stranger = (await neighbourhood('127.79.3', ['Reolink camera'])).running;
    started.push(stranger);
    await start([saying(old, 'V5.5.800 build 210628', 'V5.7.20 build 260101'), elsewhere, ...still]);
    await scan();

    const diff = await operator.json<Diff>('diff');
    expect([diff.from.id, diff.to.id]).toEqual([1, 2]);
    expect(diff.firmwareChanged.map(({ before, after }) => [before?.firmware, after.firmware])).toEqual([
      ['V5.5.800 build 210628', 'V5.7.20 build 260101'],
    ]);
    expect(diff.new.map(({ after }) => after.manufacturer)).toEqual(['Reolink']);
    expect(diff.moved.map(({ before, after }) => [before?.ip, after.ip, before?.id === after.id])).toEqual([
      [axis.device.address, '127.79.3.60', true],
    ]);
    expect([diff.gone, diff.back, diff.verdictChanged, diff.delisted]).toEqual([[], [], [], []]);

    const text = (await operator.here(['diff', '1', '2', '--format', 'text'])).stdout;
    expect(text).toMatch(/^Site default: from sweep 1 \(20\d\d-.* UTC, complete\) to sweep 2 \(/);
    expect(text).toMatch(/^New \(1\)\n {2}\d+ {2}127\.79\.3\.\d+ {2}Reolink RLC-823A, flagged$/m);
    expect(text).toMatch(/^Moved to another address \(1\)\n.*\(was at 127\.79\.3\.26\)$/m);
    expect(text).toMatch(/^Firmware changed \(1\)\n.*\(V5\.5\.800 build 210628 → V5\.7\.20 build 260101\)$/m);
  });

  test('diff reports a device that is off as silent, then missing, never as removed', async () => {
    for (const fleet of started)
      if (fleet.devices.some(({ device }) => device.name === camera)) await fleet.stop();
    const [gone, ...present] = [...annke.devices, ...rest.devices];
    if (gone === undefined) throw new Error('the camera is there');
    await start(present.filter(({ name }) => name !== 'Axis camera'));
    const nights: Diff[] = [];
    for (let night = 0; night < 3; night++) {
      await scan();
      nights.push(await operator.json<Diff>('diff'));
    }
    const groups = nights.map(({ silent, missing: away, removed, gone: old }) => ({
      silent: silent.map((one) => `${one.after.brand} ${one.silentSweeps} of ${one.missingAfter}`).sort(),
      missing: away.map(({ after }) => after.brand).sort(),
      removed,
      old: old.length,
    }));
    expect(groups).toEqual([
      { silent: ['Annke 1 of 3', 'Axis 1 of 3'], missing: [], removed: [], old: 0 },
      { silent: ['Annke 2 of 3', 'Axis 2 of 3'], missing: [], removed: [], old: 0 },
      { silent: [], missing: ['Annke', 'Axis'], removed: [], old: 2 },
    ]);
    const { stdout } = await operator.here(['diff', '--format', 'text']);
    expect(stdout).toContain('Missing, not known to be removed (2)');
    expect(stdout).not.toMatch(/gone|confirmed/i);
    const missing = await operator.json<FoundDevice[]>('list', '--status', 'missing');
    expect(missing.map(({ brand, status }) => [brand, status]).sort()).toEqual([
      ['Annke', 'missing'],
      ['Axis', 'missing'],
    ]);
    const whole = await operator.json<Diff>('diff', '2');
    expect(whole.to.id).toBe(5);
    expect(whole.gone).toHaveLength(2);
  });
});

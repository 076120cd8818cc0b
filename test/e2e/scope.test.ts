import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { devicesIn } from './device-shape.ts';
import { type Neighbourhood, neighbourhood } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

const operator = new Operator();
const cameras = ['Hikvision camera', 'Dahua camera', 'Axis camera', 'Uniview camera', 'Imou camera'];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood('127.79.6', [...cameras, 'HP printer']);
});
afterAll(async () => {
  operator.close();
  await fleet.running.stop();
});

/** How many connections, datagrams and bytes a device has received. */
function touched(name: string): number {
  const { arrivals, bytes } = fleet.running.device(name).log;
  return arrivals.length + bytes.size;
}

function ips(ended: Ended): string[] {
  return devicesIn(ended)
    .map(({ ip }) => ip)
    .sort();
}

describe.sequential('what a scan may touch', () => {
  test('scan sends an excluded camera no packet, whichever way it is excluded', async () => {
    const address = (name: string) => fleet.running.device(name).device.address;
    writeFileSync(join(operator.folder, 'never.txt'), `${address('Imou camera')} # the court\n`);
    writeFileSync(join(operator.folder, 'camcensus.yaml'), `exclude: [${address('Uniview camera')}]\n`);
    const printer = address('HP printer');
    const last = Number(address('Dahua camera').split('.')[3]);
    const exclusions = [
      ...['--exclude', `${address('Hikvision camera')},@never.txt`],
      ...['--exclude', `127.79.6.${last}-${last + 1}`],
    ];
    const { code, stdout, stderr } = await operator.here([
      'scan',
      '127.79.6.0/27',
      printer,
      ...exclusions,
      '--quiet',
      '--format',
      'json',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject([{ ip: address('Axis camera') }]);
    for (const name of cameras.filter((each) => each !== 'Axis camera')) expect(touched(name), name).toBe(0);
    expect(touched('Axis camera')).toBeGreaterThan(10);
    const [sweep] = await operator.json<Sweep[]>('sweeps');
    expect(sweep).toMatchObject({ addresses: '28', counts: { scanned: 28 } });
    writeFileSync(join(operator.folder, 'camcensus.yaml'), '');
  });

  test('scan --ports connects to nothing else', async () => {
    const axis = fleet.running.device('Axis camera');
    axis.log.bytes.clear();
    axis.log.requests.length = 0;
    const { code } = await operator.here(['scan', axis.device.address, '--ports', '554']);
    expect(code).toBe(0);
    const overTcp = axis.log.requests.filter(({ protocol }) => ['http', 'onvif', 'rtsp'].includes(protocol));
    expect(new Set(overTcp.map(({ port }) => port))).toEqual(new Set([554]));
    const [sweep] = await operator.json<Sweep[]>('sweeps');
    expect(sweep?.ports).toEqual([554]);
  });
});

describe.concurrent('what a scan understands', () => {
  test('scan takes @file, ranges and lists as one scope, each address once', async () => {
    writeFileSync(
      join(operator.folder, 'networks.txt'),
      '# the town hall\n127.79.6.2-12\n\n127.79.6.12 # again\n',
    );
    const targets = ['@networks.txt', '127.79.6.26', '127.79.6.12,127.79.6.26'];
    const ended = await operator.here(['scan', ...targets, '--site', 'files', '--format', 'json']);
    expect(ips(ended)).toEqual(['127.79.6.12', '127.79.6.2', '127.79.6.26']);
    const [sweep] = await operator.json<Sweep[]>('sweeps', '--site', 'files');
    expect(sweep).toMatchObject({ addresses: '12', targets });
    const missing = await operator.here(['scan', '@nowhere.txt']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('nowhere.txt');
  });

  test('scan resolves a host name once, before the sweep; a missing one stops it', async () => {
    const gone = await operator.run(['scan', 'camera.invalid'], { env: { LOCALDOMAIN: '' } });
    expect([gone.code, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toContain('camera.invalid');
  });

  test('scan sweeps the sites of a config, and one address in two is two devices', async () => {
    const config = join(operator.folder, 'sites.yaml');
    writeFileSync(
      config,
      [
        'inventory: sites.db',
        'policies: [us-ndaa-889]',
        'sites:',
        '  - { name: north, targets: [127.79.6.2, 127.79.6.26] }',
        '  - { name: south, targets: [127.79.6.0/28], exclude: [127.79.6.12] }',
      ].join('\n'),
    );
    // The file's inventory is used if neither option nor environment names one.
    const env = { CAMCENSUS_INVENTORY: '' };
    const ended = await operator.here(['scan', '--config', config, '--quiet', '--format', 'json'], { env });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const found = devicesIn(ended);
    expect(
      found
        .filter(({ ip }) => ip === '127.79.6.2')
        .map(({ site }) => site)
        .sort(),
    ).toEqual(['north', 'south']);
    expect(found.map(({ ip }) => ip)).not.toContain('127.79.6.12');
    for (const { policies } of found) expect(policies.map(({ id }) => id)).toEqual(['us-ndaa-889']);
    const db = join(operator.folder, 'sites.db');
    const sweeps = await operator.json<Sweep[]>('sweeps', '--inventory', db);
    expect(sweeps.map(({ site, outcome }) => [site, outcome])).toEqual([
      ['south', 'complete'],
      ['north', 'complete'],
    ]);
  });
});

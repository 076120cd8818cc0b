import { describe, expect, test } from 'vitest';
import type { SentProbe } from '../../src/model/scanner.ts';
import { defaultLimits } from '../../src/net/limits.ts';
import { stage } from '../stage.ts';
import { grievances, type Neighbourhood, neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

const network = '127.94.1';
const decoys = ['HP printer', 'Synology NAS'];
let operator: Operator;
let fleet: Neighbourhood;

stage(
  async () => {
    operator = new Operator();
    fleet = await neighbourhood(network, [
      'Hikvision camera',
      'Hikvision old recorder',
      'Annke camera',
      'Dahua camera',
      'Axis camera',
      'Axis encoder',
      'Mobotix camera',
      ...decoys,
    ]);
    const targets = fleet.devices.map(({ address }) => address);
    const { code } = await operator.here(['scan', ...targets, '--all-hosts']);
    expect(code).toBe(0);
  },
  async () => {
    operator.close();
    await fleet.running.stop();
  },
);

const makers = /^\/(?:SDK|ISAPI|pramaAPI|cgi-bin|axis-cgi)\/|^\/upnpdevicedesc\.xml$|favicon/;

/** What a device was scanned over HTTP at each visit, beyond its pages and ONVIF; fails if anything was scanned twice in one visit. */
function makersQuestions(name: string): string[] {
  const asked = fleet.running
    .device(name)
    .log.requests.filter(({ protocol, target }) => protocol === 'http' && makers.test(target))
    .map(({ verb, target }) => `${verb} ${target}`);
  const once = [...new Set(asked)];
  for (const question of once) {
    const times = asked.filter((other) => other === question).length;
    expect(times, `${question} of ${name}`).toBeLessThanOrEqual(scansOf(name));
  }
  return once;
}

/** How often a device was scanned: again if the sweep was delayed for seconds, as may happen on this machine. */
function scansOf(name: string): number {
  const { requests } = fleet.running.device(name).log;
  return requests.filter(({ protocol, port, target }) => protocol === 'http' && port === 80 && target === '/')
    .length;
}

function addressOf(name: string): string {
  return fleet.running.device(name).device.address;
}

describe('the makers’ own interfaces', () => {
  test('makers’ interfaces are probed once each, and after a sign only', () => {
    expect(makersQuestions('Hikvision camera')).toEqual([
      'GET /SDK/activateStatus',
      'GET /ISAPI/System/deviceInfo',
    ]);
    expect(makersQuestions('Annke camera')).toEqual([
      'GET /SDK/activateStatus',
      'GET /ISAPI/System/deviceInfo',
    ]);
    expect(makersQuestions('Dahua camera')).toEqual(['GET /cgi-bin/magicBox.cgi?action=getDeviceType']);
    for (const name of ['Axis camera', 'Axis encoder'])
      expect(makersQuestions(name), name).toEqual(['POST /axis-cgi/basicdeviceinfo.cgi']);
  });

  test('makers’ interfaces: a camera of no such family is probed for its icon only', () => {
    expect(makersQuestions('Mobotix camera')).toEqual(['GET /favicon.ico']);
  });

  test.each(decoys)('makers’ interfaces are not probed on the %s, nor is its icon', (name) => {
    expect(fleet.running.device(name).log.requests.length).toBeGreaterThan(0);
    expect(makersQuestions(name)).toEqual([]);
  });

  test('makers’ interfaces stay within a host’s budget, without credentials', () => {
    expect(grievances(fleet.running)).toEqual([]);
    for (const { device, log } of fleet.running.devices) {
      const asked = log.requests.filter(({ protocol }) => ['http', 'onvif', 'rtsp'].includes(protocol));
      expect(asked.length, device.name).toBeGreaterThan(0);
      expect(asked.length, device.name).toBeLessThanOrEqual(
        defaultLimits.hostRequests * scansOf(device.name),
      );
      expect(log.maxAtOnce, device.name).toBe(1);
      expect(log.credentials, device.name).toEqual([]);
    }
  });
});

describe('explain', () => {
  test('explain says which probes were sent, why, and how each ended', async () => {
    const { stdout } = await operator.here(['explain', addressOf('Hikvision camera')], {
      env: { COLUMNS: '500' },
    });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      `Probes sent to ${addressOf('Hikvision camera')}: connections in their order, then datagrams`,
    );
    expect(text).toMatch(/ http at port \d+, because port \d+ is open: answered/);
    expect(text).toMatch(
      / isapi at port \d+, \/ISAPI\/System\/deviceInfo, because [a-z.-]+ is "[^"]+": answered/,
    );
    expect(text).toMatch(/ ws-discovery at port 3702, because every address is probed: answered/);
  });

  test('explain --format json has the probes, the device and all that was seen', async () => {
    const explained = await operator.json<{
      ip: string;
      manufacturer: string;
      observations: { field: string; value: string; scanner: string }[];
      scannedAddresses: { address: string; probes: SentProbe[] }[];
    }>('explain', addressOf('Annke camera'));
    expect(explained).toMatchObject({ ip: addressOf('Annke camera'), manufacturer: 'Hikvision' });
    expect(explained.observations).toContainEqual(
      expect.objectContaining({ field: 'maker.namespace', value: 'isapi.org', scanner: 'isapi' }),
    );
    const [at] = explained.scannedAddresses;
    expect(at?.address).toBe(addressOf('Annke camera'));
    expect(at?.probes).toContainEqual(
      expect.objectContaining({
        scanner: 'hikvision-activate-status',
        port: expect.any(Number),
        tls: false,
        path: '/SDK/activateStatus',
        why: expect.stringMatching(/./),
        outcome: 'answered',
      }),
    );
    for (const { why, outcome } of at?.probes ?? []) expect([why, outcome]).not.toContain('');
  });

  test('explain counts the realm of one web server once, whichever scanner read it', async () => {
    const { stdout } = await operator.here(['explain', addressOf('Hikvision camera')]);
    const sources = [...stdout.matchAll(/^ {2}(\S.+?)(?: at port (\d+))? counts/gm)].map(
      ([, what, port]) => `${what} ${port}`,
    );
    expect(sources).toContain(
      `The unit's own software ${fleet.running.device('Hikvision camera').bound(80)}`,
    );
    expect(new Set(sources).size).toBe(sources.length);
    expect(stdout).toMatch(/^ {4}0\.75 {2}http\.auth-realm at port \d+ "IP Camera\(G4417\)"/m);
    expect(stdout).not.toMatch(
      /^ {2}isapi at port \d+ counts 0\.75 for Hikvision\n {4}0\.75 {2}http\.auth-realm/m,
    );
  });
});

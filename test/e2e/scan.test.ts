import { describe, expect, test } from 'vitest';
import type { Sweep } from '../../src/model/sweep.ts';
import { columns } from '../../src/report/rows.ts';
import { compare } from '../fake-devices/comparison.ts';
import { fleet as all } from '../fake-devices/fleet/index.ts';
import { stage } from '../stage.ts';
import { DeviceShape, devicesIn, type FoundDevice } from './device-shape.ts';
import { grievances, type Neighbourhood, settledIn } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

let operator: Operator;
const bothPolicies = ['--policy', 'uk-2022,us-ndaa-889'];
let fleet: Neighbourhood;
/** Cameras and recorders of every verdict, one that says nothing of itself, and every decoy; all models: whole-fleet.test.ts. */
const numbers = ['2-18', '26', '28', '36', '43', '50-58'];
const targets = numbers.map((last) => `127.79.0.${last}`);
const addresses = 30;

/** Whether a device is at one of these numbers. */
function scanned({ address }: { readonly address: string }): boolean {
  const last = Number(address.split('.')[3]);
  return numbers.some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return from <= last && last <= to;
  });
}
let first: Ended;
let found: readonly FoundDevice[];

stage(
  async () => {
    operator = new Operator();
    fleet = await settledIn('127.79.0', all.filter(scanned));
    first = await operator.run(['scan', ...targets, ...bothPolicies, '--quiet', '--format', 'json']);
    found = devicesIn(first);
  },
  async () => {
    operator.close();
    await fleet.running.stop();
  },
);

describe('a scan of the fleet', () => {
  test('scan finds every camera with maker, brand, type, model, and no other host', () => {
    const { wanted, found: count, decoysListed, differences } = compare(fleet.devices, found, fleet.hampered);
    expect(differences).toEqual([]);
    expect([count, decoysListed]).toEqual([wanted, 0]);
    expect(wanted).toBeGreaterThanOrEqual(18);
  });

  test('scan ends with 0 and prints nothing but its result without a terminal', () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toBe('');
  });

  test('scan harms no device: no crash, no password, no harmful request', () => {
    expect(grievances(fleet.running)).toEqual([]);
    const asked = fleet.running.devices.filter(({ log }) => log.requests.length > 0);
    expect(asked.length).toBeGreaterThanOrEqual(26);
    for (const { device, log } of fleet.running.devices) expect(log.maxAtOnce, device.name).toBeLessThan(2);
  });

  test('scan gives each device each policy’s verdict, reason and source', () => {
    const order = { flagged: 0, review: 1, clear: 2, 'not-covered': 3 };
    for (const { verdict, policies } of found) {
      expect(policies.map(({ id }) => id)).toEqual(['uk-2022', 'us-ndaa-889']);
      const gravest = policies.map((policy) => policy.verdict).sort((a, b) => order[a] - order[b])[0];
      expect(verdict).toBe(gravest);
    }
    const gravities = found.map(({ verdict }) => order[verdict]);
    expect(gravities).toEqual([...gravities].sort());
    expect(new Set(gravities)).toEqual(new Set([0, 1, 2]));
  });

  test('scan --format json has null where nothing is known', () => {
    const stranger = found.find(({ ip }) => ip === '127.79.0.43');
    expect(stranger).toMatchObject({ brand: null, manufacturer: null, confidence: 0, verdict: 'review' });
    expect(found.filter(({ serial }) => serial === null).length).toBeGreaterThan(1);
  });

  test('scan says how many channels recorders have, and that cameras behind are unseen', async () => {
    const counted = found.filter(({ channelCount }) => channelCount !== null);
    expect(counted.length).toBeGreaterThanOrEqual(2);
    expect(new Set(counted.map(({ type }) => type))).toEqual(new Set(['recorder']));
    const annke = found.find(({ ip }) => ip === '127.79.0.3');
    expect(annke).toMatchObject({
      model: 'DS-7608NI-K2',
      channelCount: { channels: 8, remote: 8, described: 0 },
    });
    const channels = counted.reduce((sum, { channelCount }) => sum + (channelCount?.channels ?? 0), 0);
    const recorders = found.filter(({ type }) => type === 'recorder').length;
    const sentence = `${recorders} recorders, ${counted.length} of which report ${channels} channels: the cameras behind them are not visible.`;
    expect((await operator.here(['list', '--format', 'table'])).stdout).toContain(sentence);
    for (const command of ['show', 'explain'])
      expect((await operator.here([command, '127.79.0.3', '--format', 'text'])).stdout).toMatch(
        /^Channels +8, cameras behind it not visible$/m,
      );
    const csv = await operator.here(['list', '--format', 'csv']);
    expect(csv.stdout.split('\r\n').find((line) => line.includes(',127.79.0.3,'))).toMatch(
      /,8,not visible,"uk-2022: /,
    );
  });

  test('scan is recorded: list prints what scan printed', async () => {
    expect(devicesIn(await operator.here(['list', '--format', 'json']))).toEqual(found);
  });
});

describe('the same scan again', () => {
  let csv: Ended;
  stage(
    async () => {
      csv = await operator.here(['scan', ...targets, ...bothPolicies, '--format', 'csv', '--quiet']);
    },
    async () => undefined,
  );

  test('scan again keeps every id, adds no history, and prints other formats', async () => {
    expect(csv.code).toBe(0);
    const [head = '', ...lines] = csv.stdout.trimEnd().split('\r\n');
    expect(head).toBe(columns.map(({ title }) => title).join(','));
    expect(lines).toHaveLength(found.length);

    const ndjson = await operator.here(['list', '--format', 'ndjson']);
    const again = ndjson.stdout.trimEnd().split('\n');
    const devices = again.map((line) => DeviceShape.parse(JSON.parse(line)));
    const known = (device: FoundDevice) => ({ ...device, lastSeen: null });
    expect(devices.map(known)).toEqual(found.map(known));

    const diff = await operator.json<Record<string, unknown>>('diff');
    expect(
      Object.entries(diff).filter(([, entries]) => Array.isArray(entries) && entries.length > 0),
    ).toEqual([]);
    const shown = await Promise.all(
      found.slice(0, 3).map(({ id }) => operator.json<{ history: unknown[] }>('show', String(id))),
    );
    for (const { history } of shown) expect(history).toHaveLength(1);
  });

  test('scan again is the second sweep on record, with the same counts', async () => {
    const [second, earlier] = await operator.json<Sweep[]>('sweeps');
    for (const sweep of [second, earlier])
      expect(sweep).toMatchObject({
        site: 'default',
        outcome: 'complete',
        reason: null,
        targets,
        addresses: String(addresses),
        counts: { scanned: addresses, alive: addresses, devices: found.length },
      });
    expect(second?.counts.otherEquipment).toEqual(earlier?.counts.otherEquipment);
    expect(second?.counts.otherEquipment.Hikvision).toBe(1);
  });
});

describe('the scan with --all-hosts', () => {
  let offices: Operator;
  let ended: Ended;
  let hosts: readonly FoundDevice[];
  stage(
    async () => {
      offices = new Operator();
      const options = ['--site', 'offices', '--all-hosts', '--fail-on-flagged', ...bothPolicies];
      ended = await offices.here(['scan', '127.79.0.50-58', ...options, '--format', 'json']);
      hosts = devicesIn(ended);
    },
    async () => offices.close(),
  );

  test('scan --all-hosts prints what is no camera, and claims nothing false', () => {
    const decoys = fleet.devices.filter(({ truth }) => !truth.listed && truth.type !== 'intercom');
    expect(hosts).toHaveLength(decoys.length);
    for (const { address, name, truth } of decoys) {
      const host = hosts.find(({ ip }) => ip === address);
      expect(host?.site, name).toBe('offices');
      expect([truth.type, 'unknown'], name).toContain(host?.type);
      expect([truth.manufacturer, null], name).toContain(host?.manufacturer);
    }
  });

  test('scan --all-hosts flags other equipment, which --fail-on-flagged ignores', () => {
    const at = (last: number) => hosts.find(({ ip }) => ip === `127.79.0.${last}`);
    expect(at(58)).toMatchObject({ type: 'access-control', manufacturer: 'Hikvision', verdict: 'flagged' });
    expect(at(52)).toMatchObject({ type: 'other', manufacturer: 'Huawei', verdict: 'flagged' });
    expect(ended.code).toBe(0);
  });

  test('scan --all-hosts records it, and list shows it with the same option only', async () => {
    const [shown, hidden] = await Promise.all([
      offices.here(['list', '--all-hosts', '--format', 'json']),
      offices.here(['list', '--format', 'json']),
    ]);
    expect(devicesIn(shown)).toEqual(hosts);
    expect(hidden.stdout.trim()).toBe('[]');
  });
});

describe('--fail-on-flagged', () => {
  test.each([
    // That without it a scan ends with 0, and that an access terminal is no failure, is shown above.
    ['--fail-on-flagged ends with 0 where every camera is clear', '127.79.0.26', ['--fail-on-flagged']],
    [
      'ends with 0 where the policies that were asked for flag none',
      '127.79.0.36',
      ['--fail-on-flagged', '--policy', 'us-ndaa-889'],
    ],
  ])('%s', { concurrent: true }, async (_name, target, options) => {
    const gate = new Operator();
    try {
      const { code, stderr } = await gate.here(['scan', target, '--quiet', ...options]);
      expect([code, stderr]).toEqual([0, '']);
    } finally {
      gate.close();
    }
  });

  test('--fail-on-flagged ends with 1 where a flagged camera is present and not accepted', {
    concurrent: true,
  }, async () => {
    const gate = new Operator();
    const scan = async () => (await gate.here(['scan', '127.79.0.2', '--quiet', '--fail-on-flagged'])).code;
    try {
      expect(await scan()).toBe(1);
      const until = `${new Date().getUTCFullYear() + 1}-01-01`;
      await gate.here(['mark', '127.79.0.2', '--accept', '--until', until, '--because', 'leased']);
      expect(await scan()).toBe(0);
    } finally {
      gate.close();
    }
  });
});

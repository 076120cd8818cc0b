import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeFleet } from '../fake-devices/fleet/index.ts';
import { stage } from '../stage.ts';
import { devicesIn, type FoundDevice } from './device-shape.ts';
import { type Neighbourhood, settledIn } from './fleet.ts';
import { type Ended, Operator } from './operator.ts';

let operator: Operator;
let fleet: Neighbourhood;
let ended: Ended;
let found: readonly FoundDevice[];

// Routers of makers with headquarters in China, one of them named by section 889, and a camera.
const names = ['TP-Link Archer', 'Huawei fibre router', 'Annke camera'];

stage(
  async () => {
    operator = new Operator();
    fleet = await settledIn(
      '127.79.94',
      wholeFleet.filter(({ name }) => names.includes(name)),
    );
    const targets = fleet.devices.map(({ address }) => address);
    const options = ['--policy', 'uk-2022', '--all-hosts', '--fail-on-flagged'];
    ended = await operator.here(['scan', ...targets, ...options, '--format', 'json']);
    found = devicesIn(ended);
  },
  async () => {
    await fleet.running.stop();
    operator.close();
  },
);

const at = (name: string) => fleet.devices.find((device) => device.name === name)?.address ?? '';
const verdicts = (devices: readonly FoundDevice[]) =>
  Object.fromEntries(names.map((name) => [name, devices.find(({ ip }) => ip === at(name))?.verdict]));

test('scan gives routers no verdict by a statement on cameras', () => {
  expect(ended.code).toBe(1);
  expect(verdicts(found)).toEqual({
    'TP-Link Archer': 'not-covered',
    'Huawei fibre router': 'not-covered',
    'Annke camera': 'flagged',
  });
  const [said] = found.find(({ ip }) => ip === at('TP-Link Archer'))?.policies ?? [];
  expect(said).toMatchObject({ id: 'uk-2022', verdict: 'not-covered' });
  expect(said?.reason).toBe(
    'No verdict: the policy covers video surveillance equipment, and nothing that this device showed is that.',
  );
});

test('list counts routers as not covered, and names the makers an interpretation', async () => {
  const { stdout } = await operator.here(['list', '--all-hosts', '--format', 'table']);
  expect(stdout).toContain('3 devices: 1 flagged, 0 for review, 0 clear, 2 not covered');
  expect(stdout.replace(/\s+/g, ' ')).toContain('uk-2022 does not name the makers that it covers');
  const flagged = await operator.here(['list', '--all-hosts', '--flagged', '--review', '--format', 'json']);
  expect(devicesIn(flagged).map(({ ip }) => ip)).toEqual([at('Annke camera')]);
});

test.each(['csv', 'html', 'json', 'ndjson'])(
  'export to %s says that a router is not covered',
  async (ending) => {
    const file = join(operator.folder, `list.${ending}`);
    const { code } = await operator.here(['export', '--all-hosts', '--to', file]);
    expect(code).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.match(/not[- ]covered/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('No verdict: the policy covers video surveillance equipment');
  },
);

test.each(['show', 'explain'])('%s says why a router has no verdict', async (command) => {
  const { stdout } = await operator.here([command, at('TP-Link Archer')]);
  expect(stdout).toMatch(/^Device \d+, site default: not covered$/m);
  expect(stdout).toMatch(/^ {2}uk-2022: not covered$/m);
});

test('remaining counts no router, and says that the makers are an interpretation', async () => {
  const state = await operator.json<{ interpretation: string; sum: { total: number } }>('remaining');
  expect(state.sum.total).toBe(1);
  expect(state.interpretation).toContain('uk-2022 does not name the makers');
});

test('reidentify by us-ndaa-889 judges the router of a maker that clause A names', async () => {
  await operator.here(['reidentify', '--policy', 'us-ndaa-889']);
  const list = devicesIn(await operator.here(['list', '--all-hosts', '--format', 'json']));
  expect(verdicts(list)).toEqual({
    'TP-Link Archer': 'clear',
    // It states its maker, and no model number that is known to be Huawei's.
    'Huawei fibre router': 'review',
    'Annke camera': 'flagged',
  });
  const [router] = list.find(({ ip }) => ip === at('Huawei fibre router'))?.policies ?? [];
  expect(router?.reason).toContain('Clause A covers telecommunications equipment of Huawei and ZTE');
  const reason = list.find(({ ip }) => ip === at('Annke camera'))?.policies[0]?.reason;
  expect(reason).toContain('Clause B covers video surveillance and telecommunications equipment of');
  expect(reason).toContain('security of Government facilities');
});

test('reidentify by uk-procurement-2023 judges no device and says where the list is', async () => {
  await operator.here(['reidentify', '--policy', 'uk-procurement-2023']);
  const list = devicesIn(await operator.here(['list', '--all-hosts', '--format', 'json']));
  expect(new Set(list.map(({ verdict }) => verdict))).toEqual(new Set(['not-covered']));
  expect(list[0]?.policies[0]?.reason).toContain('debarment list');
});

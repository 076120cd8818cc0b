import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { lastRun } from '../../db/sweeps/runs.ts';
import { listSweeps } from '../../db/sweeps/sweeps.ts';
import { activePolicies } from '../../src/cli/policies.ts';
import { nightContext } from '../../src/cli/service/site-night.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createLog } from '../../src/log.ts';
import { runNight } from '../../src/nightly/night.ts';
import { doneUntil } from '../../src/nightly/run-record.ts';
import { checkTarget } from '../../src/scope/check-target.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { type Neighbourhood, neighbourhood } from '../e2e/fleet.ts';
import { setTimers } from '../e2e/timers.ts';
import { House } from './house.ts';

const network = '127.95.12';
const cameras = ['Hikvision camera', 'Annke camera', 'Dahua camera'];
let fleet: Neighbourhood;

beforeAll(async () => {
  fleet = await neighbourhood(network, cameras);
});
afterAll(() => fleet.running.stop());

test('a night that was stopped is due again, and goes on where it was stopped', async () => {
  const house = new House();
  const { inventory, folder } = house;
  const policies = await activePolicies(['uk-2022'], [], fingerprints);
  const contextOf = async (targets: readonly string[]) => {
    const site = `{ name: school, targets: [${targets}], rate: 400, schedule: "0 2 * * *" }`;
    writeFileSync(join(folder, 'camcensus.yaml'), `sites: [${site}]\nports: [80, 554, 8000]\n`);
    const config = await loadConfig(null, { cwd: folder, checkTarget });
    return {
      inventory,
      policies,
      fingerprints,
      settings: { config, inventory: inventory.path, log: createLog('fatal') },
    };
  };
  const scheduledFor = new Date('2026-03-02T02:00:00Z');
  const at = '2026-03-02T12:00:00Z';

  // Known devices are asked first: they are recorded long before everybody has been asked.
  const before = { site: 'school', scheduledFor: new Date('2026-03-01T02:00:00Z') };
  const known = await contextOf(fleet.devices.map(({ address }) => address));
  expect(await runNight({ ...before, signal: new AbortController().signal }, nightContext(known))).toBe(
    'over',
  );

  const whole = [`${network}.0/27`];
  const context = await contextOf(whole);
  // Progress is written once a second: a host that does not answer, and is not given up, keeps the sweep from ending before.
  const restore = setTimers({ 8000: 'never', 60000: 'never' });
  onTestFinished(restore);
  const silent = createServer().listen(80, `${network}.30`);
  await once(silent, 'listening');
  const stop = new AbortController();
  const night = runNight({ site: 'school', scheduledFor, signal: stop.signal }, nightContext(context));
  // Devices that did not change are marked as seen at the end.
  const isNoted = () =>
    inventory.get('SELECT 1 FROM sweep_progress WHERE sweep = 2 AND unchanged IS NOT NULL') !== undefined;
  await expect.poll(isNoted).toBe(true);
  stop.abort(new Error('stopped by the system (SIGTERM)'));
  expect(await night).toBe('cut');
  restore();
  silent.close();
  expect(lastRun(inventory, 'school', at)).toMatchObject({ outcome: 'interrupted', sweepId: 2 });
  expect(doneUntil(inventory, 'school', new Date(at))).toBe('2026-03-02T01:59:59.999Z');

  const signal = new AbortController().signal;
  // It goes on as the same night however long it stood still: quiet hours may last all day.
  const later = { ...(await contextOf(whole)), now: () => new Date(Date.now() + 9 * 3_600_000) };
  expect(await runNight({ site: 'school', scheduledFor, signal }, nightContext(later))).toBe('over');
  expect(lastRun(inventory, 'school', at)).toMatchObject({ outcome: 'complete', sweepId: 3 });
  expect(doneUntil(inventory, 'school', new Date(at))).toBe('2026-03-02T02:00:00Z');
  expect(listSweeps(inventory)).toMatchObject([
    { id: 3, continues: 2, counts: { scanned: 32, devices: cameras.length } },
    { id: 2, outcome: 'interrupted', reason: 'stopped by the system (SIGTERM)' },
    { id: 1, outcome: 'complete', counts: { scanned: cameras.length } },
  ]);
});

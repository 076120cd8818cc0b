import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, vi } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import { quarantined } from '../../db/hub/quarantine.ts';
import { hubSite } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { checkHub } from '../../src/hub/check.ts';
import { enrolmentText } from '../../src/hub/enrolment-file.ts';
import { compiled } from '../compiled.ts';
import { rows, sweepNight } from '../db/fixture.ts';
import { long } from '../long.ts';
import { testWith } from '../needs/needs.ts';
import { Broker } from './broker.ts';
import { listed } from './site-and-hub.ts';

/** How often one of hub, broker and collectors is killed, and the longest that all run before, in milliseconds. */
const kills = long ? 200 : 4;
const longestMs = 700;
if (long) vi.setConfig({ testTimeout: 3_600_000 });

interface Killable {
  start(): Promise<void>;
  kill(): Promise<void>;
}

testWith(
  ['nats-server'],
  'hub loses and doubles nothing when each part is killed at any moment',
  async () => {
    const broker = await Broker.start();
    const [hubScript, collectorScript] = await Promise.all([
      compiled('test/hub/hub-script.ts'),
      compiled('test/hub/collector-script.ts'),
    ]);
    const hub = broker.inventory('hub');
    const parts: Killable[] = [
      process_([hubScript, broker.dir, join(broker.folder, 'hub.db')]),
      { start: () => broker.run(), kill: () => broker.kill() },
    ];
    const sites: { readonly name: string; readonly inventory: Inventory }[] = [];
    for (const name of long ? ['north', 'south', 'east'] : ['north', 'south']) {
      const file = join(broker.folder, `${name}.json`);
      writeFileSync(file, enrolmentText(await broker.add(name)), { mode: 0o600 });
      const inventory = broker.inventory(name, name);
      sites.push({ name, inventory });
      parts.push(process_([collectorScript, file, join(broker.folder, `${name}.db`)]));
    }
    await checkHub(broker.dir);
    for (const part of parts) if (part !== parts[1]) await part.start();
    for (let round = 0; round < kills; round++) {
      for (const { name, inventory } of sites) record(inventory, name, round);
      decideAtHub(hub, round);
      await wait(Math.random() * longestMs);
      const part = parts[round % parts.length] as Killable;
      await part.kill();
      for (const { name, inventory } of sites) record(inventory, name, round + 0.5);
      await part.start();
    }
    const newest = (inventory: Inventory) => enrolment(inventory)?.lastSequence ?? 0;
    const isBehind = () =>
      rows(hub, 'hub_decision') > 0 ||
      sites.some(({ name, inventory }) => hubSite(hub, name).appliedSequence < newest(inventory));
    while (isBehind()) await wait(100);
    for (const { name, inventory } of sites) {
      expect(listed(hub, name)).toEqual(listed(inventory, name));
      expect(hubSite(hub, name)).toMatchObject({
        lastSequence: newest(inventory),
        problem: null,
        held: null,
      });
    }
    expect(quarantined(hub)).toEqual([]);
    expect(rows(hub, 'sweep')).toBe(sites.reduce((sum, { inventory }) => sum + rows(inventory, 'sweep'), 0));
    expect(rows(hub, 'device')).toBe(
      sites.reduce((sum, { inventory }) => sum + rows(inventory, 'device'), 0),
    );
  },
);

/** One night at a site, of the same addresses as at the others, and sometimes a decision. */
function record(inventory: Inventory, site: string, round: number): void {
  const day = new Date(Date.UTC(2026, 0, 1 + round * 2)).toISOString().slice(0, 10);
  const serials = ['shared', `${site}-1`, `${site}-${Math.floor(round) % 4}`];
  sweepNight(inventory, {
    ...{ site, day, silent: ['10.0.0.9'] },
    hosts: serials.map((serial, at) => [
      `10.0.0.${at + 1 + (Math.floor(round) % 2)}`,
      { maker: 'Hikvision', serial, firmware: `V${Math.floor(round) % 3}` },
    ]),
  });
  if (Math.random() < 0.3)
    markDevice(inventory, 1, { note: `round ${round}` }, { who: 'j.smith', at: `${day}T12:00:00Z` });
}

/** A decision at the hub about any device, in between those of its site. */
function decideAtHub(hub: Inventory, round: number): void {
  const device = hub.get<{ id: number }>('SELECT id FROM device ORDER BY random() LIMIT 1');
  const at = new Date(Date.UTC(2026, 0, 1 + round * 2, 13)).toISOString();
  if (device !== undefined) markDevice(hub, device.id, { owner: `round ${round}` }, { who: 'hub', at });
}

function process_(args: readonly string[]): Killable {
  let child: ChildProcess | null = null;
  const kill = async () => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    start: async () => {
      child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    },
    kill,
  };
}

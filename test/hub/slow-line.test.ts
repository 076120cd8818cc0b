import { type ChildProcess, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { hubSite } from '../../db/hub/sites.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory, temporaryFolder } from '../db/temporary.ts';
import { Lab } from '../lab/netns.ts';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { listed, siteInventory } from './site-and-hub.ts';

const [siteAddress, hubAddress] = ['10.49.3.1', '10.49.3.2'];
/** A line of 1 Mbit/s in each direction, with a round trip of 300 ms. */
const line = { kbit: 1_000, oneWayMs: 150 };
/** Bytes a second: the collector's default, and what no line here lets through. */
const rates = { usual: 64_000, unlimited: 100_000_000 };
const devices = 300;

// Minutes of a real line: in the long form.
describeWith(['namespaces', 'tun', 'python3', 'nats-server', 'ping'], 'a collector on a slow line', () => {
  test.runIf(long)(
    'brings a first inventory while nothing else waits 50 ms longer, at 2 % loss',
    async () => {
      const school = await schoolBehind(0.02);
      const before = await school.idle();
      const during = await school.send('north', rates.usual);
      // Lost pings and the simulated line itself delay some on an idle line, too.
      expect(quantile(during, 0.95) - quantile(before, 0.95), summary(before, during)).toBeLessThan(50);
    },
  );

  test.runIf(long)('brings it evenly without loss, where an unlimited one would fill the line', async () => {
    const school = await schoolBehind(0);
    const before = await school.idle();
    const during = await school.send('north', rates.usual);
    const unlimited = await school.send('south', rates.unlimited);
    const usual = quantile(before, 0.5);
    expect(quantile(during, 0.95) - usual, summary(before, during)).toBeLessThan(50);
    expect(quantile(unlimited, 0.95) - usual, summary(before, unlimited)).toBeGreaterThan(50);
  });
});

/** A hub in a namespace of its own, behind a line that loses a part of its packets. */
async function schoolBehind(loss: number) {
  const lab = new Lab();
  onTestFinished(() => lab.close());
  const [site, hub] = [lab.namespace('site'), lab.namespace('hub')];
  const wire = [site, hub, String(loss), '0', '7', `line:${line.kbit}:${line.oneWayMs}`];
  await lab.begin('python3', ['test/lab/lossy-wire.py', ...wire], 'ready');
  for (const [namespace, address] of [
    [site, siteAddress],
    [hub, hubAddress],
  ] as const) {
    execFileSync('ip', ['-n', namespace, 'address', 'add', `${address}/30`, 'dev', 'wire0']);
    execFileSync('ip', ['-n', namespace, 'link', 'set', 'wire0', 'up']);
  }
  const folder = temporaryFolder();
  const dir = join(folder, 'hub');
  initHub({ folder: dir, address: `${hubAddress}:4222`, listen: `${hubAddress}:4222`, at: new Date() });
  await lab.start(hub, 'nats-server', ['-c', join(dir, 'nats.conf')], 'Server is ready');
  const county = newInventory(join(folder, 'hub.db'));
  onTestFinished(() => county.close());
  await lab.startScript(hub, 'test/hub/hub-script.ts', [dir, county.path]);
  return {
    idle: async () => {
      const ping = await pinging(lab, site);
      await wait(8_000);
      return ping.stop();
    },
    /** Sends a first inventory at a rate, and waits until the hub has it; returns how long a ping took meanwhile, in milliseconds. */
    send: async (name: string, rate: number) => {
      const to = join(folder, `${name}.enrolment`);
      addSite({ folder: dir, name, networks: ['10.0.0.0/8'], to, replace: false, at: new Date() });
      process.kill(Number(readFileSync(join(dir, 'nats.pid'), 'utf8')), 'SIGHUP');
      const inventory = siteInventory(join(folder, `${name}.db`), name);
      onTestFinished(() => inventory.close());
      sweepNight(inventory, { site: name, day: '2026-03-01', hosts: cameras() });
      const ping = await pinging(lab, site);
      const collector = await lab.startScript(site, 'test/hub/slow-line-script.ts', [
        ...[to, inventory.path, String(rate)],
      ]);
      ping.forget();
      const [code] = await once(collector, 'exit');
      const times = await ping.stop();
      expect(code).toBe(0);
      const newest = enrolment(inventory)?.lastSequence ?? 0;
      while (hubSite(county, name).appliedSequence < newest) await wait(200);
      expect(listed(county, name)).toEqual(listed(inventory, name));
      return times;
    },
  };
}

/** So many cameras whose texts do not compress. */
function cameras() {
  const text = () => randomBytes(200).toString('base64');
  return Array.from({ length: devices }, (_, at) => {
    const unit = { maker: 'Hikvision', serial: `S${at}`, firmware: 'V1', name: text(), realm: text() };
    return [`10.0.${at >> 8}.${at & 255}`, unit] as const;
  });
}

function summary(before: readonly number[], during: readonly number[]): string {
  const of = (times: readonly number[]) => [0.5, 0.95, 0.99, 1].map((part) => quantile(times, part));
  return `idle ${of(before)}, during ${of(during)} ms (half, 95 %, 99 %, all) of ${during.length} pings`;
}

/** Pings the hub five times a second until it is stopped. */
async function pinging(lab: Lab, site: string) {
  const child: ChildProcess = await lab.start(site, 'ping', ['-n', '-i', '0.2', hubAddress], /time=/);
  let text = '';
  child.stdout?.on('data', (data) => {
    text += String(data);
  });
  return {
    forget: () => {
      text = '';
    },
    stop: async (): Promise<readonly number[]> => {
      child.kill('SIGINT');
      await once(child, 'exit');
      return [...text.matchAll(/time=([\d.]+) ms/g)].map(([, ms]) => Number(ms));
    },
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

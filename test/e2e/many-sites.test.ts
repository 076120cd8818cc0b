import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { freePort } from '../hub/broker.ts';
import { longTestWith, testWith } from '../needs/needs.ts';
import { neighbourhood } from './fleet.ts';
import { Operator } from './operator.ts';

const devices = ['Hikvision camera', 'Axis camera', 'Dahua camera', 'Uniview camera'];

interface Site {
  readonly site: string;
  readonly state: string;
  readonly waiting: number;
  readonly lastSequence: number;
  readonly lastContact: string | null;
  readonly lastCompleteSweep: string | null;
}

testWith(
  ['nats-server'],
  'camcensus brings two sites with one network to a hub, and keeps them apart',
  async () => {
    const officer = new Operator();
    onTestFinished(() => officer.close());
    const at = (name: string) => join(officer.folder, name);
    const done = async (...args: string[]) => {
      const ended = await officer.here(args);
      expect(ended.code, `${args.join(' ')}: ${ended.stderr}`).toBe(0);
      return ended.stdout;
    };
    const hub = ['--dir', at('hub')];
    const county = ['--inventory', at('county.db')];
    const start = await done('hub', 'init', ...hub, '--address', `127.0.0.1:${await freePort()}`);
    expect(start).toContain(`nats-server -c ${at('hub/nats.conf')}`);
    await broker(officer, at('hub/nats.conf'));
    await done('hub', 'check', ...hub);
    for (const site of ['north', 'south'])
      await done(
        'hub',
        'add-site',
        site,
        '--networks',
        '127.79.200.0/24',
        ...hub,
        '--to',
        at(`${site}.enrolment`),
      );
    expect(statSync(at('north.enrolment')).mode & 0o777).toBe(0o600);

    const { running, devices: there } = await neighbourhood('127.79.200', devices);
    // Four that refuse are hosts, too.
    const scope = [...there.map(({ address }) => address), '127.79.200.240/30'];
    onTestFinished(() => running.stop());
    const own = (site: string) => ['--inventory', at(`${site}.db`)];
    for (const site of ['north', 'south']) {
      const enrolment = ['--enrolment', at(`${site}.enrolment`), ...own(site), '--once'];
      await done('collector', 'run', ...enrolment);
      // Without --site it is the site's own.
      await done('scan', ...scope, '--quiet', '--all-hosts', ...own(site));
      const before = JSON.parse(await done('collector', 'status', ...own(site), '--format', 'json'));
      expect(before).toMatchObject({ site, connected: false, lastAcknowledged: null });
      expect(before.pending).toBeGreaterThan(2);
      await done('collector', 'run', ...enrolment);
      const after = JSON.parse(await done('collector', 'status', ...own(site), '--format', 'json'));
      expect(after).toMatchObject({ pending: 0, lastAcknowledged: before.pending });
    }
    const sites = async () =>
      JSON.parse(await done('hub', 'sites', ...hub, ...county, '--format', 'json')) as Site[];
    expect((await sites()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await done('hub', 'run', ...hub, ...county, '--once');
    for (const one of await sites()) {
      expect(one).toMatchObject({ state: 'in-step', waiting: 0 });
      expect(Date.parse(one.lastContact ?? '')).toBeGreaterThan(0);
      expect(Date.parse(one.lastCompleteSweep ?? '')).toBeGreaterThan(0);
    }
    const listed = async (site: string, inventory: readonly string[]) => {
      const text = await done('list', '--site', site, '--all-hosts', ...inventory, '--format', 'json');
      return (JSON.parse(text) as { id: number }[]).map(({ id: _, ...device }) => device);
    };
    for (const site of ['north', 'south']) {
      const devicesThere = await listed(site, own(site));
      expect(devicesThere.length).toBeGreaterThanOrEqual(devices.length);
      expect(await listed(site, county)).toEqual(devicesThere);
    }

    // Another site's sweep has no place in a collector's inventory.
    const other = await officer.here(['scan', '127.79.200.1', '--site', 'south', ...own('north')]);
    expect(other).toMatchObject({ code: 2 });
    expect(other.stderr).toContain('is the inventory of site north');
    expect(await done('hub', 'quarantine', 'list', ...county)).toContain('Nothing is in quarantine.');
    expect((await officer.here(['hub', 'quarantine', 'retry', 'north', ...county])).stderr).toContain(
      'Nothing holds',
    );
    expect(await done('hub', 'quarantine', 'drop', 'north', ...county)).toContain(
      '0 messages of north deleted',
    );
    await done('hub', 'accept', 'north', ...hub, ...county);
    const swept = await officer.here(['hub', 'sweep', 'north', '127.79.200.1', '127.79.9.1', ...hub]);
    expect(swept).toMatchObject({ code: 0, stderr: expect.stringContaining('127.79.9.1 lies outside') });
    expect(swept.stdout).toContain('It was sent');
    const hourly = ['--schedule', '0 * * * *', '--policy', 'us-ndaa-889'];
    expect(await done('hub', 'settings', '--all', ...hourly, ...hub, ...county)).toContain(
      'schedule 0 * * * *',
    );
    const set = await done('hub', 'settings', 'north', ...hub, ...county, '--format', 'json');
    expect(JSON.parse(set)).toMatchObject([
      {
        site: 'north',
        orders: { settings: { schedule: '0 * * * *', policies: ['us-ndaa-889'] } },
        answer: null,
      },
    ]);
    expect(await done('hub', 'settings', 'south', ...hub, ...county)).toContain('not yet received there');
    expect(await done('hub', 'settings', 'south', '--none', ...hub, ...county)).toContain(
      'its own config holds',
    );
    for (const args of [
      ['settings'],
      ['settings', 'x'],
      ['settings', 'north', '--schedule', 'noon'],
      ['sweep', 'north', '@f'],
    ])
      expect(await officer.here(['hub', ...args, ...hub]), args.join(' ')).toMatchObject({ code: 2 });
    const pack = await officer.here(['hub', 'send', at('north.enrolment'), 'north', ...hub]);
    expect(pack).toMatchObject({ code: 2, stderr: expect.stringContaining('no knowledge pack') });
    expect(await done('hub', 'remove-site', 'south', ...hub)).toContain('what is known of it stays');
    const refused = await officer.here([
      'hub',
      'add-site',
      'x',
      '--networks',
      'school.example',
      ...hub,
      '--to',
      at('x'),
    ]);
    expect(refused).toMatchObject({ code: 2 });
  },
);

longTestWith(
  ['nats-server'],
  'collector run sweeps on schedule, only its own networks, and sends at once',
  async () => {
    const officer = new Operator();
    onTestFinished(() => officer.close());
    const at = (name: string) => join(officer.folder, name);
    await officer.here(['hub', 'init', '--dir', at('hub'), '--address', `127.0.0.1:${await freePort()}`]);
    await broker(officer, at('hub/nats.conf'));
    await officer.here(['hub', 'check', '--dir', at('hub')]);
    const to = ['--dir', at('hub'), '--to', at('e')];
    await officer.here(['hub', 'add-site', 'north', '--networks', '127.79.201.7,127.79.201.9', ...to]);
    writeFileSync(
      at('camcensus.yaml'),
      'sites:\n  - { name: north, targets: [127.79.201.0/24], schedule: "* * * * *" }\n  - { name: south, targets: [127.79.202.0/28], schedule: "* * * * *" }\n',
    );
    const run = ['--enrolment', at('e'), '--inventory', at('n.db'), '--config', at('camcensus.yaml')];
    const collector = officer.start(['collector', 'run', ...run]);
    const hubRun = officer.start(['hub', 'run', '--dir', at('hub'), '--inventory', at('h.db')]);
    const swept = async () => {
      const { code, stdout } = await officer.here(['sweeps', '--inventory', at('h.db'), '--format', 'json']);
      const rows = code === 0 ? (JSON.parse(stdout) as { id: number | null; site: string }[]) : [];
      // Sites that were never swept have a row, too.
      return rows.filter(({ id }) => id !== null);
    };
    while ((await swept()).length === 0) {
      for (const { child, ended } of [collector, hubRun])
        if (child.exitCode !== null) throw new Error(`it ended: ${(await ended).stderr}`);
      await wait(500);
    }
    expect((await swept())[0]).toMatchObject({ site: 'north', addresses: '2' });
    const status = await officer.json<{ connected: boolean; unconfirmed: number }>(
      ...['collector', 'status', '--inventory', at('n.db')],
    );
    expect(status).toMatchObject({ connected: true });
    collector.child.kill('SIGTERM');
    hubRun.child.kill('SIGTERM');
    expect((await collector.ended).code).toBe(0);
    expect((await hubRun.ended).code).toBe(0);
    expect((await swept()).map(({ site }) => site)).not.toContain('south');
  },
);

/** Starts Debian's nats-server on 127.0.0.1 until the test has ended. */
async function broker(officer: Operator, config: string): Promise<ChildProcess> {
  const file = join(officer.folder, 'nats.log');
  const log = openSync(file, 'a');
  const server = spawn('nats-server', ['-c', config], { stdio: ['ignore', log, log] });
  onTestFinished(() => void server.kill('SIGKILL'));
  while (!readFileSync(file, 'utf8').includes('Server is ready')) {
    expect(server.exitCode).toBeNull();
    await wait(10);
  }
  return server;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { sweepNight, type Unit } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { unzip } from '../export/unzip.ts';
import { Operator, type Running } from './operator.ts';

const hosts: (readonly [string, Unit])[] = ['Hikvision', 'Dahua', 'Axis', 'Nobody'].map((maker, at) => [
  `10.0.0.${at + 1}`,
  { maker, serial: `S${at}`, name: '<img src=x onerror=alert(1)>' },
]);

/** A user with an inventory of two sites. */
class Officer extends Operator {
  constructor(config = '') {
    super();
    onTestFinished(() => this.close());
    this.write(config);
    const inventory = newInventory(this.inventory);
    for (const site of ['north', 'south']) sweepNight(inventory, { day: '2026-03-01', site, hosts });
    inventory.close();
  }

  /** Gives the config another text. */
  write(config: string): void {
    writeFileSync(join(this.folder, 'camcensus.yaml'), config);
  }

  /** Starts the dashboard on any free port and returns its address. */
  async serve(...options: readonly string[]): Promise<{ running: Running; at: string }> {
    const running = this.start(['serve', '--listen', '127.0.0.1:0', ...options]);
    let log = '';
    running.child.stderr?.on('data', (text: string) => {
      log += text;
    });
    await running.says('the dashboard is open');
    return { running, at: `http://127.0.0.1:${/"port":(\d+)/.exec(log)?.[1]}` };
  }
}

async function stopped({ child, ended }: Running, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal);
  const { code, stdout, stderr } = await ended;
  expect([code, stdout]).toEqual([0, '']);
  return stderr;
}

/** The devices of a workbook; its other sheet says when it was made. */
const sheet = (bytes: Buffer) => unzip(bytes).get('xl/worksheets/sheet1.xml');

const idsOn = async (url: string) =>
  [...(await (await fetch(url)).text()).matchAll(/href="\/devices\/(\d+)"/g)].map(([, id]) => Number(id));

test('serve shows and exports what list and export do, and ends on SIGTERM with 0', async () => {
  const officer = new Officer();
  const { running, at } = await officer.serve();
  for (const [query, ...options] of [
    [''],
    ['?flagged=1&site=south', '--flagged', '--site', 'south'],
    ['?maker=axis&status=present', '--maker', 'axis', '--status', 'present'],
  ] as const) {
    const listed = await officer.json<{ id: number }[]>('list', ...options);
    expect(await idsOn(`${at}/devices${query}`), query).toEqual(listed.map(({ id }) => id));
    // One after another: a client gets three files at once.
    for (const ending of query.includes('site') ? ['csv', 'json', 'ndjson', 'xlsx'] : ['csv']) {
      const file = join(officer.folder, `cameras.${ending}`);
      expect((await officer.here(['export', '--to', file, ...options])).code).toBe(0);
      const got = Buffer.from(await (await fetch(`${at}/devices.${ending}${query}`)).arrayBuffer());
      if (ending === 'xlsx') expect(sheet(got), query).toEqual(sheet(readFileSync(file)));
      else expect(got.equals(readFileSync(file)), `${ending} ${query}`).toBe(true);
    }
  }
  expect(await (await fetch(`${at}/api/v1/devices?flagged=1`)).json()).toMatchObject(
    (await officer.json<{ id: number }[]>('list', '--flagged', '--sort', 'id')).map(({ id }) => ({ id })),
  );
  for (const path of [
    '/',
    '/devices/1',
    '/sites/north',
    '/api/v1/openapi.json',
    '/sweeps',
    '/coverage',
    '/changes',
  ])
    expect((await fetch(at + path)).status, path).toBe(200);
  // A writer can checkpoint everything into the file: no page holds an old state of it.
  const writer = openInventory(officer.inventory, { create: false });
  expect(writer.all('PRAGMA wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
  writer.close();
  expect((await fetch(`${at}/`, { method: 'POST' })).status).toBe(405);
  await stopped(running);
  await expect(fetch(at)).rejects.toThrow();
});

test('serve runs the nights; a second service is refused, a mere dashboard is not', async () => {
  const planned =
    'sites: [{ name: north, targets: [127.79.31.0/30], schedule: "0 12 1 1 *", timezone: UTC }]\n';
  const officer = new Officer(planned);
  const { running, at } = await officer.serve();
  await running.says('waiting for the next run');
  expect(await (await fetch(at)).text()).toMatch(new RegExp(`process ${running.child.pid} on `));
  const second = await officer.here(['serve', '--listen', '127.0.0.1:0']);
  expect([second.code, second.stderr.includes('camcensus serve --no-nightly')]).toEqual([2, true]);
  const mere = await officer.serve('--no-nightly');
  expect((await fetch(mere.at)).status).toBe(200);
  mere.running.child.kill('SIGHUP');
  await mere.running.says('a new config is in force');
  await stopped(mere.running, 'SIGINT');
  officer.write(`${planned.replace('north', 'hall')}dashboard: { port: 8600 }\n`);
  running.child.kill('SIGHUP');
  await running.says('a new config is in force');
  expect((await fetch(at)).status).toBe(200);
  // By then, each part of the service has read the new config.
  await expect.poll(async () => (await fetch(at)).text()).toContain('href="/sites/hall"');
  officer.write('sites: []\n');
  running.child.kill('SIGHUP');
  await running.says('the new config was refused');
  expect(await (await fetch(at)).text()).toContain('href="/sites/hall"');
  const said = await stopped(running);
  expect(said).toContain('the nightly service has stopped');
  // This command line has --listen.
  const left = said.split('\n').find((line) => line.includes('the command line goes before them'));
  expect(JSON.parse(left ?? '{}').keys).toEqual(['dashboard.port']);
  for (const once of ['a new config is in force', 'the new config was refused'])
    expect(said.split(once), once).toHaveLength(2);
  officer.write(planned);
  // The site was never swept with the targets in the config, which is a problem.
  const health = await officer.here(['health', '--format', 'json']);
  expect([health.code, JSON.parse(health.stdout).service]).toEqual([3, null]);
});

test('serve ends with 2 and a sentence where an address cannot be bound', async () => {
  const officer = new Officer();
  const { running, at } = await officer.serve();
  const port = new URL(at).port;
  const taken = await officer.run(['serve', '--listen', `127.0.0.1:${port}`]);
  expect([taken.code, taken.stderr]).toEqual([
    2,
    expect.stringContaining(`Another program is listening at http://127.0.0.1:${port}/`),
  ]);
  const refused = [
    ['0.0.0.0:8585', 'Give the dashboard a certificate'],
    ['10.0.0.1:8585', 'Give the dashboard a certificate'],
    ['127.0.0.1', 'expected an address and a port'],
    ['127.0.0.1:70000', 'expected an address and a port'],
  ] as const;
  await Promise.all(
    refused.map(async ([listen, sentence]) => {
      const { code, stderr } = await officer.here(['serve', '--listen', listen]);
      expect([code, stderr.includes(sentence)], `${listen}: ${stderr}`).toEqual([2, true]);
    }),
  );
  const nothing = await officer.here(['serve', '--listen', '127.0.0.1:0'], {
    env: { CAMCENSUS_INVENTORY: join(officer.folder, 'none.db') },
  });
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('There is no inventory at')]);
  await stopped(running);
});

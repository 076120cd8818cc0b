import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { settledIn } from '../../test/e2e/fleet.ts';
import { fleet } from '../../test/fake-devices/fleet/index.ts';
import { freePort } from '../../test/hub/broker.ts';
import { program } from '../web/server.ts';
import { Killable } from './killable.ts';

/** Where the cameras are that the walk's first sweep finds. */
const [network, cameras] = ['127.78.44', 12] as const;

/** How long each step of an enrolment took, in seconds. */
export type Walk = readonly (readonly [step: string, seconds: number])[];

/**
 * What a technician and the county's office do for one site, with the built program, in two folders that stand for two machines: from `hub init` to
 * the school's cameras in the hub's list. The cameras are simulated, in 127.0.0.0/8.
 */
export async function walk(): Promise<Walk> {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-walk-'));
  const [office, school] = ['office', 'school'].map((name) => join(folder, name)) as [string, string];
  for (const one of [office, school]) mkdirSync(one);
  const running: Killable[] = [];
  const cams = await settledIn(network, fleet.filter(({ truth }) => truth.listed).slice(0, cameras));
  try {
    return await steps({ office, school, running });
  } finally {
    for (const one of running.reverse()) await one.kill();
    await cams.running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly office: string;
  readonly school: string;
  /** What runs, to be ended. */
  readonly running: Killable[];
}

async function steps({ office, school, running }: Place): Promise<Walk> {
  const done: (readonly [string, number])[] = [];
  const step = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    done.push([name, (performance.now() - started) / 1_000]);
  };
  const log = join(office, 'log');
  writeFileSync(log, '');
  const start = async (command: readonly [string, ...string[]], ready: string) => {
    const isReady = async () => readFileSync(log, 'utf8').includes(ready);
    const one = new Killable(command.slice(1, 4).join(' '), command, { log, isReady });
    running.push(one);
    await one.start();
  };
  const [hub, county, stick] = [
    join(office, 'hub'),
    join(office, 'county.db'),
    join(office, 'site.enrolment'),
  ];
  const [site, config, key] = ['site.db', 'camcensus.yaml', 'enrolment'].map((name) =>
    join(school, name),
  ) as [string, string, string];
  const dir = ['--dir', hub];
  await step('hub init', async () =>
    camcensus('hub', 'init', ...dir, '--address', `127.0.0.1:${await freePort()}`),
  );
  await step('nats-server and hub run', async () => {
    await start(['nats-server', '-c', join(hub, 'nats.conf')], 'Server is ready');
    const run = ['hub', 'run', ...dir, '--inventory', county] as const;
    await start([process.execPath, program, ...run], 'connected to nats-server');
  });
  const networks = ['--networks', `${network}.0/26`];
  await step('hub add-site', () =>
    camcensus('hub', 'add-site', 'st-marys', ...networks, ...dir, '--to', stick),
  );
  await step('collector enrol', () =>
    camcensus('collector', 'enrol', stick, '--to', key, '--config', config),
  );
  const inventory = ['--inventory', site, '--config', config];
  await step('collector run, scan', async () => {
    const run = ['collector', 'run', '--enrolment', key, ...inventory] as const;
    running.push(new Killable('collector', [process.execPath, program, ...run], { log }));
    await running.at(-1)?.start();
    await camcensus('scan', ...inventory, '--quiet');
  });
  await step("in the hub's list", async () => {
    const listed = ['list', '--inventory', county, '--format', 'json'];
    while ((JSON.parse(await camcensus(...listed)) as readonly unknown[]).length < cameras) await wait(200);
  });
  return done;
}

const run = promisify(execFile);

async function camcensus(...args: readonly string[]): Promise<string> {
  return (await run(process.execPath, [program, ...args], { maxBuffer: 10_000_000 })).stdout;
}

/** `12.3 s (hub init 0.3, …)`. */
export function walkText(of: Walk): string {
  const sum = of.reduce((total, [, seconds]) => total + seconds, 0);
  return `${sum.toFixed(0)} s (${of.map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`).join(', ')})`;
}

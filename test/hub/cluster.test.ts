import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { expect, onTestFinished, test } from 'vitest';
import { enrol } from '../../db/hub/enrol.ts';
import { hubSite } from '../../db/hub/sites.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { queueState } from '../../db/queue/queue.ts';
import { runCollector } from '../../src/collector/run.ts';
import { checkHub } from '../../src/hub/check.ts';
import { readEnrolment } from '../../src/hub/enrolment-file.ts';
import { connectHub, runHub } from '../../src/hub/run.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import { streams } from '../../src/hub/subjects.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory, temporaryFolder } from '../db/temporary.ts';
import { long } from '../long.ts';
import { has } from '../needs/requirements.ts';
import { freePort } from './broker.ts';
import { knowledge, listed } from './site-and-hub.ts';

const nights = 30;

// Three servers and an election: in the long form.
test.runIf(long && has('nats-server'))(
  'hub loses nothing when the leader of three nats-servers is killed while it takes in',
  async () => {
    const folder = temporaryFolder();
    const dir = join(folder, 'hub');
    const free = await Promise.all([1, 2, 3, 4, 5, 6].map(freePort));
    const [ports, routes] = [free.slice(0, 3), free.slice(3)];
    const front = await inFront(ports);
    const address = `127.0.0.1:${front}`;
    initHub({ folder: dir, address, listen: address, servers: 3, at: new Date() });
    const to = join(folder, 'north.enrolment');
    addSite({ folder: dir, name: 'north', networks: ['10.0.0.0/8'], to, replace: false, at: new Date() });
    const own = readEnrolment(readFileSync(to, 'utf8'), to);
    const servers = ports.map((port, at) => server({ folder, dir, port, at, routes, front }));
    const seen: string[] = [];
    const isMade = async () => {
      const { problems } = await checkHub(dir);
      seen.push(...problems);
      return problems.every((one) => !/stream|broker/i.test(one));
    };
    await until(isMade, seen);
    const site = newInventory(join(folder, 'site.db'));
    const hub = newInventory(join(folder, 'county.db'));
    const stop = new AbortController();
    enrol(site, 'north', '2026-01-01T00:00:00Z');
    const { signal } = stop;
    const running = [
      runHub({
        ...{ inventory: hub, knowledge, folder: dir, once: false, signal },
        onNotice: (_, sentence) => void seen.push(`hub: ${sentence}`),
        onState: (sentence) => void seen.push(`hub: ${sentence}`),
      }),
      runCollector({
        ...{ inventory: site, enrolment: own, once: false, rate: 10_000_000, signal },
        warning: () => null,
        onState: (sentence) => void seen.push(`collector: ${sentence}`),
      }),
    ];
    for (let night = 0; night < nights; night++) {
      const day = new Date(Date.UTC(2026, 0, 1 + night)).toISOString().slice(0, 10);
      const hosts = Array.from({ length: 20 }, (_, at) => {
        return [`10.0.0.${at + 1}`, { maker: 'Axis', serial: `A${at}`, firmware: `V${night}` }] as const;
      });
      sweepNight(site, { day, hosts });
      if (night === nights / 3) servers[(await leader(dir)) - 1]?.kill('SIGKILL');
      await wait(100);
    }
    const newest = enrolment(site)?.lastSequence ?? 0;
    const isApplied = async () => hubSite(hub, 'north').appliedSequence === newest;
    await until(isApplied, seen, () => JSON.stringify([newest, hubSite(hub, 'north'), queueState(site)]));
    stop.abort();
    await Promise.all(running);
    expect(listed(hub)).toEqual(listed(site));
    expect(hubSite(hub, 'north')).toMatchObject({ lastSequence: newest, held: null, problem: null });
  },
);

/** Far longer than an election and all that is waited for after it, in milliseconds. */
const longestMs = 240_000;

/** Waits until something is so. After a long while it throws with what was seen by then, and with the state there is. */
async function until(isSo: () => Promise<boolean>, seen: readonly string[], state = () => ''): Promise<void> {
  const end = new AbortController();
  const tooLong = wait(longestMs, undefined, { signal: end.signal }).then(() => {
    throw new Error([...seen.slice(-20), state()].join('\n'));
  });
  const loop = async () => {
    while (!end.signal.aborted && !(await isSo().catch(() => false))) await wait(200);
  };
  await Promise.race([loop(), tooLong]).finally(() => {
    tooLong.catch(() => {});
    end.abort();
  });
}

/** Which of the servers leads the stream of results, from 1; the stream is on all three. */
async function leader(dir: string): Promise<number> {
  const connection = await connectHub(dir);
  try {
    const { config, cluster } = await (await jetstreamManager(connection)).streams.info(streams.results);
    expect([config.num_replicas, cluster?.replicas?.length]).toEqual([3, 2]);
    return Number(/-(\d)$/.exec(cluster?.leader ?? '')?.[1]);
  } finally {
    await connection.close();
  }
}

interface ServerOf {
  readonly folder: string;
  readonly dir: string;
  readonly port: number;
  readonly at: number;
  readonly routes: readonly number[];
  readonly front: number;
}

/** One of three servers, with the config of docs/county.md. */
function server({ folder, dir, port, at, routes, front }: ServerOf): ChildProcess {
  const own = join(folder, `server-${at + 1}`);
  mkdirSync(own);
  const config = readFileSync(join(dir, 'nats.conf'), 'utf8')
    .replaceAll(join(dir, 'jetstream'), join(own, 'jetstream'))
    .replaceAll(join(dir, 'nats.pid'), join(own, 'nats.pid'))
    .replace(`"127.0.0.1:${front}"`, `"127.0.0.1:${port}"`);
  writeFileSync(
    join(own, 'cluster.conf'),
    `server_name: "camcensus-hub-${at + 1}"
cluster {
  name: "camcensus"
  listen: "127.0.0.1:${routes[at]}"
  authorization { user: "route", password: "between-the-servers" }
  routes: [${routes.map((one) => `"nats://route:between-the-servers@127.0.0.1:${one}"`).join(', ')}]
}
`,
  );
  writeFileSync(join(own, 'nats.conf'), config);
  const log = openSync(join(own, 'log'), 'a');
  const child = spawn('nats-server', ['-c', join(own, 'nats.conf')], { stdio: ['ignore', log, log] });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return child;
}

/** What stands before the three, as a load balancer or a name with three addresses does: each connection goes to one that answers. */
async function inFront(ports: readonly number[]): Promise<number> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const front = createServer(async (client) => {
    client.on('error', () => client.destroy());
    sockets.add(client);
    for (let tries = 0; tries < ports.length; tries++) {
      const back = connect(ports[turn++ % ports.length] as number, '127.0.0.1');
      const isOpen = await Promise.race([
        once(back, 'connect').then(() => true),
        once(back, 'close').then(() => false),
      ]).catch(() => false);
      if (!isOpen) continue;
      back.on('error', () => client.destroy());
      back.on('close', () => client.destroy());
      client.on('close', () => back.destroy());
      client.pipe(back).pipe(client);
      return;
    }
    client.destroy();
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    front.close();
  });
  return (front.address() as AddressInfo).port;
}

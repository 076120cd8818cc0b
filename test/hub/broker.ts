import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { enrol } from '../../db/hub/enrol.ts';
import type { Inventory } from '../../db/inventory.ts';
import { runCollector } from '../../src/collector/run.ts';
import type { GivenCertificate } from '../../src/hub/certificates.ts';
import { checkHub } from '../../src/hub/check.ts';
import { readEnrolment, type SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { runHub } from '../../src/hub/run.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import { newInventory, temporaryFolder } from '../db/temporary.ts';
import { knowledge } from './site-and-hub.ts';

/** A hub's folder with its nats-server on 127.0.0.1, until the test ends. */
export class Broker {
  readonly folder: string;
  readonly dir: string;
  readonly port: number;
  #server: ChildProcess | null = null;

  private constructor(port: number, certificate: GivenCertificate | null) {
    this.port = port;
    this.folder = temporaryFolder();
    this.dir = join(this.folder, 'hub');
    // A certificate of the council's is for a name.
    const address = `${certificate === null ? '127.0.0.1' : 'localhost'}:${port}`;
    initHub({ folder: this.dir, address, listen: `127.0.0.1:${port}`, certificate, at: new Date() });
    onTestFinished(() => this.kill());
  }

  static async start(certificate: GivenCertificate | null = null): Promise<Broker> {
    const broker = new Broker(await freePort(), certificate);
    await broker.run();
    return broker;
  }

  /** Starts nats-server, and waits until it listens. */
  async run(): Promise<void> {
    const log = openSync(join(this.folder, 'nats.log'), 'a');
    const before = this.log().length;
    const server = spawn('nats-server', ['-c', join(this.dir, 'nats.conf')], {
      stdio: ['ignore', log, log],
    });
    this.#server = server;
    while (!this.log().slice(before).includes('Server is ready')) {
      if (server.exitCode !== null) throw new Error(`nats-server ended: ${this.log()}`);
      await wait(10);
    }
  }

  log(): string {
    return readFileSync(join(this.folder, 'nats.log'), 'utf8');
  }

  /** Ends nats-server as a power cut would end it. */
  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /** Adds a site and has the server read its config again. Returns its enrolment. */
  async add(name: string, { replace = false, networks = ['10.0.0.0/8'] } = {}): Promise<SiteEnrolment> {
    const to = join(this.folder, `${name}-${Math.random()}.enrolment`);
    addSite({ folder: this.dir, name, networks, to, replace, at: new Date() });
    await this.reload();
    return readEnrolment(readFileSync(to, 'utf8'), to);
  }

  async reload(): Promise<void> {
    const before = this.log().length;
    this.#server?.kill('SIGHUP');
    while (!this.log().slice(before).includes('Reloaded server configuration')) await wait(10);
  }

  /** A new inventory, closed when the test has ended. */
  inventory(name: string, site: string | null = null): Inventory {
    const inventory = newInventory(join(this.folder, `${name}.db`));
    onTestFinished(() => inventory.close());
    if (site !== null) enrol(inventory, site, '2026-01-01T00:00:00Z');
    return inventory;
  }
}

/** A broker with its streams and one site, which is called north, and the inventories of both sides. */
export async function brokerWithSite() {
  const broker = await Broker.start();
  const north = await broker.add('north');
  await checkHub(broker.dir);
  return { broker, north, site: broker.inventory('north', 'north'), hub: broker.inventory('hub') };
}

/** A port of 127.0.0.1 on which nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Takes in all that waits. Returns the notices for people. */
export async function takeInAll(broker: Broker, inventory: Inventory): Promise<readonly string[]> {
  const notices: string[] = [];
  await runHub({
    ...{ inventory, knowledge, folder: broker.dir, once: true, signal: new AbortController().signal },
    onNotice: (site, sentence) => void notices.push(`${site}: ${sentence}`),
    onState: () => {},
  });
  return notices;
}

/** Sends all that is queued. */
export async function sendAll(inventory: Inventory, enrolment: SiteEnrolment): Promise<void> {
  await runCollector({
    ...{ inventory, enrolment, once: true, rate: 10_000_000, signal: new AbortController().signal },
    warning: () => null,
    onState: () => {},
  });
}

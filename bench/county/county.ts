import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { quarantined } from '../../db/hub/quarantine.ts';
import { hubSite } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { readEnrolment, type SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { compiled } from '../../test/compiled.ts';
import { freePort } from '../../test/hub/broker.ts';
import { program } from '../web/server.ts';
import { rememberingConclusions } from '../year/conclusions.ts';
import { Random } from '../year/random.ts';
import { Killable } from './killable.ts';
import { CountySite, devicesOf, sendForeign } from './site.ts';

/** How large a county is. */
export interface CountySize {
  readonly sites: number;
  /** Cameras of each site. */
  readonly devices: number;
  readonly nights: number;
  readonly seed: number;
}

interface School {
  readonly site: CountySite;
  readonly enrolment: SiteEnrolment;
  /** The enrolment's file. */
  readonly file: string;
}

/** Collectors in one process, and the kilobits a second that each may send. */
const [together, rate] = [50, 512];
/** The policies of `rememberingConclusions`. */
const policies = 'uk-2022,us-ndaa-889';
const at = new Date('2026-01-01T00:00:00Z');

/** Sites with their inventories, a broker, a hub and collectors, in a temporary folder. */
export class County {
  readonly folder: string;
  /** The hub's inventory. */
  readonly inventory: string;
  readonly broker: Killable;
  readonly hub: Killable;
  readonly random: Random;
  readonly #collectors: readonly Killable[];
  readonly #schools: readonly School[];
  readonly #conclusions: Conclusions;

  private constructor(of: {
    readonly folder: string;
    readonly seed: number;
    readonly parts: {
      readonly broker: Killable;
      readonly hub: Killable;
      readonly collectors: readonly Killable[];
    };
    readonly schools: readonly School[];
    readonly conclusions: Conclusions;
  }) {
    this.folder = of.folder;
    this.inventory = join(of.folder, 'county.db');
    this.random = new Random(of.seed);
    this.broker = of.parts.broker;
    this.hub = of.parts.hub;
    this.#collectors = of.parts.collectors;
    this.#schools = of.schools;
    this.#conclusions = of.conclusions;
  }

  /** Makes the files of all, and starts nothing. */
  static async make(size: CountySize): Promise<County> {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-county-'));
    const dir = join(folder, 'hub');
    const address = `127.0.0.1:${await freePort()}`;
    initHub({ folder: dir, address, listen: address, certificate: null, at });
    const schools = schoolsOf(folder, size);
    openInventory(join(folder, 'county.db'), { create: true }).close();
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const says = (words: string) => async () => readFileSync(log, 'utf8').includes(words);
    const node = process.execPath;
    const run = ['hub', 'run', '--dir', dir, '--inventory', join(folder, 'county.db'), '--policy', policies];
    const senders = await compiled('bench/county/senders-script.ts');
    const collectors = Array.from({ length: Math.ceil(size.sites / together) }, (_, group) => {
      const files = schools
        .slice(group * together, (group + 1) * together)
        .flatMap(({ file, site }) => [file, site.inventory.path]);
      return new Killable(`collectors ${group + 1}`, [node, senders, String(rate), ...files], { log });
    });
    const parts = {
      broker: new Killable('nats-server', ['nats-server', '-c', join(dir, 'nats.conf')], {
        ...{ log, isReady: says('Server is ready') },
      }),
      hub: new Killable('hub', [node, program, ...run], { log }),
      collectors,
    };
    return new County({
      folder,
      seed: size.seed,
      parts,
      schools,
      conclusions: await rememberingConclusions(),
    });
  }

  async start(): Promise<void> {
    for (const part of [this.broker, this.hub, ...this.#collectors]) await part.start();
  }

  /** Records one night at every site. */
  async record(night: number): Promise<void> {
    for (const { site } of this.#schools) {
      site.record(night, this.#conclusions);
      await wait(0);
    }
  }

  /** Kills hub, broker or some of the collectors, and starts it again within two seconds. */
  async killOne(): Promise<void> {
    const part = this.random.pick([this.hub, this.broker, ...this.#collectors]);
    await part.kill();
    await wait(this.random.below(2_000));
    await part.start();
  }

  /** Has one site send what it must not, or not again. Returns how many messages. */
  forge(): Promise<number> {
    const own = this.random.below(this.#schools.length);
    const [one, other] = [this.#schools[own], this.#schools[(own + 1) % this.#schools.length]];
    if (one === undefined || other === undefined) throw new Error('a county needs sites');
    return sendForeign(one, other);
  }

  /** The name of some site. */
  someSite(): string {
    return this.random.pick(this.#schools).site.name;
  }

  /** Bytes that all sites have queued so far. */
  get bytes(): number {
    return this.#schools.reduce((sum, { site }) => sum + site.bytes, 0);
  }

  /** Waits until the hub's inventory has all that the sites have recorded. Returns the seconds; throws after half an hour. */
  async untilInStep(): Promise<number> {
    const started = performance.now();
    const isInStep = () =>
      this.#reading((hub) =>
        this.#schools.every(({ site }) => hubSite(hub, site.name).appliedSequence >= site.newest),
      );
    while (!isInStep()) {
      if (performance.now() - started > 1_800_000)
        throw new Error('The hub is not in step after half an hour.');
      await wait(500);
    }
    return (performance.now() - started) / 1_000;
  }

  /** Compares the hub's inventory with those of all sites. */
  compared() {
    return this.#reading((hub) => {
      let [lost, more, known] = [0, 0, 0];
      for (const { site } of this.#schools) {
        const [here, there] = [devicesOf(site.inventory, site.name), devicesOf(hub, site.name)];
        const [own, hubs] = [new Set(here), new Set(there)];
        known += here.length;
        lost += here.filter((one) => !hubs.has(one)).length;
        more += there.filter((one) => !own.has(one)).length + (there.length - hubs.size);
      }
      const sweeps = hub.get<{ n: number }>('SELECT count(*) AS n FROM sweep')?.n ?? 0;
      return { known, lost, more, sweeps, quarantined: quarantined(hub).length };
    });
  }

  #reading<T>(work: (hub: Inventory) => T): T {
    const hub = openInventory(this.inventory, { create: false, readonly: true });
    try {
      return work(hub);
    } finally {
      hub.close();
    }
  }

  /** The end of what all processes printed. */
  log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8').split('\n').slice(-20).join('\n');
  }

  /** Ends all processes and takes the folder away. */
  async close(): Promise<void> {
    for (const part of [...this.#collectors, this.hub, this.broker]) await part.kill();
    for (const { site } of this.#schools) site.inventory.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function schoolsOf(folder: string, { sites, devices, nights, seed }: CountySize): readonly School[] {
  const place = join(folder, 'sites');
  mkdirSync(place);
  return Array.from({ length: sites }, (_, index) => {
    const name = `school-${String(index + 1).padStart(3, '0')}`;
    const file = join(place, `${name}.enrolment`);
    addSite({ folder: join(folder, 'hub'), name, networks: ['10.20.0.0/22'], to: file, replace: false, at });
    const site = new CountySite(name, { folder: place, devices, nights, seed: seed * 1_000 + index });
    return { site, enrolment: readEnrolment(readFileSync(file, 'utf8'), file), file };
  });
}

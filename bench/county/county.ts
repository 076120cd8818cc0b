import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { quarantined } from '../../db/hub/quarantine.ts';
import { hubSite } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { initHub } from '../../src/hub/set-up.ts';
import type { Conclusions } from '../../src/model/sweep.ts';
import { compiled } from '../../test/compiled.ts';
import { freePort } from '../../test/hub/broker.ts';
import { program } from '../web/server.ts';
import { rememberingConclusions } from '../year/conclusions.ts';
import { Random } from '../year/random.ts';
import { setClock, wrongClocks } from './clock.ts';
import { Killable } from './killable.ts';
import { at, type CountySize, clockFile, groupsOf, type School, schoolsOf } from './schools.ts';
import { devicesOf, sendForeign, sendReversed } from './site.ts';
import { canMount, SmallDisk } from './small-disk.ts';

/** The disks that run full. */
interface Disks {
  readonly hub: SmallDisk;
  readonly broker: SmallDisk;
  readonly site: SmallDisk;
}

/** Kilobits a second that each collector may send. */
const rate = 512;
/** How long a disk stays full after what was seen of it, in milliseconds. */
const fullMs = 3_000;
/** What is left of a site's disk at the start of the night in which it runs full, in bytes. */
const leftBytes = 40_000;
/** The size of the disks that run full, in megabytes. */
const diskSize = { hub: 8_000, broker: 20_000, site: 400 };
/** The policies of `rememberingConclusions`. */
const policies = 'uk-2022,us-ndaa-889';

/** Sites with their inventories, a broker, a hub and collectors, in a temporary folder. */
export class County {
  readonly folder: string;
  /** The hub's inventory. */
  readonly inventory: string;
  readonly broker: Killable;
  readonly hub: Killable;
  readonly random: Random;
  /** How often a disk was full, and how many sweeps that cut short; messages sent in reverse; sites with a wrong clock. */
  readonly faults = { fullHub: 0, fullBroker: 0, fullSite: 0, cutShort: 0, reversed: 0, wrongClocks: 0 };
  readonly #disks: Disks;
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
    readonly disks: Disks;
    readonly conclusions: Conclusions;
  }) {
    this.folder = of.folder;
    this.inventory = join(of.disks.hub.folder, 'county.db');
    this.#disks = of.disks;
    this.random = new Random(of.seed);
    this.broker = of.parts.broker;
    this.hub = of.parts.hub;
    this.#collectors = of.parts.collectors;
    this.#schools = of.schools;
    this.#conclusions = of.conclusions;
    this.faults.wrongClocks = of.schools.filter(({ clock }) => clock !== null).length;
  }

  /** Makes the files of all, and starts nothing. */
  static async make(size: CountySize): Promise<County> {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-county-'));
    const disks = {
      hub: new SmallDisk(join(folder, 'hub-disk'), diskSize.hub),
      broker: new SmallDisk(join(folder, 'broker-disk'), diskSize.broker),
      site: new SmallDisk(join(folder, 'site-disk'), diskSize.site),
    };
    const dir = join(disks.broker.folder, 'hub');
    const address = `127.0.0.1:${await freePort()}`;
    initHub({ folder: dir, address, listen: address, certificate: null, at });
    const inventory = join(disks.hub.folder, 'county.db');
    const schools = schoolsOf({ folder, hub: dir, disk: disks.site.folder }, size);
    openInventory(inventory, { create: true }).close();
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const says = (words: string) => async () => readFileSync(log, 'utf8').includes(words);
    const node = process.execPath;
    const run = ['hub', 'run', '--dir', dir, '--inventory', inventory, '--policy', policies];
    const senders = await compiled('bench/county/senders-script.ts');
    const collectors = groupsOf(folder, schools).map(({ name, clock, some }) => {
      const files = some.flatMap(({ file, site }) => [file, site.inventory.path]);
      return new Killable(name, [node, senders, String(rate), clock, ...files], { log });
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
      disks,
      conclusions: await rememberingConclusions(),
    });
  }

  async start(): Promise<void> {
    for (const part of [this.broker, this.hub, ...this.#collectors]) await part.start();
  }

  /** Records one night at every site; with `reverses`, one of them has what it recorded sent in the reverse order. */
  async record(night: number, { reverses = false } = {}): Promise<void> {
    const reversed = reverses ? this.random.pick(this.#schools) : null;
    for (const school of this.#schools) {
      const { site } = school;
      const before = site.newest;
      if (!site.record(night, this.#conclusions)) this.faults.cutShort += 1;
      if (school === reversed) this.faults.reversed += await sendReversed(school, before);
      await wait(0);
    }
  }

  /** Sets the wrong clocks: each site of them sweeps by it, and its collector sends by it. */
  setClocks(phase: 'before' | 'after'): void {
    for (const { site, clock } of this.#schools) if (clock !== null) site.aheadMs = clock[phase];
    for (const [at, clock] of wrongClocks.entries()) setClock(clockFile(this.folder, at), clock[phase]);
  }

  /** Records one night in which the disk of the first site runs full, and gives it room again. */
  async recordOnFullSite(night: number): Promise<void> {
    const { site } = this.#disks;
    const [first] = this.#schools;
    if (!canMount || first === undefined) return this.record(night);
    site.fill(first.site.inventory.path, leftBytes);
    await this.record(night);
    await wait(fullMs);
    site.empty();
    // The hub waits for the end of a sweep that was cut short, which comes with the next one.
    first.site.record(night, this.#conclusions);
    this.faults.fullSite += 1;
  }

  /** Records one night while the disk of the hub's inventory is full, until the hub has said so, and gives it room again. */
  async recordOnFullHub(night: number): Promise<void> {
    if (!canMount) return this.record(night);
    await this.#recordOnFull('hub', night, () => this.#disks.hub.fill(this.inventory));
    this.faults.fullHub += 1;
  }

  /** The same while the disk of the broker is full. */
  async recordOnFullBroker(night: number): Promise<void> {
    if (!canMount) return this.record(night);
    await this.#recordOnFull('broker', night, () => this.#disks.broker.fill());
    this.faults.fullBroker += 1;
  }

  async #recordOnFull(which: 'hub' | 'broker', night: number, fill: () => void): Promise<void> {
    const before = this.#said();
    fill();
    await this.record(night);
    const started = performance.now();
    while (this.#said() === before) {
      if (performance.now() - started > 60_000)
        throw new Error(`The ${which} does not say that its disk is full.`);
      await wait(200);
    }
    await wait(fullMs);
    this.#disks[which].empty();
  }

  /** How often a process has said that a disk is full. */
  #said(): number {
    return readFileSync(join(this.folder, 'log'), 'utf8').split('no space left').length;
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
      const clocks = this.#schools.filter(
        ({ site }) => Math.abs(hubSite(hub, site.name).clockAheadMs ?? 0) > 3_600_000,
      ).length;
      return { known, lost, more, sweeps, clocks, quarantined: quarantined(hub).length };
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
    for (const disk of Object.values(this.#disks)) disk.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

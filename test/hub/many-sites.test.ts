import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { createUser } from '@nats-io/nkeys';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import { quarantined } from '../../db/hub/quarantine.ts';
import { forgetStream, hubSite } from '../../db/hub/sites.ts';
import { openInventory } from '../../db/open.ts';
import { framesAfter, queueState } from '../../db/queue/queue.ts';
import { ForkError } from '../../src/collector/session.ts';
import { checkHub } from '../../src/hub/check.ts';
import { BrokerError, connectTo } from '../../src/hub/connect.ts';
import { readHub } from '../../src/hub/directory.ts';
import type { SiteEnrolment } from '../../src/hub/enrolment-file.ts';
import { headersOf } from '../../src/hub/frame-message.ts';
import { connectHub, tellSite } from '../../src/hub/run.ts';
import { initHub, removeSite } from '../../src/hub/set-up.ts';
import { siteReport } from '../../src/hub/site-report.ts';
import { newestOf, streams, subjectsOf, tokenOf } from '../../src/hub/subjects.ts';
import { rows, sweepNight } from '../db/fixture.ts';
import { describeWith } from '../needs/needs.ts';
import { Broker, sendAll, takeInAll } from './broker.ts';
import { listed } from './site-and-hub.ts';

const camera = (serial: string) => ({ maker: 'Hikvision', serial, firmware: 'V1' });
const night = (
  inventory: ReturnType<Broker['inventory']>,
  site: string,
  day: string,
  serials: readonly string[],
) =>
  sweepNight(inventory, {
    ...{ site, day: `2026-03-${day}` },
    hosts: serials.map((serial, at) => [`10.0.0.${at + 1}`, camera(serial)] as const),
  });

const asSite = (enrolment: SiteEnrolment) =>
  connectTo(enrolment, { seed: enrolment.seed, inbox: subjectsOf(enrolment.token).inbox, name: 'test' });

/** How many messages of sites the broker has. */
async function messagesAt({ dir }: Broker): Promise<number> {
  const connection = await connectHub(dir);
  try {
    return (await (await jetstreamManager(connection)).streams.info(streams.results)).state.messages;
  } finally {
    await connection.close();
  }
}

describeWith(['nats-server'], 'many sites', () => {
  let broker: Broker;
  beforeEach(async () => {
    broker = await Broker.start();
  });

  test('hub holds the devices of three sites with one network, each apart', async () => {
    const hub = broker.inventory('hub');
    const names = ['north', 'St Mary’s', 'south.west'];
    const sites = [];
    for (const name of names) {
      const enrolment = await broker.add(name);
      sites.push({ name, enrolment, inventory: broker.inventory(tokenOf(name), name) });
    }
    await checkHub(broker.dir);
    for (const day of ['01', '02']) {
      for (const [at, { name, inventory, enrolment }] of sites.entries()) {
        night(inventory, name, day, [`A${at}`, 'shared', `C${day}${at}`]);
        await sendAll(inventory, enrolment);
      }
      await takeInAll(broker, hub);
      for (const { name, inventory } of sites) expect(listed(hub, name)).toEqual(listed(inventory, name));
      expect(await messagesAt(broker)).toBe(0);
    }
    const [first] = sites;
    markDevice(
      first!.inventory,
      1,
      { state: 'confirmed', because: 'seen' },
      { who: 'j.smith', at: '2026-03-02T12:00:00Z' },
    );
    await sendAll(first!.inventory, first!.enrolment);
    await takeInAll(broker, hub);
    for (const { name, inventory } of sites) expect(listed(hub, name)).toEqual(listed(inventory, name));
    // What is decided at the hub goes to the site, which confirms it.
    markDevice(hub, 1, { owner: 'Estates' }, { who: 'hub', at: '2026-03-02T13:00:00Z' });
    await takeInAll(broker, hub);
    await sendAll(first!.inventory, first!.enrolment);
    expect(listed(first!.inventory, first!.name)).toMatchObject([
      { decision: { owner: 'Estates' } },
      {},
      {},
      {},
    ]);
    await takeInAll(broker, hub);
    for (const { name, inventory } of sites) expect(listed(hub, name)).toEqual(listed(inventory, name));
    expect(rows(hub, 'hub_decision')).toBe(0);
    const connection = await connectHub(broker.dir);
    const report = await siteReport(hub, {
      ...{
        folder: broker.dir,
        connection,
        now: new Date(),
        limits: { afterMs: 86_400_000, neverAfterMs: 604_800_000 },
      },
    });
    await connection.close();
    expect(report.map(({ site, state, waiting, problem }) => ({ site, state, waiting, problem }))).toEqual(
      names.map((site) => ({ site, state: 'in-step', waiting: 0, problem: null })),
    );
    expect(report[0]).toMatchObject({ lastCompleteSweep: '2026-03-02T03:00:00Z', version: '0.1.0' });
    // The hub wrote down how far it is, and the collector reads that when it connects.
    await sendAll(first!.inventory, first!.enrolment);
    expect(queueState(first!.inventory)).toMatchObject({ pending: 0, unconfirmed: 0 });
  });

  test('a site publishes for no other site, reads no other’s jobs, makes no stream', async () => {
    const north = await broker.add('north');
    await broker.add('south');
    await checkHub(broker.dir);
    const connection = await asSite(north);
    onTestFinished(() => connection.close());
    const south = subjectsOf('south');
    const refused = /permissions violation|permission/i;
    await expect(jetstream(connection, { timeout: 1_000 }).publish(south.rows, 'x')).rejects.toThrow(refused);
    await expect(
      connection.request(newestOf(streams.jobs, south.taken), '', { timeout: 1_000 }),
    ).rejects.toThrow(refused);
    const others = newestOf(streams.jobs, south.orders);
    await expect(connection.request(others, '', { timeout: 1_000 })).rejects.toThrow(refused);
    // Nor may it give orders, to others or itself.
    for (const subject of [south.orders, subjectsOf('north').orders])
      await expect(jetstream(connection, { timeout: 1_000 }).publish(subject, 'x')).rejects.toThrow(refused);
    const manager = jetstreamManager(connection, { checkAPI: false, timeout: 1_000 });
    await expect(manager.then((one) => one.streams.add({ name: 'OWN' }))).rejects.toThrow(refused);
    const jobs = new Promise((resolve) => {
      connection.subscribe(south.jobs, { callback: (error) => resolve(error) });
    });
    expect(String(await jobs)).toMatch(refused);
    for (const subject of [
      south.rows,
      newestOf(streams.jobs, south.taken),
      newestOf(streams.jobs, south.orders),
      south.orders,
      '$JS.API.STREAM.CREATE.OWN',
    ])
      expect(broker.log()).toContain(
        `Publish Violation - Nkey "${readHub(broker.dir).sites[0]?.key}", Subject "${subject}"`,
      );
    expect(broker.log()).toContain(`Subject "${south.jobs}"`);
  });

  test('connectTo names a foreign certificate, a wrong key and a port where nothing listens', async () => {
    const north = await broker.add('north');
    const other = join(broker.folder, 'other');
    initHub({ folder: other, address: '127.0.0.1:1', listen: null, at: new Date() });
    const authority = readFileSync(join(other, 'ca.pem'), 'utf8');
    await expect(asSite({ ...north, authority })).rejects.toThrow(/certificate is not that of this hub/);
    const stranger = Buffer.from(createUser().getSeed()).toString();
    await expect(asSite({ ...north, seed: stranger })).rejects.toThrow(/refuses the key/);
    await broker.kill();
    await expect(asSite(north)).rejects.toThrow(/nothing listens there/);
    await expect(asSite(north)).rejects.toBeInstanceOf(BrokerError);
  });

  test('hub refuses rows of another key and changed rows, and requests them again', async () => {
    const north = await broker.add('north');
    const south = await broker.add('south');
    await checkHub(broker.dir);
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    night(site, 'north', '01', ['A']);
    const [frame] = framesAfter(site, 0, 1);
    const connection = await asSite(north);
    const publish = (seed: string, body = frame!.body) =>
      jetstream(connection).publish(subjectsOf('north').rows, body, {
        headers: headersOf('north', frame!, seed),
      });
    await publish(south.seed);
    await publish(north.seed, Buffer.from('changed on its way'));
    await connection.close();
    expect(await takeInAll(broker, hub)).toHaveLength(2);
    expect(quarantined(hub, 'north').map(({ reason }) => reason)).toEqual([
      'Its signature is not by the key of this site.',
      'Message 1 is damaged: its hash does not fit it.',
    ]);
    expect(rows(hub, 'hub_message')).toBe(0);
    await sendAll(site, north);
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual(listed(site));
    expect(listed(hub)).toHaveLength(1);
  });

  test('nothing is lost when the disk of the broker dies after it acknowledged', async () => {
    const north = await broker.add('north');
    await checkHub(broker.dir);
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    night(site, 'north', '01', ['A', 'B']);
    await sendAll(site, north);
    expect(queueState(site)).toMatchObject({ pending: 0 });
    await broker.kill();
    rmSync(join(broker.dir, 'jetstream'), { recursive: true });
    await broker.run();
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual([]);
    // It connects and reports what was acknowledged, and the hub misses that.
    await sendAll(site, north);
    await takeInAll(broker, hub);
    await sendAll(site, north);
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual(listed(site));
  });

  test('a hub restored from an old backup is refilled', async () => {
    const north = await broker.add('north');
    await checkHub(broker.dir);
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    night(site, 'north', '01', ['A', 'B']);
    await sendAll(site, north);
    await takeInAll(broker, hub);
    const backup = join(broker.folder, 'backup.db');
    hub.run(`VACUUM INTO '${backup}'`);
    for (const day of ['02', '03']) {
      night(site, 'north', day, ['A', 'B', `C${day}`]);
      await sendAll(site, north);
      await takeInAll(broker, hub);
    }
    await sendAll(site, north);
    expect(queueState(site)).toMatchObject({ unconfirmed: 0 });
    const restored = openInventory(backup, { create: false });
    onTestFinished(() => restored.close());
    await takeInAll(broker, restored);
    await sendAll(site, north);
    await takeInAll(broker, restored);
    expect(listed(restored)).toEqual(listed(site));
  });

  test('a collector that was set back stops with a reason; a person accepts a new one', async () => {
    const north = await broker.add('north');
    await checkHub(broker.dir);
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    night(site, 'north', '01', ['A']);
    const copy = join(broker.folder, 'older.db');
    site.run(`VACUUM INTO '${copy}'`);
    night(site, 'north', '02', ['A']);
    await sendAll(site, north);
    await takeInAll(broker, hub);
    const older = openInventory(copy, { create: false });
    onTestFinished(() => older.close());
    await expect(sendAll(older, north)).rejects.toBeInstanceOf(ForkError);
    await expect(sendAll(older, north)).rejects.toThrow(/set back to an older state/);
    expect(listed(hub)).toEqual(listed(site));
    const fresh = broker.inventory('fresh', 'north');
    night(fresh, 'north', '03', ['A', 'B']);
    await expect(sendAll(fresh, north)).rejects.toThrow(/by another inventory/);
    hub.write(() => forgetStream(hub, 'north'));
    await tellSite(broker.dir, hub, 'north');
    await sendAll(fresh, north);
    expect(await takeInAll(broker, hub)).toEqual([]);
    expect(hubSite(hub, 'north')).toMatchObject({ problem: null, held: null });
    // The device that both knew is still one.
    expect(rows(hub, 'device')).toBe(2);
    expect(rows(hub, 'sweep')).toBe(3);
  });

  test('a removed site is refused, and a new key goes on where the old one was', async () => {
    const north = await broker.add('north');
    await checkHub(broker.dir);
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    night(site, 'north', '01', ['A']);
    await sendAll(site, north);
    await takeInAll(broker, hub);
    const renewed = await broker.add('north', { replace: true });
    await expect(asSite(north)).rejects.toThrow(/refuses the key/);
    night(site, 'north', '02', ['A', 'B']);
    await sendAll(site, renewed);
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual(listed(site));
    const before = hubSite(hub, 'north').lastSequence;
    expect(before).toBeGreaterThan(5);
    removeSite(broker.dir, 'north', new Date());
    await broker.reload();
    await expect(asSite(renewed)).rejects.toThrow(/refuses the key/);
    expect(listed(hub)).toHaveLength(2);
  });

  test('a site is added without a break in the connection of another', async () => {
    const north = await broker.add('north');
    const connection = await asSite(north);
    onTestFinished(() => connection.close());
    await broker.add('south');
    await connection.flush();
    expect(connection.isClosed()).toBe(false);
    expect(connection.stats().outMsgs).toBe(0);
  });
});

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { jetstream } from '@nats-io/jetstream';
import { expect, onTestFinished, test } from 'vitest';
import { knowledgeInForce, trustKey } from '../../db/evidence/knowledge.ts';
import { hubSite } from '../../db/hub/sites.ts';
import { hubOrders, noteRefused, ordersAnswer } from '../../db/queue/orders.ts';
import { runCollector } from '../../src/collector/run.ts';
import { checkHub } from '../../src/hub/check.ts';
import { connectTo } from '../../src/hub/connect.ts';
import { hubFiles, readHub, readHubFile } from '../../src/hub/directory.ts';
import { noteBytes, readOrders } from '../../src/hub/notes.ts';
import { changeOrders, keepPack, ordersOf, publishOrders, sitesNamed } from '../../src/hub/orders.ts';
import { connectHub } from '../../src/hub/run.ts';
import { newKey } from '../../src/hub/signing.ts';
import { subjectsOf } from '../../src/hub/subjects.ts';
import { packOfTown, take } from '../cli/knowledge/town.ts';
import { sweepNight } from '../db/fixture.ts';
import { testWith } from '../needs/needs.ts';
import { Broker, sendAll, takeInAll } from './broker.ts';

const none = { targets: null, exclude: [], schedule: null, timezone: null, rate: null, policies: null };

testWith(
  ['nats-server'],
  'orders and knowledge of a hub reach its site, signed, once, and its answer comes back',
  async () => {
    const broker = await Broker.start();
    const north = await broker.add('north');
    await broker.add('south');
    const site = broker.inventory('north', 'north');
    const hub = broker.inventory('hub');
    sweepNight(site, {
      day: '2026-03-01',
      hosts: [['10.0.0.5', { realm: 'TownCam login' }]],
      allHosts: true,
    });
    const seed = readHubFile(hubFiles(broker.dir).seed).trim();
    const pack = packOfTown(seed);
    const states: string[] = [];
    let arrivals = 0;
    const ended = new AbortController();
    onTestFinished(() => ended.abort());

    // Given while neither broker nor site is there to take them.
    changeOrders(broker.dir, ['north'], () => ({ settings: { ...none, schedule: '0 2 * * *' } }));
    expect(() => sitesNamed(broker.dir, ['east'])).toThrow(/no site "east". It has: north, south/);
    await takeInAll(broker, hub);
    trustKey(site, north.hub, { who: 'enrolment', at: '2026-01-01T00:00:00Z' });
    const collecting = runCollector({
      ...{ inventory: site, enrolment: north, once: false, rate: 10_000_000, signal: ended.signal },
      warning: () => null,
      onState: (sentence) => void states.push(sentence),
      onOrders: () => {
        arrivals += 1;
      },
      takeKnowledge: async (bytes) => void (await take(site, bytes)),
    });
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await wait(20);
    };
    await until(() => hubOrders(site)?.settings?.schedule === '0 2 * * *');

    // What another key signed, and what is older, changes nothing.
    const connection = await connectHub(broker.dir);
    onTestFinished(() => connection.close());
    const first = hubOrders(site)!;
    const { orders } = subjectsOf('north');
    const forged = { ...first, number: first.number + 10 ** 9 };
    await jetstream(connection).publish(orders, noteBytes('north', forged, newKey().seed));
    await jetstream(connection).publish(orders, noteBytes('south', forged, seed));
    await jetstream(connection).publish(
      orders,
      noteBytes('north', { ...first, number: 1, settings: null }, seed),
    );
    await until(() => states.filter((one) => /this hub did not sign them/.test(one)).length === 2);

    // A knowledge pack goes in parts, and comes into force whole.
    const knowledge = keepPack(broker.dir, pack, '2026-05-01T00:00:00.000Z');
    changeOrders(broker.dir, ['north'], () => ({ knowledge }));
    await publishOrders(connection, broker.dir, sitesNamed(broker.dir, ['north']));
    await until(() => knowledgeInForce(site) !== null);
    expect(hubOrders(site)).toMatchObject({ settings: first.settings, knowledge });
    expect(arrivals).toBe(2);
    noteRefused(site, ['Schedule 0 2 * * *: the config here has its own, 0 3 * * *.']);
    const bad = keepPack(broker.dir, packOfTown(newKey().seed), '2026-05-02T00:00:00.000Z');
    changeOrders(broker.dir, ['north'], () => ({ knowledge: bad }));
    await publishOrders(connection, broker.dir, sitesNamed(broker.dir, ['north']));
    await until(() => ordersAnswer(site)?.refused.length === 2);
    ended.abort();
    await collecting;
    await sendAll(site, north);
    await takeInAll(broker, hub);
    expect(hubSite(hub, 'north').answer).toEqual({
      number: ordersOf(readHub(broker.dir).sites[0]!).number,
      refused: [
        'Schedule 0 2 * * *: the config here has its own, 0 3 * * *.',
        expect.stringMatching(/^Knowledge issued .*no key that this machine trusts/),
      ],
      sweep: null,
      knowledge: '2026-05-01T00:00:00.000Z',
    });
    // A new key keeps the orders.
    const renewed = await broker.add('north', { replace: true });
    expect(ordersOf(readHub(broker.dir).sites.find(({ name }) => name === 'north')!).knowledge).toEqual(bad);
    const again = await connectTo(renewed, { seed: renewed.seed, inbox: '_INBOX.north', name: join('test') });
    await again.close();
    await checkHub(broker.dir);
  },
);

test('readOrders takes nothing but orders of the hub for this site', async () => {
  const { seed, publicKey } = newKey();
  const orders = { number: 7, settings: none, sweep: null, knowledge: null };
  const read = (bytes: Uint8Array, site = 'north') => readOrders(site, publicKey, bytes);
  expect(read(noteBytes('north', orders, seed))).toEqual(orders);
  expect(read(noteBytes('north', orders, seed), 'south')).toBeNull();
  expect(read(noteBytes('north', orders, newKey().seed))).toBeNull();
  const many = Array.from({ length: 900 }, (_, at) => `10.${at % 256}.0.0/24`);
  const large = { ...orders, settings: { ...none, targets: many } };
  expect(read(noteBytes('north', large, seed))).toEqual(large);
});

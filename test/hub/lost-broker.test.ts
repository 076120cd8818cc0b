import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { hubSite } from '../../db/hub/sites.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { queueState } from '../../db/queue/queue.ts';
import { runCollector } from '../../src/collector/run.ts';
import { runHub } from '../../src/hub/run.ts';
import { rows, sweepNight } from '../db/fixture.ts';
import { testWith } from '../needs/needs.ts';
import { brokerWithSite, sendAll } from './broker.ts';
import { knowledge, listed } from './site-and-hub.ts';

testWith(
  ['nats-server'],
  'runHub connects anew when the broker is lost before it has answered an acknowledgement',
  async () => {
    const { broker, north, site, hub } = await brokerWithSite();
    sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.1', { maker: 'Axis', serial: 'A1' }]] });
    await sendAll(site, north);
    let lost: Promise<void> | null = null;
    const write = hub.write.bind(hub);
    hub.write = (work) => {
      const before = rows(hub, 'hub_message');
      const result = write(work);
      // The messages are stored, and what acknowledges them goes to a broker that has ended.
      if (before === 0 && rows(hub, 'hub_message') > 0) lost = broker.kill();
      return result;
    };
    const stop = new AbortController();
    const running = runHub({
      ...{ inventory: hub, knowledge, folder: broker.dir, once: false, signal: stop.signal },
      onNotice: () => {},
      onState: () => {},
    });
    while (lost === null) await wait(10);
    await lost;
    await broker.run();
    while (hubSite(hub, 'north').appliedSequence < (enrolment(site)?.lastSequence ?? 0)) await wait(50);
    stop.abort();
    await running;
    expect(listed(hub)).toEqual(listed(site));
  },
);

testWith(
  ['nats-server'],
  'runCollector ends when the broker is lost in the moment in which it is stopped',
  async () => {
    const { broker, north, site } = await brokerWithSite();
    const stop = new AbortController();
    const running = runCollector({
      ...{ inventory: site, enrolment: north, once: false, rate: 10_000_000, signal: stop.signal },
      warning: () => null,
      onState: () => {},
    });
    sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.1', { maker: 'Axis', serial: 'A1' }]] });
    while (queueState(site).pending > 0) await wait(50);
    stop.abort();
    await broker.kill();
    await running;
    expect(queueState(site)).toMatchObject({ pending: 0 });
  },
);

import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { hubSite } from '../../db/hub/sites.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { queueState } from '../../db/queue/queue.ts';
import { runCollector } from '../../src/collector/run.ts';
import { runHub } from '../../src/hub/run.ts';
import { sweepNight } from '../db/fixture.ts';
import { testWith } from '../needs/needs.ts';
import { brokerWithSite, sendAll, takeInAll } from './broker.ts';
import { knowledge, listed } from './site-and-hub.ts';

testWith(
  ['nats-server'],
  'runHub waits while its disk is full, and then goes on without a loss',
  async () => {
    const { broker, north, site, hub } = await brokerWithSite();
    // SQLite's own bound stands in for a full disk: it gives the same error.
    hub.get(`PRAGMA max_page_count = ${hub.get<{ page_count: number }>('PRAGMA page_count')?.page_count}`);
    const hosts = Array.from({ length: 40 }, (_, at) => {
      return [`10.0.0.${at + 1}`, { maker: 'Axis', serial: `A${at}` }] as const;
    });
    sweepNight(site, { day: '2026-03-01', hosts });
    const stop = new AbortController();
    const states: string[] = [];
    const running = runHub({
      ...{ inventory: hub, knowledge, folder: broker.dir, once: false, signal: stop.signal },
      onNotice: () => {},
      onState: (sentence) => void states.push(sentence),
    });
    await sendAll(site, north);
    while (!states.some((sentence) => sentence.includes('no space left'))) await wait(50);
    expect(listed(hub)).toEqual([]);
    hub.get('PRAGMA max_page_count = 1000000');
    while (hubSite(hub, 'north').appliedSequence < (enrolment(site)?.lastSequence ?? 0)) await wait(50);
    stop.abort();
    await running;
    expect(listed(hub)).toEqual(listed(site));
    expect(hubSite(hub, 'north')).toMatchObject({ held: null, problem: null });
  },
);

testWith(
  ['nats-server'],
  'runCollector waits while its inventory cannot be written, and then sends everything',
  async () => {
    const { broker, north, site, hub } = await brokerWithSite();
    sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.1', { maker: 'Axis', serial: 'A1' }]] });
    const stop = new AbortController();
    const states: string[] = [];
    site.run('PRAGMA query_only = 1');
    const running = runCollector({
      ...{ inventory: site, enrolment: north, once: false, rate: 10_000_000, signal: stop.signal },
      warning: () => null,
      onState: (sentence) => void states.push(sentence),
    });
    while (states.length === 0) await Promise.race([wait(50), running]);
    expect(states[0]).toContain(site.path);
    site.run('PRAGMA query_only = 0');
    while (queueState(site).pending > 0) await wait(50);
    stop.abort();
    await running;
    await takeInAll(broker, hub);
    expect(listed(hub)).toEqual(listed(site));
  },
);

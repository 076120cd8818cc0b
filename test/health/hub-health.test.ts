import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { listDevices } from '../../db/devices/devices.ts';
import { noteReached, noteUnreached, releaseHub, takeHub } from '../../db/hub/service.ts';
import { hold, noteContact, noteSites } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { announce, announceThese } from '../../db/notices/announce.ts';
import { HubService } from '../../src/cli/service/hub-service.ts';
import { readServiceConfig } from '../../src/cli/service/service-config.ts';
import { generalProblems } from '../../src/health/general-problems.ts';
import { healthReport } from '../../src/health/health-report.ts';
import { hubHealth, silentEvents } from '../../src/health/hub-health.ts';
import { queueHealth } from '../../src/health/queue-health.ts';
import { noticeKinds } from '../../src/model/notice.ts';
import { healthText } from '../../src/text/health.ts';
import { queriesOf } from '../../src/web/dashboard/queries/queries-of.ts';
import { exposition } from '../../src/web/exposition.ts';
import { metricsOf } from '../../src/web/metrics.ts';
import { Views } from '../../src/web/views.ts';
import { configOf, folderWith } from '../config/config-in.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory, temporaryFolder } from '../db/temporary.ts';
import { freePort } from '../hub/broker.ts';
import { siteInventory } from '../hub/site-and-hub.ts';
import { appOver, ask } from '../web/dashboard/council.ts';
import { at, config, county, heard, names } from './county.ts';

const silentLog = pino({ level: 'silent' });
const statesAt = (hub: Inventory, time: string) =>
  Object.fromEntries((hubHealth(hub, config, at(time))?.sites ?? []).map(({ site, state }) => [site, state]));

test('hubHealth calls a site silent after a day, and never while the hub itself was away', () => {
  const hub = county();
  noteReached(hub, at('1T03:00').toISOString(), { anew: true });
  for (const site of names) heard(hub, site, '1T03:00');
  expect(statesAt(hub, '1T03:20')).toEqual({ north: 'in-step', south: 'in-step', east: 'new' });
  heard(hub, 'south', '2T12:00', { newest: 9 });
  noteReached(hub, at('2T12:00').toISOString(), { anew: false });
  expect(statesAt(hub, '2T12:00')).toEqual({ north: 'silent', south: 'waiting', east: 'new' });
  // The hub was off for days: what it has not heard says nothing of the sites, until they had time to come back.
  noteReached(hub, at('9T12:00').toISOString(), { anew: true });
  expect(statesAt(hub, '9T12:10')).toMatchObject({ north: 'in-step', south: 'waiting' });
  noteReached(hub, at('9T12:20').toISOString(), { anew: false });
  expect(statesAt(hub, '9T12:20')).toMatchObject({ north: 'silent', south: 'silent' });
  expect(statesAt(hub, '9T12:10')).toMatchObject({ east: 'new' });
  hub.write(() => hold(hub, 'south', 'It is of a version that is not read.'));
  noteSites(hub, [{ site: 'north', addedAt: null, removedAt: at('9T12:00').toISOString() }]);
  expect(statesAt(hub, '9T12:20')).toEqual({ north: 'removed', south: 'held', east: 'never-heard' });
});

test('hubHealth names a wrong clock, what a site says of itself, and a hub that does not work', () => {
  const hub = county();
  heard(hub, 'north', '1T04:00', {
    ...{ clockAheadMs: -7_200_000, warning: 'Its disk fills.' },
    answer: { number: 1, refused: ['10.9.0.0/16 is outside.'], sweep: null, knowledge: null },
  });
  const north = hubHealth(hub, config, at('1T04:00'))?.sites.find(({ site }) => site === 'north');
  expect(north).toMatchObject({ version: '1.2.3', clockAheadSeconds: -7_200, waiting: 0 });
  expect(north?.problems).toEqual([
    'Its clock is 2 hours behind.',
    'Its disk fills.',
    'It does not do what the hub asked. 10.9.0.0/16 is outside.',
  ]);
  const problems = (time: string) => hubHealth(hub, config, at(time))?.problems.join(' ');
  expect(problems('1T04:00')).toBe('');
  noteUnreached(hub, 'Nothing listens there.');
  expect(problems('1T04:00')).toContain('has not reached the broker since');
  releaseHub(hub);
  const ended = new Date();
  expect(hubHealth(hub, config, ended)?.problems.join()).toContain('without having reached the broker');
  noteReached(hub, ended.toISOString(), { anew: true });
  releaseHub(hub);
  expect(hubHealth(hub, config, ended)?.problems).toEqual([]);
  const later = new Date(ended.getTime() + 25 * 3_600_000);
  expect(hubHealth(hub, config, later)?.problems.join()).toContain('has taken nothing in since');
  takeHub(hub);
  hub.run("UPDATE hub_service SET process_started = replace(process_started, ' ', ' 0')");
  expect(hubHealth(hub, config, ended)?.service?.running).not.toBe(true);
  expect(hubHealth(freshInventory(), config, ended)).toBeNull();
});

test('silentEvents lead to one notice for a silence, and none for the devices of the site', () => {
  const hub = county();
  noteReached(hub, at('1T03:00').toISOString(), { anew: true });
  for (const site of names) heard(hub, site, '1T03:00');
  const told = { kinds: noticeKinds, channels: ['email'] as const };
  announce(hub, { ...told, at: at('1T03:30').toISOString(), expireDays: 14 });
  const look = (time: string) => {
    noteReached(hub, at(time).toISOString(), { anew: false });
    heard(hub, 'south', time);
    const events = announceThese(hub, silentEvents(hub, config, at(time)), {
      ...told,
      at: at(time).toISOString(),
    });
    const news = announce(hub, { ...told, at: at(time).toISOString(), expireDays: 14 });
    return [events, news].map((notice) =>
      notice?.events.map(({ kind, site, device }) => [kind, site, device]),
    );
  };
  expect(look('2T02:00')).toEqual([undefined, undefined]);
  expect(look('2T04:00')).toEqual([[['site-silent', 'north', null]], undefined]);
  expect(look('2T05:00')).toEqual([undefined, undefined]);
  expect(look('6T05:00')).toEqual([undefined, undefined]);
  expect(listDevices(hub, { site: 'north' }).map(({ status }) => status)).toEqual(['present', 'present']);
  // Heard, and silent once more: that is another silence.
  heard(hub, 'north', '6T06:00');
  expect(look('7T08:00')).toEqual([[['site-silent', 'north', null]], undefined]);
});

test('health report of a hub and its figures name each site and no device', async () => {
  const hub = county();
  noteReached(hub, at('1T03:00').toISOString(), { anew: true });
  heard(hub, 'north', '1T03:00', { newest: 60 });
  heard(hub, 'south', '1T03:00');
  const whole = await configOf('log: { level: silent }\n');
  const now = at('1T03:20');
  const facts = { now, damage: null, backup: null, problems: generalProblems(hub, whole, now) };
  const report = healthReport(hub, [], { ...facts, hub: hubHealth(hub, whole, now) });
  expect(report).toMatchObject({ healthy: true, hub: { running: true, sites: [{ site: 'east' }, {}, {}] } });
  const text = healthText(report, 100);
  expect(text).toMatch(/\nNo sweep is overdue, but 2 of 3 sites have reported\.$/);
  expect(text).toMatch(/^east: It never sent anything, and was added 2026-06-01 00:00 UTC\.$/m);
  expect(text).toMatch(/^north: \d+ messages are on the way\.$/m);
  expect(text).toMatch(/^ {2}contact {3}2026-06-01 03:00 UTC$/m);
  expect(text).toMatch(/^ {2}clock {5}2 s ahead$/m);
  expect(text).not.toContain('no nightly service');
  const figures = exposition(metricsOf(hub, whole, now));
  expect(figures).toContain('camcensus_hub_connected 1\n');
  expect(figures).toContain('camcensus_hub_site_state{site="south",state="in-step"} 1\n');
  expect(figures).toContain(
    `camcensus_hub_site_last_contact_timestamp_seconds{site="north"} ${at('1T03:00').getTime() / 1000}\n`,
  );
  expect(figures).toContain('camcensus_hub_site_info{site="north",version="1.2.3"} 1\n');
  expect(figures).not.toContain('site_last_contact_timestamp_seconds{site="east"}');
  expect(figures).not.toContain('camcensus_queue_');
});

test('the dashboard of a hub shows on its page of sites each last contact', async () => {
  const hub = county();
  noteReached(hub, at('1T03:00').toISOString(), { anew: true });
  heard(hub, 'south', '1T03:00', { warning: 'Its <b>disk</b> fills.' });
  const whole = await configOf('log: { level: silent }\n');
  const file = `${folderWith({ 'a.yaml': 'log: { level: silent }\n' })}/a.yaml`;
  const activeConfig = await readServiceConfig({ config: file, inventory: hub.path }, { anySchedule: true });
  const { app, failures } = appOver(queriesOf(hub, () => ({ ...activeConfig, config: whole })));
  const words = async (path: string) =>
    (await ask(app, path)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const sites = await words('/sites');
  expect(sites).toMatch(
    /1 to 3 of 3 sites, the worst first .* south Its &lt;b&gt;disk&lt;\/b&gt; fills\. contact: /,
  );
  expect(sites).toMatch(/east Never heard since it was added .* not known never heard north In step/);
  expect(sites).toMatch(/north In step\. contact: .*; waiting: nothing; complete: ended /);
  expect(sites).not.toContain('Not in the config');
  expect(await words('/sites/south')).toMatch(/version 1\.2\.3 clock 2 s ahead/);
  expect(await words('/sites/east')).toContain('This site was never heard: nothing is known');
  expect(await words('/sites?wrong=1')).toContain('1 to 2 of 2 sites');
  expect(failures).toEqual([]);
});

test('HubService announces a silent site once, and serves the figures of the hub', async () => {
  const hub = county();
  const heardAt = new Date(Date.now() - 30 * 3_600_000).toISOString();
  noteReached(hub, heardAt, { anew: true });
  for (const site of names)
    hub.write(() =>
      noteContact(hub, site, heardAt, { newest: 0, version: '1', clockAheadMs: 0, warning: null }),
    );
  noteReached(hub, new Date().toISOString(), { anew: false });
  const port = await freePort();
  const whole = await configOf(
    `log: { level: silent }\nmetrics: { port: ${port} }\nnotify: { syslog: { host: 127.0.0.1, port: 9 } }\n`,
  );
  const looks: (() => void)[] = [];
  const service = new HubService(hub, { config: whole, log: silentLog, inventory: hub.path });
  await service.start(new AbortController().signal, (_, look) => {
    looks.push(look);
    return () => undefined;
  });
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(figures).toContain('camcensus_hub_site_state{site="north",state="silent"} 1\n');
  service.applied();
  for (const look of [...looks, ...looks]) look();
  await service.close();
  const sent = hub.all<{ events: string }>('SELECT events FROM notice ORDER BY id');
  const events = sent.flatMap((one) => JSON.parse(one.events) as { kind: string; site: string }[]);
  expect(events.filter(({ kind }) => kind === 'site-silent').map(({ site }) => site)).toEqual([
    'east',
    'north',
    'south',
  ]);
});

test('queueHealth warns before the queue fills the disk, and after a day without the hub', async () => {
  const site = siteInventory(`${temporaryFolder()}/site.db`);
  onTestFinished(() => site.close());
  const room = 10_000_000_000;
  expect(queueHealth(site, new Date(), 1)?.problems).toEqual([]);
  sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'A' }]] });
  expect(queueHealth(site, new Date(), room)?.problems).toEqual([]);
  expect(queueHealth(site, new Date(), 400_000_000)?.problems).toEqual([
    expect.stringMatching(
      /^The disk of the inventory has 400\.0 MB left, and 4 messages .* Nothing of that is deleted/,
    ),
  ]);
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  expect(queueHealth(site, tomorrow, room)?.problems.join()).toMatch(
    /^4 messages have been waiting for the hub since/,
  );
  const whole = await configOf('log: { level: silent }\n');
  expect(generalProblems(site, whole, tomorrow).join()).toMatch(/waiting for the hub/);
  expect(exposition(metricsOf(site, whole, tomorrow))).toMatch(/^camcensus_queue_pending_messages 4$/m);
  expect(queueHealth(freshInventory(), new Date())).toBeNull();
});

test('an account of one site sees that site alone on the inventory of a hub', async () => {
  const hub = county();
  for (const site of names) heard(hub, site, '1T03:00');
  const file = `${folderWith({ 'a.yaml': 'log: { level: silent }\n' })}/a.yaml`;
  const activeConfig = await readServiceConfig({ config: file, inventory: hub.path }, { anySchedule: true });
  const views = new Views(hub, () => activeConfig);
  onTestFinished(() => views.close());
  const { queries, resources } = views.of({ sites: ['north'] });
  const all = views.of({ sites: null }).queries;
  const page = { limit: 50, offset: 0 };
  expect(
    all
      .overview()
      .sites.map(({ site }) => site)
      .sort(),
  ).toEqual(['east', 'north', 'south']);
  const [north, ...others] = queries.overview().sites;
  expect(others).toEqual([]);
  expect(north).toMatchObject({
    site: 'north',
    planned: false,
    hasProblem: false,
    state: 'In step.',
    devices: 2,
  });
  expect(north?.hub).toMatchObject({ state: 'in-step', version: '1.2.3' });
  expect(queries.devices({}, page)).toMatchObject({ total: 2, sites: ['north'] });
  expect(() => queries.devices({ site: 'south' }, page)).toThrow(/There is no site "south"/);
  expect(all.devices({ site: 'east' }, page).total).toBe(0);
  const texts = [
    String(await queries.file(new AbortController().signal, '.csv', {})),
    JSON.stringify(resources.map((one) => one.answer({}))),
    JSON.stringify(queries.sweeps(undefined)),
    JSON.stringify(await queries.coverage(undefined)),
    JSON.stringify(queries.changes({})),
    JSON.stringify(queries.audit({}, { limit: 50, before: undefined })),
    exposition(metricsOf(hub, activeConfig.config, at('1T03:20'))).includes('south')
      ? ''
      : 'the whole has it',
  ];
  for (const text of texts) expect(text).not.toMatch(/south|the whole/);
  expect(texts[0]).toContain('north-A');
});

import type { Hono } from 'hono';
import { expect, test } from 'vitest';
import { remaining } from '../../../db/decisions/remaining.ts';
import { type DeviceQuery, listDevices } from '../../../db/devices/devices.ts';
import { auditEntries } from '../../../db/file/audit.ts';
import { listSweeps } from '../../../db/sweeps/sweeps.ts';
import { jsonText } from '../../../src/export/json-value.ts';
import { withoutPeople } from '../../../src/export/people.ts';
import { apiApp } from '../../../src/web/api/app.ts';
import { type Resource, resourcesOf } from '../../../src/web/api/resources.ts';
import { queriesOf } from '../../../src/web/dashboard/queries/queries-of.ts';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { appOver, ask, councilForAll } from '../dashboard/council.ts';

const council = councilForAll();

function api(): {
  readonly app: Hono<Env>;
  readonly resources: readonly Resource[];
  readonly failures: unknown[];
} {
  const { reader, activeConfig } = council();
  const queries = queriesOf(reader, () => activeConfig);
  const { app, failures } = appOver(queries);
  const resources = resourcesOf(reader, () => activeConfig, queries);
  app.route(
    '/api/v1',
    apiApp(
      () => resources,
      (error) => failures.push(error),
    ),
  );
  return { app, resources, failures };
}

const idsOf = (text: string) => JSON.parse(text).map(({ id }: { readonly id: number }) => id);
const byId = (inventory: Parameters<typeof listDevices>[0], query: DeviceQuery) =>
  listDevices(inventory, query)
    .map(({ id }) => id)
    .sort((a, b) => a - b);

test('each resource answers with JSON of the form that its OpenAPI document states', async () => {
  const { app, resources, failures } = api();
  expect(resources.map(({ name }) => name)).toEqual(['devices', 'sites', 'sweeps', 'remaining', 'audit']);
  for (const { name, result } of resources) {
    const { status, headers, text } = await ask(app, `/api/v1/${name}`);
    expect([status, headers.get('content-type')], name).toEqual([200, 'application/json; charset=utf-8']);
    expect(result.safeParse(JSON.parse(text)).error, name).toBeUndefined();
    expect(JSON.stringify(JSON.parse(text)).length, name).toBeGreaterThan(100);
  }
  expect(failures).toEqual([]);
});

test('the API gives devices as list does, by id, without people', async () => {
  const { app } = api();
  const { inventory } = council();
  const { text } = await ask(app, '/api/v1/devices');
  const devices = [...listDevices(inventory)].sort((a, b) => a.id - b.id);
  expect(JSON.parse(text)).toEqual(JSON.parse(jsonText(withoutPeople(devices))));
  expect(text).not.toContain('jane');
  expect(text).toContain('"status":"accepted"');
});

const questions: readonly [query: string, means: DeviceQuery][] = [
  ['flagged=1', { flagged: true }],
  ['site=south&maker=hikvision', { site: 'south', maker: 'hikvision' }],
  ['status=missing', { status: 'missing' }],
  ['state=accepted', { state: 'accepted' }],
  ['search=hikvision&owner=estates', { search: 'hikvision', owner: 'estates' }],
  ['since=2026-03-02', { since: '2026-03-02' }],
  ['all-hosts=1&review=1', { allHosts: true, review: true }],
];

test.each(questions)('the API chooses devices by %s as list does', async (query, means) => {
  const { inventory } = council();
  const { text } = await ask(api().app, `/api/v1/devices?${query}`);
  expect(idsOf(text)).toEqual(byId(inventory, means));
  expect(idsOf(text).length).toBeGreaterThan(0);
});

test('the header Link leads through all devices of a filter, each once', async () => {
  const { app } = api();
  const { inventory } = council();
  const found: number[] = [];
  let answers = 0;
  for (
    let next: string | undefined = '/api/v1/devices?flagged=1&limit=20';
    next !== undefined;
    answers += 1
  ) {
    const { text, headers } = await ask(app, next);
    found.push(...idsOf(text));
    next = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(found).toEqual(byId(inventory, { flagged: true }));
  expect(answers).toBe(Math.ceil(found.length / 20));
});

test('the API gives sweeps and what remains as their commands do', async () => {
  const { app } = api();
  const { inventory } = council();
  const sweeps = JSON.parse((await ask(app, '/api/v1/sweeps?site=north&limit=1')).text);
  expect(sweeps).toEqual(JSON.parse(jsonText(listSweeps(inventory, { site: 'north', limit: 1 }))));
  const removal = JSON.parse((await ask(app, '/api/v1/remaining?site=south')).text);
  expect(removal.lines).toEqual(JSON.parse(jsonText(remaining(inventory, { site: 'south' }))));
  expect(removal.sum.total).toBeGreaterThan(0);
});

test('the API gives the audit trail as its command does, oldest first, page by page', async () => {
  const { app } = api();
  const { inventory } = council();
  const ids = auditEntries(inventory).map(({ id }) => id);
  const [first, second] = [
    await ask(app, '/api/v1/audit?limit=1'),
    await ask(app, '/api/v1/audit?limit=9&after=1'),
  ];
  expect([idsOf(first.text), first.headers.get('link')]).toEqual([
    [ids[0]],
    `</api/v1/audit?limit=1&after=${ids[0]}>; rel="next"`,
  ]);
  expect([idsOf(second.text), second.headers.get('link')]).toEqual([ids.slice(1), null]);
  expect(JSON.parse(first.text)[0]).toMatchObject({
    who: 'jane',
    action: 'mark',
    device: 1,
    site: 'north',
    message: 'Accepted until 2099-12-31, because: lease. Owner: Estates.',
  });
  const of = async (query: string) => idsOf((await ask(app, `/api/v1/audit?${query}`)).text).length;
  expect(await of('device=5')).toBe(1);
  expect(await of('account=JANE&kind=mark&from=2026-03-03&to=2026-03-03&site=north')).toBe(2);
  for (const none of ['to=2026-03-02', 'from=2026-03-04', 'site=south', 'kind=merge', 'account=ed'])
    expect(await of(none), none).toBe(0);
});

test('an answer that still holds is not sent again', async () => {
  const { app } = api();
  const { headers } = await ask(app, '/api/v1/devices?limit=3');
  const tag = headers.get('etag') ?? '';
  const again = (match: string) =>
    ask(app, '/api/v1/devices?limit=3', { headers: { 'if-none-match': match } });
  expect(tag).not.toBe('');
  expect([(await again(tag)).status, (await again('"other"')).status]).toEqual([304, 200]);
});

test.each([
  ['devices?limit=0', 400, 'limit must be a whole number from 1 to 1000.'],
  ['devices?limit=1e9', 400, 'limit must be a whole number from 1 to 1000.'],
  ['devices?after=-1', 400, 'after must be a whole number from 0 to'],
  ['devices?after=x', 400, 'after must be a whole number from 0 to'],
  ['devices?flagged=yes', 400, 'flagged must be 1 or left out, not "yes".'],
  ['devices?site=east', 400, 'There is no site "east"'],
  ['devices?maker=Hikvisoin', 400, 'Did you mean Hikvision?'],
  ['devices?sort=id', 400, 'There is no filter "sort" here.'],
  ['sites?site=north', 400, 'This page takes none.'],
  ['sweeps?site=east', 400, 'There is no site "east"'],
  ['remaining?maker=missing', 400, 'There is no maker "missing"'],
  ['audit?from=soon', 400, 'from must be a day such as 2027-03-31, not "soon".'],
  ['audit?device=x', 400, 'device must be the number of a device.'],
  ['audit?site=east', 400, 'There is no site "east"'],
  ['nothing', 404, 'There is no such resource. Known: /api/v1/devices,'],
])('the API answers %s with %d and a sentence in JSON', async (path, code, sentence) => {
  const { app, failures } = api();
  const { status, text } = await ask(app, `/api/v1/${path}`);
  expect([status, JSON.parse(text).error]).toEqual([code, expect.stringContaining(sentence)]);
  expect(failures).toEqual([]);
});

test('the API takes no other method, and no other host name', async () => {
  const { app } = api();
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await ask(app, '/api/v1/devices', { method })).status, method).toBe(405);
  expect((await ask(app, '/api/v1/devices', { headers: { host: 'evil.example' } })).status).toBe(403);
});

test('the OpenAPI document has every resource with every parameter that it takes', async () => {
  const { app, resources } = api();
  const document = JSON.parse((await ask(app, '/api/v1/openapi.json')).text);
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(resources.map(({ name }) => `/${name}`));
  for (const { name, query } of resources) {
    const { parameters, responses } = document.paths[`/${name}`].get;
    expect(parameters.map((one: { readonly name: string }) => one.name)).toEqual(Object.keys(query.shape));
    for (const parameter of parameters)
      expect(Object.keys(parameter.schema).length, parameter.name).toBeGreaterThan(0);
    expect(responses[200].content['application/json'].schema.type).toMatch(/^(array|object)$/);
  }
});

test('the API takes a filter several times, or as a list, and a page that follows keeps all of it', async () => {
  const { app } = api();
  const { inventory } = council();
  const query: DeviceQuery = { site: 'south', maker: ['Hikvision', 'Dahua'] };
  for (const text of ['maker=Hikvision&maker=dahua', 'maker=hikvision,Dahua'])
    expect(idsOf((await ask(app, `/api/v1/devices?site=SOUTH&${text}`)).text)).toEqual(
      byId(inventory, query),
    );
  const both = await ask(app, '/api/v1/remaining?maker=Hikvision&maker=Dahua&site=south,north');
  expect(JSON.parse(both.text)).toMatchObject({
    filters: { site: ['south', 'north'], maker: ['Hikvision', 'Dahua'] },
    sum: { total: listDevices(inventory, { flagged: true }).length },
  });
  const first = await ask(app, '/api/v1/devices?maker=Hikvision&maker=Dahua&limit=2');
  expect(first.headers.get('link')).toContain('?limit=2&maker=Hikvision&maker=Dahua&after=');
  expect((await ask(app, '/api/v1/devices?status=not-scanned&status=present')).status).toBe(200);
  expect((await ask(app, '/api/v1/devices?limit=1&limit=2')).text).toContain('limit is given twice.');
});

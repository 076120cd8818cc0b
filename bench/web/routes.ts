import type { Inventory } from '../../db/inventory.ts';
import { readServiceConfig } from '../../src/cli/service/service-config.ts';
import { dashboardOn } from '../../src/web/dashboard-on.ts';
import { siteName } from './inventory.ts';

/** A page or resource, with the values that the bench asks it for. */
export interface Route {
  /** As the app declares it, or what the bench adds to it. */
  readonly name: string;
  readonly path: string;
}

/** Paths that need no inventory, and those that end a session, send a stream or a file. */
const others =
  /^\/(?:login|logout|setup|events|health\/live|style\.css|icon\.svg)\b|^\/devices\.\w+$|\.(?:js|css|svg)$/;

/** What pages have to be asked besides their path: all devices of one maker at one site, to be marked. */
const needed: Readonly<Record<string, string>> = {
  '/devices/mark': `?${new URLSearchParams({ filter: `maker=Axis&site=${siteName(7)}`, all: '1' })}`,
};

/** Questions that people ask of the list, and programs of the API. */
const questions: readonly (readonly [name: string, path: string])[] = [
  ['list, all hosts', '/devices?all-hosts=1'],
  ['list, last page', '/devices?page=490'],
  ['list, flagged', '/devices?flagged=1'],
  ['list, a site', `/devices?site=${encodeURIComponent(siteName(41))}`],
  ['list, a maker', '/devices?maker=Axis'],
  ['list, a decision', '/devices?state=accepted'],
  ['list, open', '/devices?state=open'],
  ['list, an owner', '/devices?owner=Estates+3'],
  ['list, a policy', '/devices?policy=uk-2022'],
  ['list, since', '/devices?since=2026-11-02'],
  ...['id', 'site', 'address', 'verdict', 'maker', 'model', 'firmware', 'last-seen', 'owner', 'decision'].map(
    (key) => [`list, sorted by ${key}`, `/devices?sort=${key}`] as const,
  ),
  ['list, sorted backwards, page 200', '/devices?sort=-model&page=200'],
  ['search, an address', '/devices?search=127.102.16.7'],
  ['search, half an address', '/devices?search=127.102.'],
  ['search, a maker', '/devices?search=hikvision'],
  ['search, a serial', '/devices?search=Ax000410002'],
  ['search, a model', '/devices?search=ax-2'],
  ['search, two words', '/devices?search=hikvision+v5.7.1'],
  ['search, a MAC', '/devices?search=44:19:b6'],
  ['search, nothing', '/devices?search=zzzzzz'],
  ['search, sorted', '/devices?search=hikvision&sort=model'],
  ['find, an address', '/find?text=127.102.16.7'],
  ['find, a word', '/find?text=hikvision'],
  ['API, flagged', '/api/v1/devices?flagged=1&limit=100'],
  ['API, the last', '/api/v1/devices?after=49000&limit=100'],
  ['mark all of an owner', `/devices/mark?${new URLSearchParams({ filter: 'owner=Estates 3', all: '1' })}`],
  ['changes between two days', '/changes?from=2026-11-01&to=2026-11-02'],
  ['list, as of a day', '/devices?as-of=2026-11-01'],
  ['list, as of a day, sorted by model', '/devices?as-of=2026-11-01&sort=model'],
  ['list, as of a day, sorted by last sighting', '/devices?as-of=2026-11-01&sort=-last-seen'],
  ['API, search', '/api/v1/devices?search=hikvision&limit=100'],
  ['API, sweeps of a site', `/api/v1/sweeps?site=${encodeURIComponent(siteName(41))}`],
];

/** Every GET route of the app itself that reads the inventory, and {@link questions}. Throws for a parameter without a value. */
export async function routesOf(inventory: Inventory, config: string): Promise<readonly Route[]> {
  const rules = await readServiceConfig({ config, inventory: inventory.path }, { anySchedule: true });
  const { app, close } = dashboardOn(inventory, {
    activeConfig: () => rules,
    failed: () => undefined,
    note: () => undefined,
    concluding: () => Promise.reject(new Error('nothing is corrected here')),
  });
  close();
  const newest = (rows: string) =>
    inventory.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${rows}`)?.id ?? 1;
  const values: readonly (readonly [RegExp, string])[] = [
    [/^\/sweeps\/:id\b/, String(newest("sweep WHERE site <> 'bench'"))],
    [/^\/views\/:id\b/, String(newest('saved_view'))],
    [/^\/audit\/:id\b/, String(newest('audit WHERE device IS NOT NULL'))],
    [/^\/accounts\/:account\b/, String(newest('account'))],
    [/:id\b/, String(newest('device'))],
    [/:name\b/, encodeURIComponent(siteName(7))],
  ];
  const declared = app.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes('*') && !others.test(path))
    .map(({ path }): Route => {
      const parameter = /:\w+(?:\{.*?\})?(?=\/|$)/.exec(path)?.[0];
      const value = values.find(([pattern]) => pattern.test(path))?.[1];
      if (parameter !== undefined && value === undefined)
        throw new Error(`bench/web has no value for ${path}`);
      const filled = parameter === undefined ? path : path.replace(parameter, value ?? '');
      return { name: path, path: `${filled}${needed[path] ?? ''}` };
    });
  const once = new Map(
    [...declared, ...questions.map(([name, path]) => ({ name, path }))].map((one) => [one.path, one]),
  );
  return [...once.values()];
}

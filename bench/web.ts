/**
 * How long the pages and the API of the dashboard take: 50,000 devices of 100 sites, the built program in a process of its own. Each route of the
 * app itself is asked as its first request of a fresh process, then again and again, for an account of all sites and for one of half of them; then the same while
 * ten clients ask for spreadsheets and a scan of 127.64.0.0/16 runs; then thousands of requests, for its memory.
 * `npm run bench:web`, about a quarter of an hour; `--write` writes the result into docs/figures.md, `--only TEXT` asks only routes with
 * this text, `--inventory FILE` keeps the inventory for the next run. Sends packets only to 127.0.0.0/8.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openInventory } from '../db/open.ts';
import { figuresPage, writeSection } from './section.ts';
import { addClient, type Client, fill, networkOf, siteName } from './web/inventory.ts';
import { memory } from './web/memory.ts';
import { type Route, routesOf } from './web/routes.ts';
import { type Answer, type Place, program, Server } from './web/server.ts';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '50000' },
    sites: { type: 'string', default: '100' },
    times: { type: 'string', default: '20' },
    requests: { type: 'string', default: '5000' },
    only: { type: 'string', default: '' },
    inventory: { type: 'string' },
    'no-cold': { type: 'boolean', default: false },
    'no-load': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const [devices, sites, times, requests] = [
  Number(values.devices),
  Number(values.sites),
  Number(values.times),
  Number(values.requests),
];
/** The bars, in milliseconds. */
const bars = { warm: 300, cold: 1_000 };

/** The times of one route for one client, in milliseconds. */
interface Times {
  readonly route: Route;
  readonly client: Client;
  readonly cold: number | null;
  readonly warm: readonly number[];
  readonly busy: readonly number[];
}

const temporary = mkdtempSync(join(tmpdir(), 'camcensus-web-'));
try {
  const lines = await measure(placeIn(temporary));
  process.stdout.write(`${lines.join('\n')}\n`);
  if (values.write)
    writeSection({ document: figuresPage, name: 'web', command: `npm run bench:web${options()}` }, lines);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** What was measured less of than usual, as it was asked for. */
function options(): string {
  const less = [
    ...(['times', 'requests', 'only'] as const).flatMap((name) =>
      process.argv.includes(`--${name}`) ? [`--${name} ${values[name]}`] : [],
    ),
    ...(['no-cold', 'no-load'] as const).flatMap((name) => (values[name] ? [`--${name}`] : [])),
  ];
  return less.length === 0 ? '' : ` -- ${less.join(' ')}`;
}

function placeIn(folder: string): Place {
  const config = join(folder, 'camcensus.yaml');
  const declared = Array.from(
    { length: sites },
    (_, at) => `  - { name: ${siteName(at)}, targets: [${networkOf(at)}], schedule: "0 2 1 1 *" }\n`,
  );
  writeFileSync(config, `rate: 1000\nsites:\n${declared.join('')}`);
  return { folder, config, inventory: values.inventory ?? join(folder, 'inventory.db') };
}

async function measure(place: Place): Promise<readonly string[]> {
  if (!existsSync(place.inventory)) {
    const made = openInventory(place.inventory, { create: true });
    fill(made, { devices, sites });
    made.close();
  }
  const inventory = openInventory(place.inventory, { create: false });
  inventory.run('DELETE FROM account');
  const half = Array.from({ length: Math.floor(sites / 2) }, (_, at) => siteName(at * 2 + 1));
  const clients = [addClient(inventory, 'all sites', null), addClient(inventory, 'half of them', half)];
  const routes = (await routesOf(inventory, place.config)).filter(({ name, path }) =>
    `${name} ${path}`.includes(values.only),
  );
  inventory.close();
  const cold = values['no-cold'] ? [] : await coldTimes(place, routes, clients);
  const timed = await repeated(place, { routes, clients, cold });
  return [...timed, await memory(place, { requests, routes, clients })];
}

/** The table of times, with those of a server that is asked again and again. */
async function repeated(
  place: Place,
  {
    routes,
    clients,
    cold,
  }: {
    readonly routes: readonly Route[];
    readonly clients: readonly Client[];
    readonly cold: readonly number[];
  },
): Promise<readonly string[]> {
  const server = await Server.start(place);
  try {
    const warm = await timesOf(server, routes, clients);
    const busy = values['no-load']
      ? null
      : await whileBusy(place, server, () => timesOf(server, routes, clients));
    const rows = routes.flatMap((route, at) =>
      clients.map((client, of): Times => {
        const index = at * clients.length + of;
        return {
          route,
          client,
          cold: cold[index] ?? null,
          warm: warm[index] ?? [],
          busy: busy?.result[index] ?? [],
        };
      }),
    );
    return [
      `${devices} devices of ${sites} sites; ${availableParallelism()} processors (${cpus()[0]?.model}), Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)}.`,
      '',
      ...table(rows),
      '',
      ...(busy === null
        ? []
        : [
            `Meanwhile ${busy.files} spreadsheets were made, and ${busy.refused} requests for one were answered 503.`,
            '',
          ]),
    ];
  } finally {
    await server.stop();
  }
}

/** The first request of a fresh process, for each route and client. The file of the inventory is in the page cache. */
async function coldTimes(place: Place, routes: readonly Route[], clients: readonly Client[]) {
  const found: number[] = [];
  for (const route of routes)
    for (const client of clients) {
      const server = await Server.start(place);
      try {
        found.push(checked(await server.get(route.path, client.headers), route).ms);
      } finally {
        await server.stop();
      }
    }
  return found;
}

/** Sorted times of repeated requests, by route and client. The first one of each does not count. */
async function timesOf(server: Server, routes: readonly Route[], clients: readonly Client[]) {
  const found: number[][] = [];
  for (const route of routes)
    for (const client of clients) {
      const own: number[] = [];
      for (let time = -1; time < times; time += 1) {
        const { ms } = checked(await server.get(route.path, client.headers), route);
        if (time >= 0) own.push(ms);
      }
      found.push(own.sort((a, b) => a - b));
    }
  return found;
}

function checked(answer: Answer, { path }: Route): Answer {
  // Accounts are for administrators of all sites.
  if (answer.status >= 400 && answer.status !== 403) throw new Error(`${path} was answered ${answer.status}`);
  return answer;
}

/** Measures while ten clients ask for spreadsheets without a pause, and a scan of this machine's own addresses writes. */
async function whileBusy<Result>(
  { folder, inventory, config }: Place,
  server: Server,
  work: () => Promise<Result>,
) {
  const scan = spawn(
    process.execPath,
    [
      program,
      'scan',
      '127.64.0.0/16',
      '--site',
      'bench',
      '--no-listen',
      '--inventory',
      inventory,
      '--config',
      config,
      '--quiet',
      '--format',
      'csv',
    ],
    { stdio: 'ignore', cwd: folder },
  );
  const ended = new AbortController();
  const made = { files: 0, refused: 0 };
  const all = addedClient(inventory);
  const asking = Array.from({ length: 10 }, async (_, at) => {
    while (!ended.signal.aborted) {
      const { status } = await server.get(
        `/devices.xlsx?maker=${['Axis', 'Bosch', 'Hikvision'][at % 3]}`,
        all.headers,
      );
      if (status === 200) made.files += 1;
      else {
        made.refused += 1;
        await wait(1_000);
      }
    }
  });
  // Until the first file is being made and the scan has begun.
  await wait(3_000);
  const result = await work();
  ended.abort();
  await stopped(scan);
  await Promise.all(asking);
  return { ...made, result };
}

function addedClient(file: string): Client {
  const inventory = openInventory(file, { create: false });
  try {
    return addClient(inventory, `files ${Date.now()}`, null);
  } finally {
    inventory.close();
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGINT');
  await once(child, 'exit');
}

function table(rows: readonly Times[]): readonly string[] {
  const head = [
    'route',
    'account',
    'first request',
    'warm: p50 / p95',
    'while files are made and a scan runs: p50 / p95',
  ];
  const at = (list: readonly number[], part: number) =>
    list[Math.min(list.length - 1, Math.floor(part * list.length))];
  const cell = (ms: number | undefined | null, bar: number) =>
    ms === undefined || ms === null ? '–' : ms > bar ? `**${Math.round(ms)}**` : String(Math.round(ms));
  const both = (list: readonly number[]) =>
    [0.5, 0.95].map((part) => cell(at(list, part), bars.warm)).join(' / ');
  const body = rows.map(({ route, client, cold, warm, busy }) => [
    route.name === route.path
      ? `\`${route.path}\``
      : route.name.startsWith('/')
        ? `\`${route.name}\``
        : route.name,
    client.name,
    cell(cold, bars.cold),
    both(warm),
    both(busy),
  ]);
  const over = rows.filter(
    ({ cold, warm, busy }) =>
      (cold ?? 0) > bars.cold || [warm, busy].some((list) => (at(list, 0.95) ?? 0) > bars.warm),
  );
  return [
    `Milliseconds; the bars are ${bars.warm} ms warm and ${bars.cold} ms for the first request of a fresh process, and figures above are bold (${over.length} of ${rows.length} lines).`,
    '',
    ...[head, head.map((_, column) => (column < 2 ? '---' : '---:')), ...body].map(
      (cells) => `| ${cells.join(' | ')} |`,
    ),
  ];
}

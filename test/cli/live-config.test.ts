import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { keptKeys } from '../../src/cli/service/kept-keys.ts';
import { LiveConfig, readServiceConfig } from '../../src/cli/service/service-config.ts';
import { configOf } from '../config/config-in.ts';
import { temporaryFolder } from '../db/temporary.ts';

const site =
  'sites: [{ name: school, targets: [127.0.0.1], schedule: "0 2 * * *" }]\nlog: { level: silent }\n';

/** A service with a config file; `write` puts another text there. */
async function service(text = site) {
  const folder = temporaryFolder();
  const config = join(folder, 'camcensus.yaml');
  const write = (to: string) => writeFileSync(config, to);
  write(`inventory: inventory.db\n${text}`);
  const options = { config };
  const first = await readServiceConfig(options);
  const inventory = openInventory(first.settings.inventory, { create: true });
  onTestFinished(() => inventory.close());
  return { live: new LiveConfig(options, inventory, first, { dashboard: true }), first, write };
}

test('LiveConfig replaces the whole config and notifies its subscribers', async () => {
  const { live, first, write } = await service();
  const { changed } = live;
  write(
    `inventory: inventory.db\n${site.replace('school', 'library').replace('0 2', '30 3')}policies: [us-ndaa-889]\n`,
  );
  expect(await live.reload()).toBe(true);
  expect([changed.aborted, live.changed.aborted]).toEqual([true, false]);
  expect(live.current.sites).toMatchObject([{ name: 'library', schedule: '30 3 * * *' }]);
  expect(live.current.policies.map(({ id }) => id)).toEqual(['us-ndaa-889']);
  // Who began with the old one goes on with it.
  expect(first.sites).toMatchObject([{ name: 'school' }]);
});

test.each([
  ['a mistake', `inventory: inventory.db\n${site}rate: fast\n`],
  ['no YAML', 'sites: ['],
  ['no site with a schedule', 'inventory: inventory.db\n'],
  ['a policy that is not there', `inventory: inventory.db\n${site}policies: [uk-2023]\n`],
  ['credentials that are not there', `inventory: inventory.db\n${site}credentials: gone.yaml\n`],
  ['fingerprints that are not there', `inventory: inventory.db\n${site}fingerprints: gone\n`],
  ['another inventory', `inventory: other.db\n${site}`],
])('LiveConfig keeps the old config if the new one has %s', async (_, text) => {
  const { live, first, write } = await service();
  write(text);
  expect(await live.reload()).toBe(false);
  expect(live.current).toBe(first);
  expect(live.changed.aborted).toBe(false);
});

test('keptKeys names what needs a restart, and what the command line overrides', async () => {
  const start = await configOf('dashboard: { port: 8601 }\n');
  const now = await configOf('dashboard: { port: 8602 }\npolicies: [us-ndaa-889]\nlog: { level: debug }\n');
  const kept = (options: Parameters<typeof keptKeys>[1], dashboard: boolean) =>
    keptKeys([start, now], options, { dashboard });
  expect(kept({}, true)).toEqual({ restart: ['dashboard.port'], overridden: [] });
  expect(kept({}, false)).toEqual({ restart: [], overridden: [] });
  expect(kept({ listen: '127.0.0.1:8603', policy: ['uk-2022'], logLevel: 'info' }, true)).toEqual({
    restart: [],
    overridden: ['dashboard.port', 'policies', 'log.level'],
  });
  const reached = await configOf(
    "dashboard: { port: 8601, tlsCert: a.pem, tlsKey: b.pem, behindProxy: [10.0.0.2], url: 'https://c.example' }\n",
  );
  const all = ['dashboard.tlsCert', 'dashboard.tlsKey', 'dashboard.behindProxy', 'dashboard.url'];
  expect(keptKeys([start, reached], {}, { dashboard: true })).toEqual({ restart: all, overridden: [] });
  const others = { listen: '127.0.0.1:8603', tlsCert: 'c.pem', behindProxy: true } as const;
  expect(keptKeys([start, reached], others, { dashboard: true })).toEqual({
    restart: ['dashboard.url'],
    overridden: all.slice(0, 3),
  });
  expect(keptKeys([start, start], { policy: ['uk-2022'] }, { dashboard: true })).toEqual({
    restart: [],
    overridden: [],
  });
});

test('LiveConfig logs the keys of a new config that need a restart', async () => {
  const { live, write } = await service(site.replace('silent', 'warn'));
  const lines: string[] = [];
  const { write: original } = process.stderr;
  process.stderr.write = (line: Uint8Array | string) => lines.push(String(line)) > 0;
  try {
    write(`inventory: inventory.db\n${site.replace('silent', 'warn')}dashboard: { address: '::1' }\n`);
    expect(await live.reload()).toBe(true);
  } finally {
    process.stderr.write = original;
  }
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { keys: ['dashboard.address'], msg: 'keys of the new config that take effect at the next start only' },
  ]);
});

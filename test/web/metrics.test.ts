import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { storeSchedules } from '../../db/sweeps/night-watch.ts';
import { LiveConfig, readServiceConfig } from '../../src/cli/service/service-config.ts';
import { metricsApp } from '../../src/web/app.ts';
import { exposition, type Metric } from '../../src/web/exposition.ts';
import { metricsOf } from '../../src/web/metrics.ts';
import { MetricsServer } from '../../src/web/metrics-server.ts';
import { listen } from '../../src/web/server.ts';
import { configOf, folderWith } from '../config/config-in.ts';
import { sweepNight } from '../db/fixture.ts';
import { freshInventory } from '../db/temporary.ts';

const figures: readonly Metric[] = [
  {
    name: 'camcensus_devices',
    help: 'Devices.\nOf all kinds.',
    samples: [
      { labels: { site: 'St Mary\'s "annexe"\\\n# TYPE up\u202e', verdict: 'flagged' }, value: 3 },
      { labels: { site: 'hall', verdict: 'clear' }, value: 0.5 },
    ],
  },
  { name: 'camcensus_nothing', help: 'Never said.', samples: [] },
  { name: 'camcensus_inventory_bytes', help: 'Bytes.', samples: [{ value: 4096 }] },
];

test('figures are written line by line, and no name can begin one of its own', () => {
  expect(exposition(figures).split('\n')).toEqual([
    '# HELP camcensus_devices Devices.\\nOf all kinds.',
    '# TYPE camcensus_devices gauge',
    'camcensus_devices{site="St Mary\'s \\"annexe\\"\\\\ # TYPE up",verdict="flagged"} 3',
    'camcensus_devices{site="hall",verdict="clear"} 0.5',
    '# HELP camcensus_inventory_bytes Bytes.',
    '# TYPE camcensus_inventory_bytes gauge',
    'camcensus_inventory_bytes 4096',
    '',
  ]);
});

/** An app that is no web server of ours. */
const other = { fetch: () => new Response('mine') };

async function serving(metrics: () => readonly Metric[]) {
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  const listening = await listen(metricsApp(metrics, failed), { address: '127.0.0.1', port: 0 }, failed);
  onTestFinished(() => listening.close());
  return { port: listening.port, failures };
}

/** Sends a request with the given method and host. */
function send(port: number, path: string, over: { method?: string; host?: string } = {}) {
  return new Promise<{ status: number | undefined; type: string | undefined; text: string }>(
    (resolve, reject) => {
      const { method = 'GET', host = 'localhost' } = over;
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers: { host }, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode, type: response.headers['content-type'], text }),
          );
        },
      );
      sent.on('error', reject).end();
    },
  );
}

test('metricsApp serves /metrics to this machine, and nothing else', async () => {
  const { port } = await serving(() => figures);
  expect(await send(port, '/metrics')).toEqual({
    status: 200,
    type: 'text/plain; version=0.0.4; charset=utf-8',
    text: exposition(figures),
  });
  for (const host of [`127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`])
    expect((await send(port, '/metrics', { host })).status, host).toBe(200);
  for (const host of ['evil.example', `localhost.evil.example:${port}`, '10.0.0.1'])
    expect((await send(port, '/metrics', { host })).status, host).toBe(403);
  expect(await send(port, '/metrics', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await send(port, '/metrics', { method })).status, method).toBe(405);
  for (const path of ['/', '/metrics/x', '//evil.example/metrics', '/../etc/passwd'])
    expect((await send(port, path)).status, path).toBe(404);
});

test('what is no request costs its own connection and nothing else', async () => {
  const { port } = await serving(() => figures);
  for (const bytes of [
    'GET http://evil.example/ HTTP/1.1\r\nhost: localhost\r\n\r\n',
    '\x16\x03\x01\x02',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
  ]) {
    const reply = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
      socket.on('data', (part) => {
        text += part.toString('latin1');
        socket.end();
      });
      socket.on('error', () => undefined).on('close', () => resolve(text));
    });
    expect(reply).toMatch(/^HTTP\/1\.1 4/);
  }
  expect((await send(port, '/metrics')).status).toBe(200);
});

test('metricsApp reports a failure, and answers the next request', async () => {
  let broken = true;
  const { port, failures } = await serving(() => {
    if (broken) throw new Error('the disk is gone');
    return figures;
  });
  const failed = await send(port, '/metrics');
  expect([failed.status, failed.text.includes('disk')]).toEqual([500, false]);
  broken = false;
  expect((await send(port, '/metrics')).status).toBe(200);
  expect(failures).toEqual([new Error('the disk is gone')]);
});

test.each(['0.0.0.0', '::', '10.0.0.1', '192.168.1.4'])('listen refuses the address %s', async (address) => {
  await expect(listen(other, { address, port: 0 }, () => undefined)).rejects.toThrow(/not a loopback/);
});

const site = '{ name: north, targets: [10.0.0.0/24], schedule: "0 2 * * *", timezone: UTC }';

test('the figures are those of the inventory and of the plan', async () => {
  const inventory = freshInventory();
  storeSchedules(inventory, ['north'], '2026-02-28T12:00:00Z');
  const hosts = [
    ['10.0.0.1', { maker: 'Hikvision', serial: 'H1' }],
    ['10.0.0.2', { maker: 'Axis', serial: 'A1' }],
  ] as const;
  sweepNight(inventory, { day: '2026-03-01', hosts });
  const text = exposition(
    metricsOf(inventory, await configOf(`sites: [${site}]`), new Date('2026-03-02T09:00:00Z')),
  );
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'camcensus_devices{site="north",verdict="flagged",status="present"} 1',
      'camcensus_devices{site="north",verdict="clear",status="present"} 1',
      'camcensus_flagged_devices{site="north",maker="Hikvision",decision="open"} 1',
      'camcensus_site_overdue{site="north"} 1',
      'camcensus_site_problems{site="north"} 1',
      'camcensus_last_sweep_outcome{site="north",outcome="complete"} 1',
      'camcensus_last_sweep_outcome{site="north",outcome="partial"} 0',
      'camcensus_last_sweep_duration_seconds{site="north"} 3600',
      'camcensus_last_complete_sweep_timestamp_seconds{site="north"} 1772334000',
      'camcensus_site_next_run_timestamp_seconds{site="north"} 1772503200',
    ]),
  );
  expect(text).not.toContain('H1');
});

test('metricsOf counts warnings of the last sweep by kind', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [] });
  const warnings = [{ kind: 'tarpit', network: null, addresses: 1, message: 'one' }];
  inventory.run(
    `UPDATE sweep SET counts = json_set(counts, '$.warnings', json(?))`,
    JSON.stringify(warnings),
  );
  const config = await configOf(`sites: [${site}]`);
  expect(exposition(metricsOf(inventory, config, new Date('2026-03-02T09:00:00Z')))).toContain(
    'camcensus_last_sweep_warnings{site="north",kind="tarpit"} 1',
  );
});

test('a sweep during which the clock was set back has no duration', async () => {
  const inventory = freshInventory();
  sweepNight(inventory, { day: '2026-03-01', hosts: [] });
  inventory.run("UPDATE sweep SET ended_at = '2026-03-01T01:00:00Z'");
  const config = await configOf(`sites: [${site}]`);
  const text = exposition(metricsOf(inventory, config, new Date('2026-03-02T09:00:00Z')));
  expect(text).toContain('camcensus_last_sweep_timestamp_seconds{site="north"} 1772326800');
  expect(text).not.toContain('camcensus_last_sweep_duration_seconds');
});

test('the service listens as configured, follows a new config, survives a taken port', async () => {
  const taken = await serving(() => []);
  const text = (metrics: string) => `sites: [${site}]\nlog: { level: silent }\n${metrics}`;
  const folder = folderWith({ 'a.yaml': text('') });
  const { writeFileSync } = await import('node:fs');
  const inventory = freshInventory();
  const options = { config: `${folder}/a.yaml`, inventory: inventory.path };
  const live = new LiveConfig(options, inventory, await readServiceConfig(options));
  const server = new MetricsServer(inventory, () => live.current.settings);
  onTestFinished(() => server.close());
  const put = async (metrics: string) => {
    writeFileSync(options.config, text(metrics));
    expect(await live.reload()).toBe(true);
    await server.follow();
    return server.place;
  };
  expect(server.place).toBeNull();
  expect(await put(`metrics: { port: ${taken.port} }`)).toBeNull();
  // Some free port: that of a server which has gone.
  const gone = await listen(other, { address: '127.0.0.1', port: 0 }, () => undefined);
  await gone.close();
  expect(await put(`metrics: { port: ${gone.port} }`)).toMatchObject({
    address: '127.0.0.1',
    port: gone.port,
  });
  expect((await send(gone.port, '/metrics')).text).toContain('camcensus_build_info');
  expect(await put('')).toBeNull();
  await expect(send(gone.port, '/metrics')).rejects.toThrow(/ECONNREFUSED/);
});

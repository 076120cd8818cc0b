import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import { Operator } from '../e2e/operator.ts';
import { notingUsage, type ResourceUsage, resourceUsageIn } from '../resource-usage.ts';

const operator = new Operator();
afterAll(() => operator.close());

describe('plan', () => {
  test('plan of 10.0.0.0/8 needs under 1 s and 100 MB, mentions the refusal', async () => {
    const used: ResourceUsage[] = [];
    const file = join(operator.folder, 'used.json');
    for (let round = 0; round < 4; round++) {
      const { code, stdout } = await operator.run(['plan', '10.0.0.0/8'], { env: notingUsage(file) });
      expect(code).toBe(0);
      expect(stdout).toContain('16,777,216 addresses');
      expect(stdout).toMatch(/scan refuses this scope.*more than 1,048,576.*--max-addresses 16777216/);
      expect(stdout).toContain('Nothing was sent.');
      used.push(resourceUsageIn(file));
    }
    // The least of four: what the program takes, and not what else the machine does.
    expect(Math.min(...used.map(({ processorSeconds }) => processorSeconds))).toBeLessThan(1);
    expect(Math.min(...used.map(({ megabytes }) => megabytes))).toBeLessThan(100);
  });

  test('plan mentions no refusal if the size is permitted', async () => {
    const whole = await operator.here(['plan', 'fd00:1::/64', '--max-addresses', String(2n ** 64n)]);
    expect([whole.code, whole.stdout]).toEqual([0, expect.not.stringContaining('refuses')]);
    const { stdout } = await operator.here(['plan', '10.0.0.0/8', '--max-addresses', '16777216']);
    expect(stdout).toContain('16,777,216 addresses');
    expect(stdout).not.toContain('refuses');
  });

  test('plan shows what every scanner sends, never sends and costs', async () => {
    const { stdout } = await operator.here([
      ...['plan', '10.20.0.0/22', '--no-listen', '--exclude', '10.20.0.1', '--detail'],
    ]);
    const text = stdout.replace(/\s+/g, ' ');
    expect(scanners.length).toBeGreaterThan(8);
    for (const { id, sends, neverSends, cost } of scanners) {
      expect(text, id).toContain(`${id} sends ${sends} ${neverSends}`);
      expect(text, id).toContain(`at most ${cost.connections} connections, ${cost.datagrams} datagrams`);
    }
    expect(text).toContain('1,023 addresses (10.20.0.0/22)');
    expect(text).toContain('Never touched 10.20.0.1');
    expect(text).toContain('no multicast (--no-listen)');
    expect(text).toMatch(
      /Controllers a host that accepts a connection at Modbus \(502\), S7 \(102\), .* discovery datagrams only/,
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test.each([80, 120])('plan fits a screen of 24 lines and %d columns', async (columns) => {
    const { stdout } = await operator.here(['plan', '10.20.0.0/22'], { env: { COLUMNS: String(columns) } });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(23);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('bytes read: the limit if every reply is as long as is read.');
    expect(text).toContain('a host that speaks Modbus, S7, EtherNet/IP, DNP3, BACnet is probed no further');
    expect(text).toMatch(/Nothing was sent\. --detail has every port, .*\. $/);
  });

  test('plan names what keeps a sweep from its rate, and every limit in detail', async () => {
    const words = ['plan', '10.20.0.0/16', '--alive', '4096', '--rate', '20000'];
    const limits = /Limited by\s+(.*?) One live host/;
    const of = async (...more: string[]) =>
      limits.exec((await operator.here([...words, ...more])).stdout.replace(/\s+/g, ' '))?.[1] ?? '';
    expect(await of()).toMatch(/^dhip \(50 a second\) 54 s$|^the processor/);
    const every = await of('--detail');
    for (const name of [
      'the rate (20,000 a second)',
      'the processor',
      'addresses at once',
      'hosts at once',
      'dhip',
    ])
      expect(every).toContain(name);
    const [site] = JSON.parse((await operator.here([...words, '--format', 'json'])).stdout);
    const seconds = site.limits.map((limit: { readonly seconds: string }) => Number(limit.seconds));
    expect(seconds).toEqual(seconds.toSorted((a: number, b: number) => b - a));
    expect(Number(site.seconds.expected)).toBe(seconds[0] + 5);
  });

  test('plan accepts the options of scan and prints figures as JSON', async () => {
    const { code, stdout } = await operator.here([
      ...['plan', '10.20.0.0/22', '--rate', '200', '--ports', '80,554', '--site', 'st-marys'],
      ...['--quiet', '--fail-on-flagged', '--all-hosts', '--format', 'json'],
      ...['--ask-industrial', '10.20.1.0/24'],
    ]);
    expect(code).toBe(0);
    const [site] = JSON.parse(stdout);
    expect(site).toMatchObject({
      site: 'st-marys',
      targets: ['10.20.0.0/22'],
      addresses: '1024',
      permitted: true,
      rate: 200,
      ports: { liveHost: [80, 554] },
      industrial: { ports: [], askedAnyway: ['10.20.1.0/24'] },
      listen: true,
    });
    expect(Number(site.flows.allSilent)).toBeGreaterThan(1024);
    expect(site.conversations).toEqual(site.flows);
    expect(Number(site.seconds.allSilent)).toBe(Math.ceil(Number(site.flows.allSilent) / 200));
  });

  test("plan uses a site's settings for its addresses, general ones for others", async () => {
    const config = join(operator.folder, 'rate.yaml');
    const networks =
      'networks: [{ targets: [10.20.3.0/25], rate: 20, exclude: [10.20.3.7] }, { targets: [10.20.9.0/24], rate: 10 }]';
    const north = `  - { name: north, ${networks}, exclude: [10.20.3.8/30], rate: 100 }`;
    writeFileSync(config, `exclude: [10.20.3.1]\nsites:\n${north}\n`);
    const plan = async (...args: string[]) =>
      JSON.parse(
        (await operator.here(['plan', '10.20.3.0/26', '--config', config, '--format', 'json', ...args]))
          .stdout,
      );
    expect(await plan('--site', 'north', '--exclude', '10.20.3.2')).toMatchObject([
      {
        exclusions: ['10.20.3.1', '10.20.3.8/30', '10.20.3.7', '10.20.3.2'],
        addresses: '57',
        rate: 100,
        slower: [{ targets: ['10.20.3.0/25'], rate: 20, secondsAllSilent: '20' }],
      },
    ]);
    expect(await plan('--site', 'north', '--rate', '5')).toMatchObject([{ rate: 5, slower: [] }]);
    expect(await plan('--site', 'NORTH')).toMatchObject([{ site: 'north', rate: 100 }]);
    for (const of of [[], ['--site', 'south']])
      expect(await plan(...of)).toMatchObject([{ exclusions: ['10.20.3.1'], rate: 1000, slower: [] }]);
  });

  test("plan permits public addresses only as a site's own targets", async () => {
    const config = join(operator.folder, 'public.yaml');
    writeFileSync(
      config,
      'sites:\n - { name: east, targets: [8.8.8.8], allowPublic: true }\n - { name: west, targets: [8.8.4.4] }\n',
    );
    const plan = (...args: string[]) => operator.here(['plan', '--config', config, ...args]);
    expect((await plan('--site', 'east')).stdout).toContain('Site east: 1 address (8.8.8.8)');
    for (const args of [['--site', 'west'], ['8.8.8.8', '--site', 'east'], ['8.8.8.8']])
      expect((await plan(...args)).stderr).toMatch(
        /reaches public addresses .* add --allow-public, or allowPublic: true to its site in the config\.$/m,
      );
  });

  test('plan leaves ports of printers out of a range, as scan does', async () => {
    const { stdout } = await operator.here(['plan', '10.20.0.1', '--ports', '9098-9109', '--format', 'json']);
    expect(JSON.parse(stdout)[0].ports).toMatchObject({ liveHost: [9098, 9099, 9108, 9109] });
  });

  test('plan expects no more hosts than addresses', async () => {
    const { stdout } = await operator.here(['plan', '10.20.0.0/26', '--alive', '300']);
    expect(stdout).toMatch(/^64 alive {8}/m);
    const { stdout: json } = await operator.here([
      'plan',
      '10.20.0.0/26',
      '--alive',
      '300',
      '--format',
      'json',
    ]);
    expect(JSON.parse(json)).toMatchObject([{ alive: '64' }]);
    expect((await operator.here(['plan', '10.20.0.7'])).stdout).toMatch(/^Site default: 1 address \(/);
  });

  test('plan of several sites shows once what each scanner sends', async () => {
    const config = join(operator.folder, 'three.yaml');
    const site = (name: string) => `  - { name: ${name}, targets: [10.20.0.0/24] }\n`;
    writeFileSync(config, `sites:\n${['north', 'south', 'west'].map(site).join('')}`);
    const { stdout } = await operator.here(['plan', '--config', config, '--detail']);
    expect(stdout.match(/^Site /gm)).toHaveLength(3);
    expect(stdout.match(/^ws-discovery$/gm)).toHaveLength(1);
    expect(stdout.match(/Nothing was sent\./g)).toHaveLength(1);
    const sum = /^26 alive {8}([\d,]+) flows, (\d+) s /m.exec(stdout);
    const all =
      /^All 3 sites {5}768 addresses; ([\d,]+) flows, (?:(\d+) min )?(\d+) s one after another; expected$/m.exec(
        stdout,
      );
    const number = (text: string | undefined) => Number(text?.replaceAll(',', ''));
    expect(number(all?.[1])).toBe(3 * number(sum?.[1]));
    expect(60 * Number(all?.[2] ?? 0) + Number(all?.[3])).toBe(3 * number(sum?.[2]));
  });

  test('plan of sixty sites has a line for each, and once what they are sent', async () => {
    const config = join(operator.folder, 'sixty.yaml');
    const site = (at: number) =>
      `  - { name: school-${at}, targets: [10.${at}.0.0/22], exclude: [10.${at === 7 ? 7 : 200}.0.1] }\n`;
    writeFileSync(config, `sites:\n${Array.from({ length: 60 }, (_, at) => site(at)).join('')}`);
    for (const columns of [80, 120]) {
      const env = { COLUMNS: String(columns) };
      const { stdout } = await operator.here(['plan', '--config', config], { env });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(60 + 26);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
      expect(
        lines.filter((line) => /^school-\d+ .* 1,02[34] .* 10,9\d\d +16 s( |$)/.test(line)),
      ).toHaveLength(60);
      const text = stdout.replace(/\s+/g, ' ');
      expect(text).toContain(
        'Never touched school-0, school-1, school-2, school-3, school-4 and 54 others: 10.200.0.1 school-7: 10.7.0.1 Every address TCP connect to 80',
      );
      expect(text.match(/Live hosts TCP connect/g)).toHaveLength(1);
      expect(text).toContain('--site NAME shows one site; --detail has each, every port');
      expect(text.includes('Not shown for lack of room: NETWORKS (--detail shows them).')).toBe(
        columns === 80,
      );
    }
  });

  test('plan creates no inventory', async () => {
    await operator.here(['plan', '10.20.0.0/22']);
    expect(existsSync(operator.inventory)).toBe(false);
  });
});

describe('scan that is refused', () => {
  test.each([
    [['8.8.8.0/24'], '"8.8.8.0/24" reaches public addresses', '--allow-public'],
    [['10.0.0.0/8'], '16,777,216 addresses', 'flows: 1 day'],
    [['10.0.0.0/22', '--exclude', '10.0.0.0/21'], 'The exclusions leave nothing', 'Exclude less'],
    [['224.0.0.251'], 'multicast', 'never swept'],
    [['10.0.0.1', '--exclude', ''], "option '--exclude <list>' argument ''", 'Expected at least one address'],
    [['10.0.0.1', '--ask-industrial', ' , '], '--ask-industrial', 'Expected at least one address'],
    [['10.0.0.1', '--policy', ''], "option '--policy <ids>' argument ''", 'Expected at least one policy'],
  ])('scan of %j exits with 2, says why and creates no inventory', async (args, why, what) => {
    const { code, stdout, stderr } = await operator.here(['scan', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
    expect(stderr).toContain(what);
    expect(existsSync(operator.inventory)).toBe(false);
  });
});

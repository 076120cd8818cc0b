import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

const script = 'test/lab/lost-script.ts';

describeWith(['namespaces'], 'a sweep whose network goes away', () => {
  let lab: Lab;
  let scanner: string;
  let router: string;

  beforeEach(() => {
    lab = new Lab();
    [scanner, router] = [lab.namespace('scan'), lab.namespace('router')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.77.0.1/24'] },
      { namespace: router, name: 'eth0', addresses: ['10.77.0.2/24'] },
    );
    lab.route(scanner, '10.77.8.0/24', '10.77.0.2');
    lab.sysctl(router, 'net.ipv4.ip_forward', 1);
    lab.sysctl(router, 'net.ipv4.icmp_ratelimit', 0);
    lab.answering(router, '10.77.8.1/32');
  });
  afterEach(() => lab.close());

  async function swept(...args: string[]) {
    const { stdout, stderr } = await lab.script(scanner, script, ['10.77.8.0/27', ...args]);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as {
      outcome: string;
      reason: string | null;
      alive: number;
      asked: number;
      told: string[];
    };
  }

  test('is complete if only the hosts are missing: silence, and a router that says "host unreachable"', async () => {
    lab.silent(router, '10.77.8.0/24');
    expect(await swept('99')).toMatchObject({ outcome: 'complete', asked: 32, alive: 1, told: [] });
    await lab.run(router, 'ip', ['route', 'replace', 'unreachable', '10.77.8.0/24']);
    await lab.run(router, 'ip', ['route', 'del', 'blackhole', '10.77.8.0/24']);
    expect(await swept('99')).toMatchObject({ outcome: 'complete', asked: 32, alive: 1, told: [] });
  });

  test('is partial if the router has no route to that network', async () => {
    const result = await swept('99');
    // Routers rate-limit these messages: some addresses look silent.
    expect(result).toMatchObject({ outcome: 'partial', alive: 1 });
    expect(result.reason).toMatch(/^\d+ of 32 addresses could not be asked/);
  });

  test('is partial if its interface is taken down, and says so', async () => {
    lab.silent(router, '10.77.8.0/24');
    const result = await swept('8', 'ip', 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.asked).toBeLessThan(16);
    expect(result.told).toContain(
      'This machine has no route to an address of the scope; it counts as not asked.',
    );
  });

  test('is partial if the cable is pulled out, and says so', async () => {
    lab.silent(router, '10.77.8.0/24');
    const result = await swept('8', 'ip', '-n', router, 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.asked).toBeLessThan(20);
    expect(result.told).toEqual([expect.stringMatching(/^The interface with this address went away/)]);
  });

  test('is partial if connections are silently dropped on the way from some moment on', async () => {
    lab.silent(router, '10.77.8.0/24');
    lab.answering(router, '10.77.8.16/28');
    const swallow = ['-n', router, 'route', 'del', 'local', '10.77.8.16/28', 'dev', 'lo', 'table', 'local'];
    const result = await swept('16', 'ip', ...swallow);
    expect(result).toMatchObject({ outcome: 'partial', asked: 32, told: [] });
    expect(result.reason).toMatch(/^Hosts that had replied all went silent at once/);
    // The same without dropped connections.
    lab.answering(router, '10.77.8.16/28');
    expect(await swept('99')).toMatchObject({ outcome: 'complete', asked: 32, alive: 17 });
  });

  /** Two sweeps: the network goes down after eight addresses of the first, and comes back before the second. */
  async function sweptTwice(takeAway: string, bringBack: string, when: string) {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-lost-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const args = [join(folder, 'inventory.db'), '10.77.8.0/27', '8', takeAway, bringBack, when];
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/lost-resume-script.ts', args);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<'cut' | 'rest', Part>;
  }

  test.each([
    ['the default route is lost', 'ip route del default', 'ip route add default via 10.77.0.2', 'later', 16],
    [
      'its interface is taken down and comes back while it goes on',
      'ip link set eth0 down',
      'ip link set eth0 up; ip route add default via 10.77.0.2',
      'at-once',
      31,
    ],
  ])(
    'is partial where %s, and the next one asks only whom it did not reach',
    async (_, takeAway, bringBack, when, most) => {
      await lab.run(scanner, 'ip', ['route', 'del', '10.77.8.0/24']);
      lab.route(scanner, 'default', '10.77.0.2');
      lab.silent(router, '10.77.8.0/24');
      const { cut, rest } = await sweptTwice(takeAway, bringBack, when);
      expect(cut).toMatchObject({ outcome: 'partial', continues: null, askedInAll: cut.asked });
      expect(cut.reason).toMatch(/could not be asked: this machine could not reach them/);
      expect(cut.asked).toBeGreaterThanOrEqual(8);
      expect(cut.asked).toBeLessThanOrEqual(most);
      expect(rest).toMatchObject({
        outcome: 'complete',
        continues: 1,
        asked: 32 - cut.asked,
        askedInAll: 32,
      });
      // Two gate ports for each remaining address.
      expect(rest.sent).toBe(2 * rest.asked);
    },
  );
});

/** The result of one of two sweeps. */
interface Part {
  readonly outcome: string;
  readonly reason: string | null;
  readonly continues: number | null;
  readonly asked: number;
  readonly askedInAll: number;
  readonly sent: number;
}

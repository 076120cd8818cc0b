import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

const script = 'test/lab/lost-script.ts';

/** A scanner, and the router behind which the network lies that it sweeps. */
class Place {
  readonly lab = new Lab();
  readonly scanner = this.lab.namespace('scan');
  readonly router = this.lab.namespace('router');

  /** It is gone when the test has finished. */
  constructor({ onTestFinished }: TestContext) {
    onTestFinished(() => this.lab.close());
    this.lab.cable(
      { namespace: this.scanner, name: 'eth0', addresses: ['10.77.0.1/24'] },
      { namespace: this.router, name: 'eth0', addresses: ['10.77.0.2/24'] },
    );
    this.lab.route(this.scanner, '10.77.8.0/24', '10.77.0.2');
    this.lab.sysctl(this.router, 'net.ipv4.ip_forward', 1);
    this.lab.sysctl(this.router, 'net.ipv4.icmp_ratelimit', 0);
    this.lab.answering(this.router, '10.77.8.1/32');
  }

  async swept(...args: string[]) {
    const { stdout, stderr } = await this.lab.script(this.scanner, script, ['10.77.8.0/27', ...args]);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as {
      outcome: string;
      reason: string | null;
      alive: number;
      scanned: number;
      notices: string[];
    };
  }

  /** Two sweeps: the network goes down after eight addresses of the first, and comes back before the second. */
  async sweptTwice(inventory: string, takeAway: string, bringBack: string, when: string) {
    const args = [inventory, '10.77.8.0/27', '8', takeAway, bringBack, when];
    const { stdout, stderr } = await this.lab.script(this.scanner, 'test/lab/lost-resume-script.ts', args);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<'cut' | 'rest', Part>;
  }
}

// Next to each other: they wait for most of their time.
describeWith(['namespaces'], 'a sweep whose network goes away', () => {
  test.concurrent('is complete if only hosts are missing: silent or "host unreachable"', async (context) => {
    const place = new Place(context);
    place.lab.silent(place.router, '10.77.8.0/24');
    expect(await place.swept('99')).toMatchObject({
      outcome: 'complete',
      scanned: 32,
      alive: 1,
      notices: [],
    });
    await place.lab.run(place.router, 'ip', ['route', 'replace', 'unreachable', '10.77.8.0/24']);
    await place.lab.run(place.router, 'ip', ['route', 'del', 'blackhole', '10.77.8.0/24']);
    expect(await place.swept('99')).toMatchObject({
      outcome: 'complete',
      scanned: 32,
      alive: 1,
      notices: [],
    });
  });

  test.concurrent('is partial if the router has no route to that network', async (context) => {
    const place = new Place(context);
    const result = await place.swept('99');
    // Routers rate-limit these messages: some addresses look silent.
    expect(result).toMatchObject({ outcome: 'partial', alive: 1 });
    expect(result.reason).toMatch(/^\d+ of 32 addresses could not be scanned/);
  });

  test.concurrent('is partial if its interface is taken down, and reports it', async (context) => {
    const place = new Place(context);
    place.lab.silent(place.router, '10.77.8.0/24');
    const result = await place.swept('8', 'ip', 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.scanned).toBeLessThan(16);
    expect(result.notices).toContain(
      'This machine has no route to an address of the scope; it counts as not scanned.',
    );
  });

  test.concurrent('is partial if the cable is pulled out, and reports it', async (context) => {
    const place = new Place(context);
    place.lab.silent(place.router, '10.77.8.0/24');
    const result = await place.swept('8', 'ip', '-n', place.router, 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.scanned).toBeLessThan(20);
    expect(result.notices).toEqual([expect.stringMatching(/^The interface with this address went away/)]);
  });

  test.concurrent('is partial if connections are silently dropped from some moment on', async (context) => {
    const place = new Place(context);
    place.lab.silent(place.router, '10.77.8.0/24');
    place.lab.answering(place.router, '10.77.8.16/28');
    const swallow = [
      '-n',
      place.router,
      'route',
      'del',
      'local',
      '10.77.8.16/28',
      'dev',
      'lo',
      'table',
      'local',
    ];
    const result = await place.swept('16', 'ip', ...swallow);
    expect(result).toMatchObject({ outcome: 'partial', scanned: 32, notices: [] });
    expect(result.reason).toMatch(/^Hosts that had replied all went silent at once/);
    // The same without dropped connections.
    place.lab.answering(place.router, '10.77.8.16/28');
    expect(await place.swept('99')).toMatchObject({ outcome: 'complete', scanned: 32, alive: 17 });
  });

  test.concurrent.for([
    ['the default route is lost', 'ip route del default', 'ip route add default via 10.77.0.2', 'later', 16],
    [
      'its interface is taken down and comes back while it goes on',
      'ip link set eth0 down',
      'ip link set eth0 up; ip route add default via 10.77.0.2',
      'at-once',
      31,
    ],
  ] as const)(
    'is partial where %s, and the next one scans only what it did not reach',
    async ([, takeAway, bringBack, when, most], context) => {
      const place = new Place(context);
      const folder = mkdtempSync(join(tmpdir(), 'camcensus-lost-'));
      context.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      await place.lab.run(place.scanner, 'ip', ['route', 'del', '10.77.8.0/24']);
      place.lab.route(place.scanner, 'default', '10.77.0.2');
      place.lab.silent(place.router, '10.77.8.0/24');
      const { cut, rest } = await place.sweptTwice(join(folder, 'inventory.db'), takeAway, bringBack, when);
      expect(cut).toMatchObject({ outcome: 'partial', continues: null, scannedInAll: cut.scanned });
      expect(cut.reason).toMatch(/could not be scanned: this machine could not reach them/);
      expect(cut.scanned).toBeGreaterThanOrEqual(8);
      expect(cut.scanned).toBeLessThanOrEqual(most);
      expect(rest).toMatchObject({
        outcome: 'complete',
        continues: 1,
        scanned: 32 - cut.scanned,
        scannedInAll: 32,
      });
      // Two gate ports for each remaining address.
      expect(rest.sent).toBe(2 * rest.scanned);
    },
  );
});

/** The result of one of two sweeps. */
interface Part {
  readonly outcome: string;
  readonly reason: string | null;
  readonly continues: number | null;
  readonly scanned: number;
  readonly scannedInAll: number;
  readonly sent: number;
}

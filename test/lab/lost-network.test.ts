import { afterEach, beforeEach, expect, test } from 'vitest';
import { Lab } from './netns.ts';
import { describeWith, namespaces } from './requirements.ts';

const script = 'test/lab/lost-script.ts';

describeWith([namespaces], 'a sweep whose network goes away', () => {
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

  test('is complete where only the hosts are missing: silence, and a router that says "host unreachable"', async () => {
    lab.silent(router, '10.77.8.0/24');
    expect(await swept('99')).toMatchObject({ outcome: 'complete', asked: 32, alive: 1, told: [] });
    await lab.run(router, 'ip', ['route', 'replace', 'unreachable', '10.77.8.0/24']);
    await lab.run(router, 'ip', ['route', 'del', 'blackhole', '10.77.8.0/24']);
    expect(await swept('99')).toMatchObject({ outcome: 'complete', asked: 32, alive: 1, told: [] });
  });

  test('is partial where the router knows no way to that network', async () => {
    const result = await swept('99');
    // Routers limit how often they say so: some addresses look silent.
    expect(result).toMatchObject({ outcome: 'partial', alive: 1 });
    expect(result.reason).toMatch(/^\d+ of 32 addresses could not be asked/);
  });

  test('is partial where its interface is taken down, and says so', async () => {
    lab.silent(router, '10.77.8.0/24');
    const result = await swept('8', 'ip', 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.asked).toBeLessThan(16);
    expect(result.told).toContain(
      'This machine has no way to an address of the scope; it counts as not asked.',
    );
  });

  test('is partial where the cable is pulled out, and says so', async () => {
    lab.silent(router, '10.77.8.0/24');
    const result = await swept('8', 'ip', '-n', router, 'link', 'set', 'eth0', 'down');
    expect(result.outcome).toBe('partial');
    expect(result.asked).toBeLessThan(20);
    expect(result.told).toEqual([expect.stringMatching(/^The interface with this address went away/)]);
  });
});

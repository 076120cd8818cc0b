import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces', 'tun', 'python3'], 'a sweep from behind a NAT', () => {
  let lab: Lab;
  let scanner: string;
  let far: string;

  beforeEach(() => {
    lab = new Lab();
    [scanner, far] = [lab.namespace('scan'), lab.namespace('far')];
  });
  afterEach(() => lab.close());

  /** 32 addresses, 16 of them alive, all reached through a NAT with a table of this size. */
  async function swept(entries: number) {
    const args = ['test/lab/nat.py', scanner, far, '10.80.0.9', String(entries), '300'];
    await lab.begin('python3', args, 'ready');
    for (const [namespace, address] of [
      [scanner, '192.168.7.2/24'],
      [far, '10.80.0.1/24'],
    ] as const) {
      await lab.run(namespace, 'ip', ['address', 'add', address, 'dev', 'nat0']);
      await lab.run(namespace, 'ip', ['link', 'set', 'nat0', 'up']);
    }
    lab.onLink(scanner, '10.81.8.0/24', 'nat0');
    lab.answering(far, '10.81.8.16/28');
    lab.silent(far, '10.81.8.0/24');
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/lost-script.ts', ['10.81.8.0/27']);
    expect(stderr).toBe('');
    return JSON.parse(stdout) as { outcome: string; reason: string | null; alive: number; scanned: number };
  }

  test('with room for all its flows is as without a NAT', async () => {
    expect(await swept(1_000)).toMatchObject({ outcome: 'complete', reason: null, alive: 16, scanned: 32 });
  });

  test('with a full table, so that new flows are dropped, makes the sweep partial', async () => {
    const { outcome, reason, alive } = await swept(40);
    expect(outcome).toBe('partial');
    expect(reason).toMatch(/^Hosts that had replied all went silent at once/);
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThan(16);
  });
});

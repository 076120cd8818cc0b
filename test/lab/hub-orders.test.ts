import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { OrdersAnswer } from '../../src/model/site-orders.ts';
import { testWith } from '../needs/needs.ts';
import { Capture } from './capture.ts';
import { Lab } from './netns.ts';

testWith(
  ['namespaces', 'tcpdump', 'nats-server'],
  'collector refuses what a hub orders outside its networks, without a packet',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'camcensus-orders-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const lab = new Lab();
    onTestFinished(() => lab.close());
    const [school, others] = [lab.namespace('school'), lab.namespace('others')];
    lab.cable(
      { namespace: school, name: 'eth0', addresses: ['10.63.1.1/28'] },
      { namespace: others, name: 'eth0', addresses: ['10.63.1.2/28', '10.63.2.1/24', '10.63.2.2/24'] },
    );
    lab.route(school, 'default', '10.63.1.2');
    const capture = await Capture.start(lab, school, 'eth0', join(folder, 'eth0.pcap'), 'ip');
    const { stdout, stderr } = await lab.script(school, 'test/lab/hub-orders-script.ts', [folder]);
    await capture.stop();
    expect(stderr).toBe('');
    const { outside, inside, refusedAt } = JSON.parse(stdout) as {
      readonly outside: OrdersAnswer;
      readonly inside: OrdersAnswer;
      readonly refusedAt: number;
    };
    expect(outside.sweep?.said).toContain(
      '10.63.2.1-10.63.2.3: outside the networks of this site (10.63.1.0/28)',
    );
    expect(outside.refused[0]).toContain('outside the networks of this site');
    expect(inside.sweep?.said).toMatch(/has ended: complete/);
    const packets = capture.packets();
    const sent = packets.filter(({ from }) => from.startsWith('10.63.1.1'));
    expect(sent.length).toBeGreaterThan(0);
    expect([...new Set(sent.map(({ to }) => to.split('.').slice(0, 4).join('.')))]).toEqual(['10.63.1.2']);
    expect(sent.filter((packet) => packet.at < refusedAt)).toEqual([]);
  },
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

const here = 'test/lab/';

describeWith(['namespaces'], 'multicast on a real segment', () => {
  let lab: Lab;
  let scanner: string;
  let inside: string;
  let outside: string;

  beforeAll(async () => {
    lab = new Lab();
    [scanner, inside, outside] = [lab.namespace('scan'), lab.namespace('in'), lab.namespace('out')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.77.0.1/24', 'fd77::1/64'], ipv6: true },
      { namespace: inside, name: 'eth0', addresses: ['10.77.0.2/24', 'fd77::2/64'], ipv6: true },
    );
    lab.cable(
      { namespace: scanner, name: 'eth1', addresses: ['10.78.0.1/24'] },
      { namespace: outside, name: 'eth0', addresses: ['10.78.0.2/24'] },
    );
    const camera = `${here}camera-script.ts`;
    await Promise.all([
      lab.startScript(inside, camera, ['239.255.255.250', '3702', 'direct', '10.77.0.2']),
      lab.startScript(inside, camera, ['239.255.255.250', '37020', 'group', '10.77.0.2']),
      lab.startScript(inside, camera, ['ff02::c', '3702', 'direct', '::%eth0']),
      lab.startScript(outside, camera, ['239.255.255.250', '3702', 'direct', '10.78.0.2']),
    ]);
  });
  afterAll(() => lab.close());

  test('finds a camera, and sends nothing out of an interface outside the scope', async () => {
    const before = lab.received(outside, 'eth0');
    const { stdout } = await lab.script(scanner, `${here}query-script.ts`, [
      '10.77.',
      '239.255.255.250',
      '3702',
      'no',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      received: ['10.77.0.2'],
      segments: ['eth0'],
      passedOver: expect.any(Number),
      answers: 2,
      datagrams: 2,
      dropped: 0,
      families: [4],
      notices: [],
    });
    expect(lab.received(outside, 'eth0')).toBe(before);
  });

  test('would be seen if sent: the same request with that interface in scope arrives', async () => {
    const before = lab.received(outside, 'eth0');
    const { stdout } = await lab.script(scanner, `${here}query-script.ts`, [
      '10.78.',
      '239.255.255.250',
      '3702',
      'no',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ received: ['10.78.0.2'], segments: ['eth1'] });
    expect(lab.received(outside, 'eth0')).toBeGreaterThan(before);
  });

  test('finds a device that answers group and fixed port, only where it listens', async () => {
    const query = async (...how: readonly string[]) => {
      const args = ['10.77.', '239.255.255.250', '37020', ...how];
      return JSON.parse((await lab.script(scanner, `${here}query-script.ts`, args)).stdout).received;
    };
    expect(await query('yes')).toEqual(['10.77.0.2']);
    expect(await query('no', '2000')).toEqual([]);
  });

  test('finds an IPv6 camera', async () => {
    const { stdout } = await lab.script(scanner, `${here}query-script.ts`, [
      'fd77:',
      'ff02::c',
      '3702',
      'no',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ received: ['fd77::2'], segments: ['eth0'], families: [6] });
  });
});

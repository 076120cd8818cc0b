import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces'], 'the camera makers’ searches on a segment', () => {
  let lab: Lab;
  let scanner: string;

  beforeAll(async () => {
    lab = new Lab();
    const [first, second] = [lab.namespace('first'), lab.namespace('second')];
    scanner = lab.namespace('scan');
    lab.bridge('switch', [
      { namespace: scanner, name: 'eth0', addresses: ['10.79.0.1/24'] },
      { namespace: first, name: 'eth0', addresses: ['10.79.0.2/24'] },
      // On the wire, but not in the network: a unit fresh from its box.
      { namespace: second, name: 'eth0', addresses: ['192.0.0.64/24'] },
    ]);
    const device = 'test/lab/search-device-script.ts';
    await Promise.all([
      lab.startScript(first, device, ['10.79.0.2']),
      lab.startScript(second, device, ['192.0.0.64']),
    ]);
  });
  afterAll(() => lab.close());

  test('are answered to group, sender and broadcast; others outside the scope dropped', async () => {
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/search-script.ts', ['10.79.0.']);
    expect(stderr).toBe('');
    const { received, datagrams, dropped } = JSON.parse(stdout);
    expect(received).toEqual([
      'dahua-v1 10.79.0.2 5050 DH-DVR0404LE-AS',
      'dhip 10.79.0.2 37810 IPC-HDW2831T-AS',
      'sadp 10.79.0.2 37020 DS-2CD2143G2-I',
    ]);
    // SADP twice to the group; DHIP once to the group and once by broadcast; the old search twice by broadcast.
    expect(datagrams).toBe(2 + 2 + 2);
    expect(dropped).toBeGreaterThan(0);
  });
});

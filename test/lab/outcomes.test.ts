import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces', 'ping'], 'outcomes on a real segment', () => {
  let lab: Lab;
  let scanner: string;
  let camera: string;

  beforeAll(() => {
    lab = new Lab();
    [scanner, camera] = [lab.namespace('scan'), lab.namespace('cam')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.77.0.1/24'] },
      { namespace: camera, name: 'eth0', addresses: ['10.77.0.2/24'] },
    );
    lab.route(scanner, '10.77.1.0/24', '10.77.0.2');
    lab.sysctl(camera, 'net.ipv4.ip_forward', 1);
    lab.silent(camera, '10.77.1.0/24');
  });
  afterAll(() => lab.close());

  test('are distinguished: refused, silent, unreachable, echoed, out of scope', async () => {
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/outcomes-script.ts');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      refused: 'refused',
      absent: 'silent',
      noRoute: 'unreachable',
      behindBlackhole: 'silent',
      aborted: 'stopped',
      talk: { end: 'silent' },
      answers: true,
      answersNot: false,
      outside: 'stopped',
      neighbours: { '10.77.0.2': expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/) },
    });
  });
});

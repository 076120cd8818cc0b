import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

const here = 'test/lab/';

/** Two segments; on each, devices that answer a broadcast by the various methods of makers. */
describeWith(['namespaces'], 'broadcast on real segments', () => {
  let lab: Lab;
  let scanner: string;
  let one: string;
  let other: string;

  beforeAll(async () => {
    lab = new Lab();
    [scanner, one, other] = [lab.namespace('scan'), lab.namespace('one'), lab.namespace('other')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.77.0.1/24'] },
      { namespace: one, name: 'eth0', addresses: ['10.77.0.2/24'] },
    );
    lab.cable(
      { namespace: scanner, name: 'eth1', addresses: ['10.78.0.1/24'] },
      { namespace: other, name: 'eth0', addresses: ['10.78.0.2/24'] },
    );
    const camera = `${here}camera-script.ts`;
    await Promise.all([
      lab.startScript(one, camera, ['broadcast', '5050', 'broadcast:5050', '10.77.0.2']),
      lab.startScript(one, camera, ['broadcast', '2000', 'port:3000', '10.77.0.2']),
      lab.startScript(one, camera, ['broadcast', '10000', 'direct', '10.77.0.2']),
      lab.startScript(other, camera, ['broadcast', '2000', 'port:3000', '10.78.0.2']),
      lab.startScript(other, camera, ['broadcast', '5050', 'broadcast:5050', '10.78.0.2']),
      lab.startScript(other, camera, ['broadcast', '10000', 'direct', '10.78.0.2']),
    ]);
  });
  afterAll(() => lab.close());

  async function query(scope: string, port: string, answersTo: string, ...ms: readonly string[]) {
    const args = [scope, 'broadcast', port, answersTo, ...ms];
    const { stdout } = await lab.script(scanner, `${here}query-script.ts`, args);
    return JSON.parse(stdout);
  }

  test('finds devices that answer the sender, and sends nothing outside the scope', async () => {
    const before = lab.received(other, 'eth0');
    expect(await query('10.77.', '10000', 'no')).toMatchObject({
      received: ['10.77.0.2'],
      answers: 2,
      segments: ['eth0'],
      datagrams: 2,
      notices: [],
    });
    expect(lab.received(other, 'eth0')).toBe(before);
    expect((await query('10.78.', '10000', 'no')).received).toEqual(['10.78.0.2']);
    expect(lab.received(other, 'eth0')).toBeGreaterThan(before);
  });

  test.each([
    ['by broadcast to the fixed port', '5050', '5050'],
    ['to a fixed port of the sender', '2000', '3000'],
  ])('receives devices that answer %s, on every segment and each answer once', async (_, port, answersTo) => {
    expect(await query('10.77.,10.78.', port, answersTo)).toMatchObject({
      received: ['10.77.0.2', '10.78.0.2'],
      answers: 4,
      dropped: 0,
    });
    expect((await query('10.77.,10.78.', port, 'no', '2000')).received).toEqual([]);
  });

  test('what the fixed port receives from a segment outside the scope is dropped', async () => {
    const [inside] = await Promise.all([
      query('10.77.', '5050', '5050'),
      query('10.78.', '5050', 'no', '2000'),
    ]);
    expect(inside.received).toEqual(['10.77.0.2']);
  });

  test('a fixed port of another program is reported, and the rest is received', async () => {
    const tool = await lab.start(
      scanner,
      process.execPath,
      ['-e', "require('dgram').createSocket('udp4').bind(5050, () => console.log('ready'))"],
      'ready',
    );
    const { received, notices } = await query('10.77.', '10000', '5050');
    expect(received).toEqual(['10.77.0.2']);
    expect(notices).toEqual([expect.stringMatching(/^UDP port 5050 is in use by another program/)]);
    tool.kill();
  });
});

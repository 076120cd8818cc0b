import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces'], 'the searches of thirteen makers on a segment', () => {
  let lab: Lab;
  let scanner: string;

  beforeAll(async () => {
    lab = new Lab();
    const device = lab.namespace('device');
    scanner = lab.namespace('scan');
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.86.0.1/24'] },
      { namespace: device, name: 'eth0', addresses: ['10.86.0.2/24'] },
    );
    await lab.startScript(device, 'test/lab/segment-device-script.ts', ['10.86.0.2']);
  });
  afterAll(() => lab.close());

  test('are answered on fixed ports, to group and broadcast; each scanner gets its own', async () => {
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/segment-search-script.ts', ['10.86.0.']);
    expect(stderr).toBe('');
    const { scanners, received, values } = JSON.parse(stdout);
    expect(scanners).toBe(13);
    expect(received).toEqual(
      [
        '360-vision',
        'bosch',
        'dvrip',
        'foscam',
        'hanwha',
        'mhed',
        'panasonic',
        'reolink',
        'sony',
        'tdp',
        'ubiquiti',
        'vivotek',
        'vstarcam',
      ].map((id) => `${id} received ${id} of 10.86.0.2`),
    );
    for (const secret of ['bay-account', 'bay-password', '9527SECRET'])
      expect(values.join()).not.toContain(secret);
  });
});

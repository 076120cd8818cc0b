import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces'], 'a segment with a malicious device', () => {
  let lab: Lab;
  let scanner: string;

  beforeAll(async () => {
    lab = new Lab();
    const [honest, hostile] = [lab.namespace('honest'), lab.namespace('hostile')];
    scanner = lab.namespace('scan');
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.85.0.1/24'] },
      { namespace: honest, name: 'eth0', addresses: ['10.85.0.2/24'] },
    );
    lab.cable(
      { namespace: scanner, name: 'eth1', addresses: ['10.85.1.1/24'] },
      { namespace: hostile, name: 'eth0', addresses: ['10.85.1.2/24'] },
    );
    await Promise.all([
      lab.startScript(honest, 'test/lab/segment-device-script.ts', ['10.85.0.2']),
      lab.startScript(hostile, 'test/lab/hostile-segment-script.ts', ['10.85.1.2']),
    ]);
  });
  afterAll(() => lab.close());

  test('is processed in bounded time, and the honest devices on it are found', async () => {
    const makers = 'bosch dvrip foscam hanwha mhed reolink sony ubiquiti vivotek vstarcam'.split(' ');
    const { stdout, stderr } = await lab.script(scanner, 'test/lab/hostile-segment-search-script.ts', [
      '10.85.',
      '10.85.0.2',
      String(makers.length),
    ]);
    expect(stderr).toBe('');
    const { received, bad, blockedMs } = JSON.parse(stdout);
    expect(bad).toEqual([]);
    expect(received).toEqual(expect.arrayContaining(makers.map((id) => `${id} received 10.85.0.2`)));
    // It was present, and was received.
    expect(received.filter((one: string) => one.endsWith('10.85.1.2')).length).toBeGreaterThan(0);
    expect(blockedMs).toBeLessThan(2_500);
  });
});

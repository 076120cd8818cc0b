import { expect, onTestFinished, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { Lab } from './netns.ts';

describeWith(['namespaces'], 'a prohibited path', () => {
  test('by a router is silence, in IPv6 as in IPv4; by this machine itself, it was not scanned', async () => {
    const lab = new Lab();
    onTestFinished(() => lab.close());
    const [scanner, router] = [lab.namespace('scan'), lab.namespace('router')];
    lab.cable(
      { namespace: scanner, name: 'eth0', addresses: ['10.77.0.1/24', 'fd00:77::1/64'], ipv6: true },
      { namespace: router, name: 'eth0', addresses: ['10.77.0.2/24', 'fd00:77::2/64'], ipv6: true },
    );
    lab.sysctl(router, 'net.ipv4.ip_forward', 1);
    lab.sysctl(router, 'net.ipv6.conf.all.forwarding', 1);
    const route = (namespace: string, ...words: string[]) =>
      lab.run(namespace, 'ip', ['route', 'add', ...words]);
    const prohibited = { router: ['10.77.1.0/24', 'fd00:78::/64'], here: ['10.77.2.0/24', 'fd00:79::/64'] };
    for (const block of prohibited.router) {
      await route(scanner, block, 'via', block.includes(':') ? 'fd00:77::2' : '10.77.0.2');
      await route(router, 'prohibit', block);
    }
    for (const block of prohibited.here) await route(scanner, 'prohibit', block);
    const addresses = ['10.77.1.9', 'fd00:78::9', '10.77.2.9', 'fd00:79::9', 'fd00:77::2'];
    const { stdout } = await lab.script(scanner, 'test/lab/prohibited-script.ts', addresses);
    expect(JSON.parse(stdout)).toEqual({
      '10.77.1.9': 'silent',
      'fd00:78::9': 'silent',
      '10.77.2.9': 'unreachable',
      'fd00:79::9': 'unreachable',
      'fd00:77::2': 'refused',
    });
  });
});

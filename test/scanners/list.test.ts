import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scanners } from '../../scanners/index.ts';
import { bannerPorts, connectOnlyPorts, defaultPorts, gatePorts } from '../../scanners/targeting/ports.ts';
import { fakeDialer } from './fake-dialer.ts';
import { knowing } from './knowledge.ts';

const root = fileURLToPath(new URL('../../scanners/', import.meta.url));
describe('the list of scanners', () => {
  test.each(scanners)('$id states in one sentence each what it sends and never sends', (scanner) => {
    for (const sentence of [scanner.sends, scanner.neverSends]) {
      expect(sentence).toMatch(/^[A-Z][^\n]{20,}\.$/);
      expect(sentence.length).toBeLessThan(300);
    }
    expect(scanner.neverSends).toMatch(/^Never /);
  });

  test.each(scanners)('$id declares a bounded cost', ({ cost, kind }) => {
    for (const count of [cost.connections, cost.datagrams, cost.bytes])
      expect(Number.isInteger(count) && count >= 0).toBe(true);
    expect(kind === 'probe' ? cost.connections : cost.datagrams).toBeGreaterThan(0);
  });
});

const signs = [
  ['mdns.service', '_axis-video._tcp', 5353, 'mdns'],
  ['http.title', '2N IP Verso', 80, 'http'],
] as const;

describe('the declared cost holds', () => {
  const everything = knowing(
    // TVT's second control port is received where the operator names it.
    [...bannerPorts, ...defaultPorts, 6036],
    [
      ['http.redirect', '/1', 80, 'http'],
      ['http.redirect', '/2', 81, 'http'],
      ['http.redirect', '/3', 88, 'http'],
      ['http.redirect', '/4', 8080, 'http'],
      ['ssdp.location', 'http://10.1.2.3:49152/a.xml', 1900, 'ssdp'],
      ['ssdp.location', 'http://10.1.2.3:49152/b.xml', 1900, 'ssdp'],
      ['onvif.xaddr', 'http://10.1.2.3:8000/onvif/device_service', 3702, 'ws-discovery'],
      ['http.status', '200', 80, 'http'],
      ['http.status', '200', 8080, 'http'],
      ['banner.ssh', 'SSH-2.0-dropbear', 22, 'banner'],
    ],
  );
  // An icon is fetched where the maker is unknown, properties of Axis and 2N where a fact points to them.
  const named = { ...everything, facts: [...everything.facts, ...knowing([], signs).facts] };
  // Only the place that answers is sent the other three requests.
  const afterwards: Readonly<Record<string, number>> = { 'onvif-device': 3 };

  test.each(scanners.filter((scanner) => scanner.kind === 'probe'))(
    'for $id on a host with every port open',
    (probe) => {
      const [wanted = []] = [everything, named]
        .map((known) => probe.targets(known))
        .sort((a, b) => b.length - a.length);
      // A root page may be scanned again inside TLS or in plain text, and RTSP once the server has hung up.
      const twice = ['http', 'rtsp'].includes(probe.id);
      const again = twice ? wanted.filter(({ path }) => path === undefined).length : 0;
      expect(wanted.length + (afterwards[probe.id] ?? 0) + again).toBe(probe.cost.connections);
    },
  );

  test.each(scanners.filter((scanner) => scanner.kind === 'datagram'))('for $id', (scanner) => {
    const sent = scanner.requests('10.1.2.3').length * scanner.repeats;
    expect(sent).toBe(scanner.cost.datagrams);
  });
});

describe('the ports', () => {
  test('are the camera set of the command line', () => {
    expect(defaultPorts).toEqual([
      80, 81, 88, 443, 554, 2020, 5000, 7070, 8000, 8080, 8081, 8443, 8554, 8899, 9000, 10554, 34567, 37777,
      49152,
    ]);
    expect(bannerPorts).toEqual([21, 22, 23]);
    for (const port of gatePorts) expect(defaultPorts).toContain(port);
  });

  test('no probe writes to a connect-only port by itself; two are listened to', async () => {
    const known = knowing(connectOnlyPorts);
    for (const scanner of scanners)
      if (scanner.kind === 'probe') {
        const ports = scanner.targets(known).map(({ port }) => port);
        expect(ports, scanner.id).toEqual(scanner.id === 'banner' ? [5000, 6036] : []);
        for (const port of ports) {
          const { dial, steps } = fakeDialer({ replies: [Buffer.from('head')] });
          await scanner.run(dial, { port, tls: false });
          expect(steps, 'not a byte is sent').toEqual([{ did: 'send', at: { port, tls: false }, text: '' }]);
        }
      }
  });

  test('no probe goes to a printer or a controller', () => {
    const known = knowing([102, 502, 515, 631, 9100, 9101, 9107, 20000, 44818, 47808]);
    for (const scanner of scanners) if (scanner.kind === 'probe') expect(scanner.targets(known)).toEqual([]);
  });
});

test('no file of the room but the session with credentials sends any, and none a verb that sets anything', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(25);
  for (const name of files) {
    const text = readFileSync(root + name, 'utf8');
    expect(text, name).not.toMatch(/Authorization:|<Set[A-Z]|'SETUP|'PLAY|method: 'P(?:UT|ATCH)'/);
    if (!name.startsWith('onvif-session/'))
      expect(text, name).not.toMatch(/UsernameToken|PasswordDigest|node-onvif/);
  }
});

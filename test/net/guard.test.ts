import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Counters } from '../../src/net/counters.ts';
import { Guard, isCrashingRequest, isDeniedPort } from '../../src/net/guard.ts';
import { bytes, never, openLoopback, scopeOf, serve, wait } from './loopback.ts';

const everything = { ...scopeOf(''), contains: () => true, containsNetwork: () => true };
const segment = { interfaceName: 'eth0', interfaceAddress: '10.0.0.1', prefixLength: 24, scopeId: null };

describe('the guard', () => {
  test.each([515, 631, 9100, 9101, 9102, 9103, 9104, 9105, 9106, 9107, 0, -1, 65_536, 80.5, Number.NaN])(
    'lets nothing out to port %d',
    (port) => {
      const counters = new Counters();
      const guard = new Guard(everything, counters);
      expect(guard.admitTcp('10.0.0.1', port)).toBeNull();
      expect(guard.admitUdp('10.0.0.1', port)).toBeNull();
      expect(guard.admitGroup('239.255.255.250', port, segment)).toBeNull();
      expect(guard.admitBroadcast(port, segment)).toBeNull();
      expect(counters.refusedByGuard).toBe(4);
    },
  );

  test.each([9099, 9108, 514, 516, 630, 632, 1, 65_535])('permits the neighbouring port %i', (port) => {
    expect(isDeniedPort(port)).toBe(false);
  });

  test.each([
    'example.test',
    '',
    '10.0.0.1 ',
    '010.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '::',
    'ff02::c',
    '::ffff:10.0.0.1',
    '-f',
  ])('takes %j for no host, whatever the scope holds', (address) => {
    const guard = new Guard(everything, new Counters());
    expect(guard.admitTcp(address, 80)).toBeNull();
    expect(guard.admitUdp(address, 80)).toBeNull();
    expect(guard.admitEcho(address)).toBeNull();
  });

  test.each(['1.0.0.1', '223.255.255.254', '10.224.0.1', '::1', 'fe80::1', '2001:db8::ff'])(
    'takes %j for a host',
    (address) => {
      const guard = new Guard(everything, new Counters());
      expect(guard.admitTcp(address, 80)).toEqual({ address, port: 80 });
    },
  );

  test.each(['10.224.0.1', '223.0.0.1', '224.0.0.251.', '224.example', '240.0.0.1', '0x7f.224.0.1'])(
    'takes %j for no group',
    (group) => {
      const guard = new Guard(everything, new Counters());
      expect(guard.admitGroup(group, 3702, segment)).toBeNull();
      expect(guard.admitGroup('224.0.0.251', 5353, segment)).not.toBeNull();
    },
  );

  test.each(['fd00::ff02:1', 'ff0e::c', 'ff02.example'])('takes %j for no group of a segment', (group) => {
    const guard = new Guard(everything, new Counters());
    const six = { ...segment, interfaceAddress: 'fd00::1', prefixLength: 64 };
    expect(guard.admitGroup(group, 3702, six)).toBeNull();
    expect(guard.admitGroup('ff02::c', 3702, six)).not.toBeNull();
  });

  test('consults the scope each time', () => {
    const guard = new Guard(scopeOf('10.0.0.'), new Counters());
    expect(guard.admitTcp('10.0.0.7', 80)).toEqual({ address: '10.0.0.7', port: 80 });
    expect(guard.admitTcp('10.0.1.7', 80)).toBeNull();
    expect(guard.admitEcho('10.0.1.7')).toBeNull();
  });

  test('lets multicast out only by an interface whose network is in the scope', () => {
    const guard = new Guard(scopeOf('10.0.0.'), new Counters());
    expect(guard.admitGroup('239.255.255.250', 3702, segment)).not.toBeNull();
    expect(guard.admitGroup('10.0.0.9', 3702, segment)).toBeNull();
    expect(guard.admitGroup('ff02::c', 3702, segment)).toBeNull();
    expect(
      guard.admitGroup('239.255.255.250', 3702, { ...segment, interfaceAddress: '10.0.9.1' }),
    ).toBeNull();
  });

  test.each([
    ['239.255.255.250', '10.0.0.1', 32],
    ['ff02::c', 'fd00::1', 128],
  ])(
    'lets no multicast to %s out by %s/%d, which leaves the link’s hosts open',
    (group, own, prefixLength) => {
      const guard = new Guard(everything, new Counters());
      const alone = { ...segment, interfaceAddress: own, prefixLength };
      expect(guard.admitGroup(group, 3702, alone)).toBeNull();
      expect(guard.admitGroup(group, 3702, { ...alone, prefixLength: prefixLength - 1 })).not.toBeNull();
    },
  );

  test('lets a broadcast out only on an IPv4 segment that is in the scope as a whole', () => {
    const guard = new Guard(scopeOf('10.0.0.', 'fd00:'), new Counters());
    for (const prefixLength of [24, 30])
      expect(guard.admitBroadcast(5050, { ...segment, prefixLength })).toEqual({
        address: '255.255.255.255',
        port: 5050,
      });
    expect(guard.admitBroadcast(5050, { ...segment, interfaceAddress: '10.0.9.1' })).toBeNull();
    expect(guard.admitBroadcast(5050, { ...segment, interfaceAddress: 'fd00::1' })).toBeNull();
  });

  test.each([31, 32])('lets no broadcast out where a /%d leaves the link’s hosts open', (prefixLength) => {
    const guard = new Guard(everything, new Counters());
    expect(guard.admitBroadcast(5050, { ...segment, prefixLength })).toBeNull();
  });

  test.each([
    '/upnp_eth0.xml',
    '/UPNP_ETH0.XML',
    '/upnp%5Feth0.xml',
    '/a/../upnp_eth0.xml?x',
    '/%75pnp_eth1%2exml',
    'GET /upnp_eth0.xml HTTP/1.0\r\n\r\n',
  ])('knows the request that crashes recorders: %j', (request) => {
    expect(isCrashingRequest(request)).toBe(true);
  });

  test('lets other descriptions pass', () => {
    expect(isCrashingRequest('/upnpdevicedesc.xml')).toBe(false);
  });

  test('has an answer to any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (address, port) => {
        const guard = new Guard(everything, new Counters());
        const admitted = guard.admitTcp(address, port);
        expect(admitted === null || /^[\d.]+$|:/.test(admitted.address)).toBe(true);
      }),
    );
  });
});

test('guard lets nothing out to an address outside the scope, by any method', async () => {
  const outside = await serve('127.0.78.1', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  const network = await openLoopback(scopeOf('127.0.77.'));
  const { port } = outside;
  const dialer = network.dialer('127.0.78.1', never);
  expect(await network.connectProbe('127.0.78.1', port, never)).toBe('stopped');
  expect(await dialer.http({ port, tls: false }, { method: 'GET', path: '/' })).toEqual({ end: 'stopped' });
  expect(await dialer.certificate(port)).toEqual({ end: 'stopped' });
  expect(await dialer.converse({ port, tls: false }, () => null)).toEqual({ end: 'stopped' });
  expect(await network.ping('127.0.78.1', never)).toBeNull();
  await wait(50);
  expect(outside.connections()).toBe(0);
  expect(network.counters).toMatchObject({ refusedByGuard: 5, flows: 0, connects: 0 });
  await network.close();
  await outside.close();
});

test('nothing arrives at a printer port', async () => {
  const printer = await serve('127.0.77.9', () => undefined, 9100);
  const network = await openLoopback();
  expect(await network.connectProbe('127.0.77.9', 9100, never)).toBe('stopped');
  await wait(50);
  expect(printer.connections()).toBe(0);
  await network.close();
  await printer.close();
});

test('the file that crashes recorders is requested neither by http nor by raw bytes', async () => {
  const received: Buffer[] = [];
  const recorder = await serve('127.0.77.10', (socket) => socket.on('data', (data) => received.push(data)));
  const network = await openLoopback();
  const at = { port: recorder.port, tls: false };
  const dialer = network.dialer('127.0.77.10', never);
  expect(await dialer.http(at, { method: 'GET', path: '/upnp_eth0.xml' })).toEqual({ end: 'stopped' });
  const raw = { request: bytes('GET /upnp_eth0.xml HTTP/1.0\r\n\r\n'), maxBytes: 100, complete: () => true };
  expect(await dialer.converse(at, () => raw)).toEqual({ end: 'stopped' });
  await wait(50);
  expect(received).toEqual([]);
  expect(network.counters.refusedByGuard).toBe(2);
  await network.close();
  await recorder.close();
});

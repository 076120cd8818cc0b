import { expect, test } from 'vitest';
import type { FactListener, LocalSegment } from '../../src/model/network.ts';
import type { Listener, Segment } from '../../src/model/scanner.ts';
import { DatagramInbox } from '../../src/sweep/datagram-inbox.ts';
import { discoverOnSegments } from '../../src/sweep/segment-discovery.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { fakeDatagram, fakeNetwork, fakeOptions, fakeScope } from './fake-network.ts';

const v4: LocalSegment = {
  interfaceName: 'eth0',
  interfaceAddress: '10.9.0.9',
  prefixLength: 24,
  scopeId: null,
};
const v6: LocalSegment = { ...v4, interfaceAddress: 'fd00::9', prefixLength: 64 };

test('a segment is queried by group or broadcast, and not by a scanner that has neither there', async () => {
  const received: string[] = [];
  const sent: string[] = [];
  const network = {
    ...fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' } } }, sent),
    segments: () => ({ inScope: [v4, v6], partly: [], passedOver: [] }),
    querySegment: (scanner: { readonly id: string }, segment: LocalSegment) => {
      received.push(`${scanner.id} ${segment.interfaceAddress}`);
      return Promise.resolve(null);
    },
  };
  const scanners = [
    { ...fakeDatagram('sadp', 'every-address'), group: { v4: '239.255.255.250', v6: null } },
    { ...fakeDatagram('sony', 'segment'), broadcast: true },
    { ...fakeDatagram('wsd', 'alive'), group: { v4: '239.255.255.250', v6: 'ff02::c' } },
    fakeDatagram('mdns', 'alive'),
  ];
  await sweep(fakeOptions({ scope: fakeScope(['10.9.0.1']), network, scanners, listen: true }));
  expect(received.sort()).toEqual(['sadp 10.9.0.9', 'sony 10.9.0.9', 'wsd 10.9.0.9', 'wsd fd00::9']);
  // What only segments are sent goes to no address.
  expect(sent.filter((line) => line.startsWith('datagram')).sort()).toEqual([
    'datagram mdns 10.9.0.1',
    'datagram sadp 10.9.0.1',
    'datagram wsd 10.9.0.1',
  ]);
});

test('a segment of which a part is left out is reported, and those known only by multicast do not count as silent', async () => {
  const message = 'No multicast was sent on eth1.';
  const scanners = [
    { ...fakeDatagram('sadp', 'every-address'), answersTo: { port: 37_020, groups: ['239.255.255.250'] } },
    { ...fakeDatagram('sony', 'segment'), broadcast: true },
    fakeDatagram('wsd', 'every-address'),
  ];
  const swept = (listen: boolean, partly: readonly string[]) =>
    sweep(
      fakeOptions({
        scope: fakeScope(['10.9.0.1']),
        network: {
          ...fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' } } }),
          segments: () => ({ inScope: [v4], partly, passedOver: [] }),
        },
        scanners,
        listen,
      }),
    );
  const { receiveFailed, warnings } = await swept(true, [message]);
  expect([...receiveFailed].sort()).toEqual(['sadp', 'sony']);
  expect(warnings).toEqual([{ kind: 'receive-failed', network: null, addresses: 0, message }]);
  expect((await swept(true, [])).receiveFailed).toEqual([]);
  expect((await swept(false, [message])).warnings).toEqual([]);
});

test('what could not be received of a segment is reported, and which scanners did not receive', async () => {
  const inUse = 'UDP port 37020 is in use by another program on this machine.';
  const swept = (listen: boolean, segments: readonly LocalSegment[]) =>
    sweep(
      fakeOptions({
        scope: fakeScope(['10.9.0.1']),
        network: {
          ...fakeNetwork({ '10.9.0.1': { ports: { 80: 'open' } } }),
          segments: () => ({ inScope: segments, partly: [], passedOver: [] }),
          querySegment: (scanner: { readonly id: string }) =>
            Promise.resolve(scanner.id === 'sadp' ? inUse : null),
        },
        scanners: [
          { ...fakeDatagram('sadp', 'every-address'), group: { v4: '239.255.255.250', v6: null } },
          { ...fakeDatagram('sony', 'segment'), broadcast: true },
        ],
        listen,
      }),
    );
  const result = await swept(true, [v4]);
  expect(result).toMatchObject({ outcome: 'complete', receiveFailed: ['sadp'] });
  expect(result.warnings).toEqual([{ kind: 'receive-failed', network: null, addresses: 0, message: inUse }]);
  // Where no segment is queried, that is no fault: but no host was scanned by it.
  for (const [listen, segments] of [
    [true, []],
    [false, [v4]],
  ] as const)
    expect(await swept(listen, segments)).toMatchObject({ receiveFailed: ['sony'], warnings: [] });
});

test('forged senders cannot fill the memory, and a host scan makes room again', () => {
  const inbox = new DatagramInbox();
  const announce = inbox.by('wsd');
  const facts = Array.from({ length: 200 }, (_, at) => ({
    field: 'onvif.scope' as const,
    value: `${at}`.padEnd(1_024, 'x'),
  }));
  for (let sender = 0; sender < 1_000; sender++) announce(`10.9.${sender >> 8}.${sender & 255}`, 3702, facts);
  // Each sender is known; the replies of the first are kept.
  const kept = inbox.waiting().filter((address) => inbox.receivedBy(address, 'wsd'));
  expect(kept.length).toBeGreaterThan(100);
  expect(kept.length).toBeLessThan(200);
  announce('10.9.200.1', 3702, facts);
  expect(inbox.receivedBy('10.9.200.1', 'wsd')).toBe(false);
  expect(inbox.take(kept[0] ?? '')).toHaveLength(1);
  announce('10.9.200.1', 3702, facts);
  expect(inbox.receivedBy('10.9.200.1', 'wsd')).toBe(true);
});

test('browsing of a segment in a stopped sweep gets a signal that has fired', async () => {
  const reported: boolean[] = [];
  const network = {
    ...fakeNetwork({}),
    segments: () => ({ inScope: [v4], partly: [], passedOver: [] }),
    segment: (_: LocalSegment, onFacts: FactListener, signal: AbortSignal): Segment => ({
      ...{ interfaceName: 'eth0', interfaceAddress: v4.interfaceAddress },
      signal,
      onFacts,
    }),
  };
  const browses: Listener = {
    kind: 'listener',
    id: 'browse',
    sends: 'A test.',
    neverSends: 'Anything else.',
    cost: { connections: 0, datagrams: 1, bytes: 100 },
    listen: ({ signal }) => {
      reported.push(signal.aborted);
      return Promise.resolve();
    },
  };
  const options = fakeOptions({ scope: fakeScope([]), network, scanners: [browses], listen: true });
  await discoverOnSegments({ ...options, signal: AbortSignal.abort() }, new DatagramInbox());
  expect(reported).toEqual([true]);
});

test('a listener that fails on a segment has not received it, and costs nothing else', async () => {
  const failing: Listener = {
    ...{ kind: 'listener', id: 'mdns-browser', sends: 'Nothing.', neverSends: 'Anything.' },
    cost: { connections: 0, datagrams: 1, bytes: 1 },
    listen: () => Promise.reject(new Error('EADDRINUSE')),
  };
  const reported: string[] = [];
  const group = { v4: '239.255.255.250', v6: null };
  const segments = () => ({ inScope: [v4], partly: [], passedOver: ['eth1 is not in scope.'] });
  const network = { ...fakeNetwork({}), segments, segment: () => ({}) as Segment };
  const result = await sweep(
    fakeOptions({
      ...{ scope: fakeScope(['10.9.0.1']), network, listen: true },
      scanners: [failing, { ...fakeDatagram('wsd', 'every-address'), group }],
      onNotice: (sentence) => reported.push(sentence),
    }),
  );
  const message = 'Listening failed on one segment: Error: EADDRINUSE';
  expect(result).toMatchObject({ outcome: 'complete', scanned: 1, receiveFailed: ['mdns-browser'] });
  expect(result.warnings).toMatchObject([{ kind: 'receive-failed', message }]);
  expect(reported).toEqual(['eth1 is not in scope.', message]);
});

test('where a part of a segment is left out, scanners whose devices answer to no group have received all the same', async () => {
  const none = { ...fakeDatagram('none', 'every-address'), answersTo: { port: 37_020, groups: [] } };
  const segments = () => ({ inScope: [v4], partly: ['A part.'], passedOver: [] });
  const network = { ...fakeNetwork({}), segments };
  const scope = fakeScope(['10.9.0.1']);
  const options = fakeOptions({ scope, network, scanners: [none], listen: true });
  expect((await discoverOnSegments(options, new DatagramInbox())).scanners).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { DatagramScanner, Probe } from '../../src/model/scanner.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import {
  fakeDatagram,
  fakeNetwork,
  fakeOptions,
  fakeProbe,
  fakeRecorder,
  fakeScope,
} from './fake-network.ts';

describe('the probes of a host', () => {
  test('every probe is noted with reason and outcome, in order, datagrams last', async () => {
    const recorder = fakeRecorder();
    const network = fakeNetwork({
      '10.9.0.1': {
        ports: { 80: 'open', 554: 'open' },
        datagrams: { 'ws-discovery': [{ field: 'onvif.endpoint', value: 'urn:uuid:1' }] },
      },
    });
    const second: Probe = {
      ...fakeProbe('isapi', [80], () => ({ end: 'not-mine' })),
      targets: ({ facts }) =>
        facts.some(({ scanner }) => scanner === 'http')
          ? [{ port: 80, tls: true, path: '/ISAPI', why: 'http.title is "\u202ehttp\n80"' }]
          : [],
    };
    const scanners = [
      fakeDatagram('ws-discovery', 'every-address'),
      fakeDatagram('mdns', 'alive'),
      fakeDatagram('dvrip', 'segment'),
      // Has a community for other networks only.
      { ...fakeDatagram('snmp', 'alive'), requests: () => [] },
      second,
      fakeProbe('http', [80, 554], (port) =>
        port === 554 ? { end: 'closed' } : { end: 'answered', facts: [{ field: 'http.title', value: 'x' }] },
      ),
    ];
    await sweep(fakeOptions({ scope: fakeScope(['10.9.0.1']), network, recorder, scanners }));
    const at = { tls: false, path: null };
    expect(recorder.hosts.map(({ asked }) => asked)).toEqual([
      [
        { scanner: 'http', port: 80, ...at, why: 'port 80 is open', outcome: 'answered' },
        {
          scanner: 'isapi',
          port: 80,
          tls: true,
          path: '/ISAPI',
          why: 'http.title is " http 80"',
          outcome: 'not-mine',
        },
        { scanner: 'http', port: 554, ...at, why: 'port 554 is open', outcome: 'closed' },
        { scanner: 'ws-discovery', port: 3702, ...at, why: 'every address is probed', outcome: 'answered' },
        { scanner: 'mdns', port: 3702, ...at, why: 'it showed life', outcome: 'silent' },
      ],
    ]);
  });

  test('a costly datagram is sent after the others, only where it is worth it, and its answer leads on', async () => {
    const sent: string[] = [];
    const network = fakeNetwork(
      {
        '10.9.0.1': {
          ports: { 80: 'open' },
          datagrams: {
            mdns: [{ field: 'mdns.host', value: 'x' }],
            dhip: [{ field: 'maker.answer', value: 'dhip' }],
          },
        },
        '10.9.0.2': {
          ports: { 554: 'open' },
          datagrams: { dhip: [{ field: 'maker.answer', value: 'dhip' }] },
        },
      },
      sent,
    );
    const recorder = fakeRecorder();
    const after: Probe = {
      ...fakeProbe('magicbox', [80]),
      targets: ({ facts }) =>
        facts.some(({ value }) => value === 'dhip') ? [{ port: 80, tls: false, path: '/cgi-bin' }] : [],
    };
    const costly: DatagramScanner = {
      ...fakeDatagram('dhip', 'alive'),
      isWorthwhile: ({ facts }) => facts.some(({ field }) => field === 'mdns.host'),
    };
    const scanners = [costly, fakeDatagram('mdns', 'alive'), fakeProbe('http', [80]), after];
    await sweep(fakeOptions({ scope: fakeScope(['10.9.0.1', '10.9.0.2']), network, recorder, scanners }));
    const put = Object.fromEntries(
      recorder.hosts.map((host) => [host.address, host.asked?.map(({ scanner }) => scanner)]),
    );
    expect(put).toEqual({ '10.9.0.1': ['http', 'magicbox', 'dhip', 'mdns'], '10.9.0.2': ['mdns'] });
    expect(sent.filter((line) => line.includes('dhip'))).toHaveLength(1);
  });
});

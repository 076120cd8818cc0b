import { expect, test } from 'vitest';
import type { Probe } from '../../src/model/scanner.ts';
import { withinPorts } from '../../src/sweep/within-ports.ts';
import { fakeDatagram, fakeProbe } from './fake-network.ts';

test('a probe stays within the named ports, whatever a device announces', () => {
  const announced: Probe = {
    ...fakeProbe('onvif', []),
    targets: () => [80, 8899].map((port) => ({ port, tls: false })),
  };
  const datagram = fakeDatagram('ws-discovery', 'alive');
  const [probe, other] = withinPorts([announced, datagram], [80, 554]);
  const known = { address: '10.9.0.1', openPorts: [80, 8899], closedPorts: [], facts: [] };
  expect(probe?.kind === 'probe' && probe.targets(known)).toEqual([{ port: 80, tls: false }]);
  expect(other).toBe(datagram);
});

import { expect, test } from 'vitest';
import type { LocalSegment } from '../../src/model/network.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { pretendDatagram, pretendNetwork, pretendOptions, pretendScope } from './fake-network.ts';

const v4: LocalSegment = {
  interfaceName: 'eth0',
  interfaceAddress: '10.9.0.9',
  prefixLength: 24,
  scopeId: null,
};
const v6: LocalSegment = { ...v4, interfaceAddress: 'fd00::9', prefixLength: 64 };

test('a segment is asked by group or broadcast, and not by a scanner that has neither there', async () => {
  const heard: string[] = [];
  const asked: string[] = [];
  const network = {
    ...pretendNetwork({ '10.9.0.1': { ports: { 80: 'open' } } }, asked),
    segments: () => ({ inScope: [v4, v6], passedOver: [] }),
    hear: (scanner: { readonly id: string }, segment: LocalSegment) => {
      heard.push(`${scanner.id} ${segment.interfaceAddress}`);
      return Promise.resolve();
    },
  };
  const scanners = [
    { ...pretendDatagram('sadp', 'every-address'), group: { v4: '239.255.255.250', v6: null } },
    { ...pretendDatagram('sony', 'segment'), broadcast: true },
    { ...pretendDatagram('wsd', 'alive'), group: { v4: '239.255.255.250', v6: 'ff02::c' } },
    pretendDatagram('mdns', 'alive'),
  ];
  await sweep(pretendOptions({ scope: pretendScope(['10.9.0.1']), network, scanners, listen: true }));
  expect(heard.sort()).toEqual(['sadp 10.9.0.9', 'sony 10.9.0.9', 'wsd 10.9.0.9', 'wsd fd00::9']);
  // What only segments are asked goes to no address.
  expect(asked.filter((line) => line.startsWith('datagram')).sort()).toEqual([
    'datagram mdns 10.9.0.1',
    'datagram sadp 10.9.0.1',
    'datagram wsd 10.9.0.1',
  ]);
});

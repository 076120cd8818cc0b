import { expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { HostRecord } from '../../src/sweep/host-record.ts';
import { addNeighbour } from '../../src/sweep/neighbour.ts';
import { fakeNetwork } from './fake-network.ts';

const mac = '44:19:b6:5e:00:01';

/** The MAC address that is noted of 10.9.0.1 if the table gives this one for so many addresses. */
async function noted(holders: number, isNeighbour = true): Promise<readonly (string | undefined)[]> {
  let looked = 0;
  const network: Network = {
    ...fakeNetwork({}),
    isNeighbour: () => isNeighbour,
    neighbours: async () => {
      looked += 1;
      return new Map(Array.from({ length: holders }, (_, i) => [`10.9.0.${i + 1}`, mac]));
    },
  };
  const record = new HostRecord('10.9.0.1', () => '2026-11-24T02:00:00Z');
  await addNeighbour(record, network);
  const [seen] = record.swept().observations;
  return [seen?.value, String(looked)];
}

test('a MAC address is noted of a host that shares it with one other address at most', async () => {
  expect(await noted(1)).toEqual([mac, '1']);
  expect(await noted(2)).toEqual([mac, '1']);
  expect(await noted(3)).toEqual([undefined, '1']);
  expect(await noted(0)).toEqual([undefined, '1']);
});

test('for a host behind a router the table is not read', async () => {
  expect(await noted(1, false)).toEqual([undefined, '0']);
});

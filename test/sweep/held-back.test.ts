import { expect, test } from 'vitest';
import type { Answered, SweptHost } from '../../src/model/sweep.ts';
import { MiddleboxFilter } from '../../src/sweep/middlebox-filter.ts';
import { pretendScope } from './fake-network.ts';

const addresses = Array.from({ length: 64 }, (_, i) => `10.9.1.${i}`);

function host(address: string, answered: readonly Answered[]): SweptHost {
  const seen = { address, port: 80, scanner: 'http', at: '2026-11-24T02:00:00.000Z' };
  return { address, observations: [{ field: 'http.title', value: 'IP Camera', ...seen }], answered };
}

/** A filter, what it believed, and the numbers of those that it did not. */
function filter() {
  const believed: (readonly [SweptHost, boolean])[] = [];
  const disbelieved: (readonly number[])[] = [];
  const made = new MiddleboxFilter(pretendScope(addresses), [], {
    believed: (one, toEnd) => believed.push([one, toEnd]),
    disbelieved: (...counts) => disbelieved.push(counts),
  });
  return { made, believed, disbelieved };
}

test('of hosts that said the same it is kept which answers of each were whole', () => {
  const { made, believed } = filter();
  const hosts = [
    host('10.9.1.1', [{ scanner: 'http', port: 80 }]),
    host('10.9.1.2', [{ scanner: 'http', port: 80, partly: true }]),
    host('10.9.1.3', [{ scanner: 'http', port: 80 }]),
  ];
  for (const one of hosts) made.heard({ host: one, doubtful: false, toEnd: true });
  expect(believed).toEqual([]);
  for (const address of addresses.slice(4, 20)) made.silent(address);
  expect(believed).toEqual(hosts.map((one) => [one, true]));
});

test('a box on the path takes those with it that were not asked to the end, which count neither for it nor as asked', () => {
  const { made, believed, disbelieved } = filter();
  const answered = [{ scanner: 'http', port: 80 }];
  for (const [index, address] of addresses.entries())
    made.heard({ host: host(address, answered), doubtful: false, toEnd: index >= 20 });
  expect(made.end()).toMatchObject([{ kind: 'middlebox', addresses: 64 }]);
  expect([believed, disbelieved]).toEqual([[], [[64, 44]]]);
});

test('hosts that were cut off before they said anything do not refuse everything', () => {
  const { made, believed, disbelieved } = filter();
  for (const address of addresses)
    made.heard({ host: { address, observations: [], answered: [] }, doubtful: false, toEnd: false });
  expect(made.end()).toEqual([]);
  expect([believed.length, disbelieved]).toEqual([64, []]);
});

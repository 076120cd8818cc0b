import { expect, test } from 'vitest';
import type { Answered, SweptHost } from '../../src/model/sweep.ts';
import { MiddleboxFilter } from '../../src/sweep/middlebox-filter.ts';
import { fakeScope } from './fake-network.ts';

const addresses = Array.from({ length: 64 }, (_, i) => `10.9.1.${i}`);

function host(address: string, answered: readonly Answered[]): SweptHost {
  const seen = { address, port: 80, scanner: 'http', at: '2026-11-24T02:00:00.000Z' };
  return { address, observations: [{ field: 'http.title', value: 'IP Camera', ...seen }], answered };
}

/** A filter, what it accepted, and the numbers of those that it did not. */
function filter(scope: readonly string[] = addresses) {
  const accepted: (readonly [SweptHost, boolean])[] = [];
  const rejected: (readonly number[])[] = [];
  const made = new MiddleboxFilter(fakeScope(scope), [], {
    accepted: (one, { toEnd }) => accepted.push([one, toEnd]),
    rejected: (...counts) => rejected.push(counts),
  });
  return { made, accepted, rejected };
}

test('hosts with the same facts keep which answers of each were whole', () => {
  const { made, accepted } = filter();
  const hosts = [
    host('10.9.1.1', [{ scanner: 'http', port: 80 }]),
    host('10.9.1.2', [{ scanner: 'http', port: 80, partly: true }]),
    host('10.9.1.3', [{ scanner: 'http', port: 80 }]),
  ];
  for (const one of hosts) made.add({ host: one, doubtful: false, toEnd: true });
  expect(accepted).toEqual([]);
  for (const address of addresses.slice(4, 20)) made.silent(address);
  expect(accepted).toEqual(hosts.map((one) => [one, true]));
});

test('a middlebox takes unfinished hosts with it, which do not count as scanned', () => {
  const { made, accepted, rejected } = filter();
  const answered = [{ scanner: 'http', port: 80 }];
  for (const [index, address] of addresses.entries())
    made.add({ host: host(address, answered), doubtful: false, toEnd: index >= 20 });
  expect(made.end()).toMatchObject([{ kind: 'middlebox', addresses: 64 }]);
  expect([accepted, rejected]).toEqual([[], [[64, 44]]]);
});

test('unfinished hosts are accepted without a middlebox, and not counted as scanned', () => {
  const { made, accepted, rejected } = filter();
  for (const address of addresses.slice(0, 40))
    made.add({ host: host(address, [{ scanner: 'http', port: 80 }]), doubtful: false, toEnd: false });
  expect(accepted).toEqual([]);
  // Those of an ordinary network are let go before its end.
  for (const address of addresses.slice(40, 50)) made.silent(address);
  expect(accepted.map(([, toEnd]) => toEnd)).toEqual(Array(40).fill(false));
  expect([made.end(), rejected]).toEqual([[], []]);
});

test('a host that accepts everything is silent for all its open ports and MAC address', () => {
  const { made, accepted } = filter();
  for (const [at, address] of addresses.slice(0, 5).entries()) {
    const seen = { address, at: '2026-11-24T02:00:00.000Z' };
    const observations: SweptHost['observations'] = [
      { field: 'port.open', value: '80', port: 80, scanner: 'liveness', ...seen },
      { field: 'mac.address', value: `44:19:b6:5e:00:0${at}`, port: null, scanner: 'neighbours', ...seen },
    ];
    made.add({ host: { address, observations, answered: [] }, doubtful: true, toEnd: true });
  }
  expect(made.end()).toMatchObject([{ kind: 'tarpit', addresses: 5 }]);
  expect(accepted).toEqual([]);
});

test('hosts that were cut off before any reply do not refuse everything', () => {
  const { made, accepted, rejected } = filter();
  for (const address of addresses)
    made.add({ host: { address, observations: [], answered: [] }, doubtful: false, toEnd: false });
  expect(made.end()).toEqual([]);
  expect([accepted.length, rejected]).toEqual([64, []]);
});

const answered: readonly Answered[] = [{ scanner: 'http', port: 80 }];
/** So many hosts with the same facts at the first addresses of a scope of so many, and their fate. */
function alike(count: number, size: number, over: { readonly doubtful?: boolean } = {}) {
  const scope = Array.from({ length: size }, (_, i) => `10.9.1.${i}`);
  const { made, accepted, rejected } = filter(scope);
  for (const address of scope.slice(0, count))
    made.add({ host: host(address, answered), doubtful: false, toEnd: true, ...over });
  const kinds = made.end().map(({ kind }) => kind);
  return { accepted: accepted.length, rejected: rejected.flat(), kinds };
}

const none = { accepted: 0, kinds: ['middlebox'] };

test.each([
  ['31 of 62 scanned', 31, 62, { accepted: 31, kinds: [] }],
  ['32 of 64 scanned', 32, 64, none],
  ['32 of 66 scanned', 32, 66, { accepted: 32, kinds: [] }],
  ['a network of 32', 32, 32, none],
  ['a network of 31', 31, 31, { accepted: 31, kinds: [] }],
])('hosts with the same facts, %s, are judged if there are enough', (_, count, size, expected) => {
  expect(alike(count, size)).toMatchObject(expected);
});

test('up to two hosts that accept everything may have the same facts', () => {
  expect(alike(2, 64, { doubtful: true })).toEqual({ accepted: 2, rejected: [], kinds: [] });
  expect(alike(3, 64, { doubtful: true })).toEqual({ accepted: 0, rejected: [3, 3], kinds: ['tarpit'] });
});

test('doubtful hosts that were not scanned to the end are no less doubtful, and do not count as scanned', () => {
  const { made, rejected } = filter();
  const silent = (address: string): SweptHost => ({ ...host(address, answered), observations: [] });
  for (const [at, address] of addresses.slice(0, 8).entries())
    made.add({ host: at < 4 ? silent(address) : host(address, []), doubtful: true, toEnd: at % 4 === 0 });
  expect(made.end()).toMatchObject([{ kind: 'tarpit', addresses: 8 }]);
  expect(rejected).toEqual([[8, 2]]);
});

test('a network where most refuse and the others reply is no firewall’s', () => {
  const { made } = filter();
  const refusing = (address: string): SweptHost => ({ address, observations: [], answered: [] });
  for (const [at, address] of addresses.entries())
    made.add({ host: at < 14 ? host(address, answered) : refusing(address), doubtful: false, toEnd: true });
  expect(made.end()).toEqual([]);
});

test('where too much waits, undecided hosts are accepted', () => {
  const next = addresses.map((address) => address.replace('10.9.1.', '10.9.2.'));
  const { made, accepted } = filter([...addresses, ...next]);
  const fact = host('10.9.1.0', answered).observations[0];
  const talking = (address: string, at: number): SweptHost => ({
    ...{ address, answered },
    observations: Array.from(
      { length: 10_001 },
      (_, i) => ({ ...fact, address, value: `${at} ${i}` }) as never,
    ),
  });
  for (const [at, address] of addresses.slice(0, 4).entries())
    made.add({ host: talking(address, at), doubtful: false, toEnd: true });
  expect(accepted).toEqual([]);
  made.add({ host: talking('10.9.1.4', 4), doubtful: false, toEnd: true });
  expect(accepted).toHaveLength(5);
  // What was let go weighs no longer: hosts of the next network wait.
  for (const address of next.slice(0, 9))
    made.add({ host: host(address, answered), doubtful: false, toEnd: true });
  expect(accepted).toHaveLength(5);
});

import { expect, test } from 'vitest';
import type { ConnectResult } from '../../src/model/network.ts';
import { PathCheck } from '../../src/sweep/path-check.ts';
import { pretendNetwork, pretendOptions, pretendScope } from './fake-network.ts';

const addresses = Array.from({ length: 40 }, (_, i) => `10.9.1.${i}`);

/** A way on which each connect ends as `end` says; `asked` notes where. */
function wayOn(end: (address: string) => ConnectResult, asked: string[] = []) {
  const network = pretendNetwork({});
  const connectProbe = (address: string, port: number) => {
    asked.push(`${address}:${port}`);
    return Promise.resolve(end(address));
  };
  const options = pretendOptions({ scope: pretendScope(addresses), network: { ...network, connectProbe } });
  return new PathCheck(options, 5, 5);
}

function reply(path: PathCheck, address: string): void {
  path.replied({ address, alive: true, asked: true, probed: [{ port: 554, end: 'refused' }] });
}

test('connections swallowed for a while are noticed although they are carried again at the end', async () => {
  let swallows = false;
  const path = wayOn(() => (swallows ? 'silent' : 'open'));
  for (const address of addresses.slice(0, 9)) reply(path, address);
  swallows = true;
  expect(await path.carriesWhile(new AbortController().signal)).toBe(false);
  swallows = false;
  expect(await path.carries()).toBe(true);
});

test('meanwhile the hosts that replied last are asked, at the end the first ones', async () => {
  const asked: string[] = [];
  const over = new AbortController();
  const path = wayOn(() => {
    over.abort();
    return 'refused';
  }, asked);
  for (const address of addresses.slice(0, 9)) reply(path, address);
  expect(await path.carriesWhile(over.signal)).toBe(true);
  expect(asked.splice(0)).toEqual(['10.9.1.6:554', '10.9.1.7:554', '10.9.1.8:554']);
  await path.carries();
  expect(asked).toEqual(addresses.slice(0, 5).map((address) => `${address}:554`));
});

test('a single one that still replies is enough', async () => {
  const path = wayOn((address) => (address === '10.9.1.4' ? 'refused' : 'silent'));
  for (const address of addresses.slice(0, 5)) reply(path, address);
  expect(await path.carries()).toBe(true);
});

test.each(['unreachable', 'stopped'] as const)(
  'of a way that this machine itself has lost (%s) nothing is concluded',
  async (end) => {
    const path = wayOn(() => end);
    for (const address of addresses.slice(0, 5)) reply(path, address);
    expect(await path.carries()).toBe(true);
  },
);

test('of one or two witnesses nothing is concluded', async () => {
  const path = wayOn(() => 'silent');
  for (const address of addresses.slice(0, 2)) reply(path, address);
  expect(await path.carries()).toBe(true);
});

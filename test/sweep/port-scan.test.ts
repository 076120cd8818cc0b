import { expect, test } from 'vitest';
import type { ConnectListener, ConnectResult, Network } from '../../src/model/network.ts';
import { type PortScan, scanPorts } from '../../src/sweep/port-scan.ts';
import { fakeNetwork } from './fake-network.ts';

const turn = () => new Promise<void>(setImmediate);

/** A scan of these ports, whose connects end when the test lets them. */
function portScan(ports: readonly number[], over: Partial<PortScan> = {}) {
  const left: number[] = [];
  const ends: [port: number, end: ConnectResult][] = [];
  const listeners = new Map<number, ConnectListener>();
  const network: Network = {
    ...fakeNetwork({}),
    beginConnect: ({ port }, listener) => {
      left.push(port);
      listeners.set(port, listener);
    },
  };
  const running = scanPorts({
    ...{ network, address: '10.9.0.1', ports, signal: new AbortController().signal },
    timeoutOf: () => 'usual',
    mayGoOn: () => true,
    ended: (port, end) => ends.push([port, end]),
    ...over,
  });
  const quiet = (port: number) => listeners.get(port)?.quiet(port);
  const end = (port: number, how: ConnectResult) => listeners.get(port)?.connected(port, how);
  return { running, left, ends, quiet, end };
}

test('scanPorts goes on when the last port is quiet or has ended, and waits for all', async () => {
  const { running, left, ends, quiet, end } = portScan([80, 81, 82, 83]);
  expect(left).toEqual([80]);
  quiet(80);
  expect(left).toEqual([80, 81]);
  end(80, 'silent');
  expect(left).toEqual([80, 81]);
  end(81, 'open');
  expect(left).toEqual([80, 81, 82]);
  quiet(82);
  end(83, 'refused');
  let isOver = false;
  const over = running.then(() => (isOver = true));
  await turn();
  expect(isOver).toBe(false);
  end(82, 'silent');
  await over;
  expect(ends).toEqual([
    [80, 'silent'],
    [81, 'open'],
    [83, 'refused'],
    [82, 'silent'],
  ]);
});

test('scanPorts goes through every port there is though each ends at once', async () => {
  const ports = Array.from({ length: 65_535 }, (_, at) => at + 1);
  const network: Network = {
    ...fakeNetwork({}),
    beginConnect: ({ port }, listener) => listener.connected(port, 'stopped'),
  };
  const { running, ends } = portScan(ports, { network });
  await running;
  expect(ends).toHaveLength(65_535);
});

test('scanPorts takes no port after it may not go on, and none of an empty list', async () => {
  let may = true;
  const { running, left, end } = portScan([80, 81], { mayGoOn: () => may });
  may = false;
  end(80, 'open');
  await running;
  expect(left).toEqual([80]);
  await portScan([]).running;
});

test('scanPorts rejects with a bug, and connects to no further port', async () => {
  const bug = () => {
    throw new Error('a bug');
  };
  const { running, left, end } = portScan([80, 81], { ended: bug });
  end(80, 'open');
  await expect(running).rejects.toThrow('a bug');
  expect(left).toEqual([80]);
});

import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import type { Connected, ConnectRequest } from '../../src/net/connect.ts';
import { connect } from '../../src/net/connect.ts';
import { serve } from './loopback.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('connect: what ran in the same turn of the event loop does not keep it in memory', async () => {
  const server = await serve('127.0.77.97', () => undefined);
  onTestFinished(() => server.close());
  const { neighbour, ended } = await inTheTurnOf(server.port);
  await turn();
  collect();
  expect(ended.deref()).toBeUndefined();
  expect(neighbour).toBeInstanceOf(Object);
});

/** A connect whose time was over before its answer was read, and an immediate of that very turn. */
async function inTheTurnOf(port: number) {
  const made: NodeJS.Immediate[] = [];
  const reporting = { sources: { seen: () => undefined }, log: { warn: () => undefined } } as never;
  const request = { to: { address: '127.0.77.97', port }, ms: 1, signal: new AbortController().signal };
  const ended = await new Promise<WeakRef<object>>((resolve) => {
    const done = (connected: Connected) => {
      if (connected.outcome === 'open') connected.socket.destroy().once('close', () => resolve(ref));
    };
    const ref = new WeakRef(done);
    setTimeout(() => made.push(setImmediate(() => undefined)), 1);
    connect(reporting, request as unknown as ConnectRequest, done);
    const until = performance.now() + 5;
    while (performance.now() < until);
  });
  const [neighbour] = made;
  return { neighbour, ended };
}

import { expect, test } from 'vitest';
import { sweep } from '../../src/sweep/sweep.ts';
import { openLoopback, scopeOf, serve } from '../net/loopback.ts';
import { fakeDatagram, fakeOptions, fakeProbe, fakeRecorder, fakeScope } from './fake-network.ts';

test('forty hosts in hand at once over real sockets bring no warning of the runtime, and all are found', async () => {
  const addresses = Array.from({ length: 60 }, (_, i) => `127.0.76.${i + 1}`);
  const first = await serve('127.0.76.1', () => undefined);
  const port = first.port;
  const servers = [first];
  for (const address of addresses.slice(1, 40)) servers.push(await serve(address, () => undefined, port));
  const warnings: string[] = [];
  const note = (warning: Error) => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', note);
  const network = await openLoopback(scopeOf('127.0.76.'));
  const recorder = fakeRecorder();
  const stop = new AbortController();
  try {
    const result = await sweep({
      ...fakeOptions({ scope: fakeScope(addresses), network, recorder, signal: stop.signal }),
      ports: { gate: [port], full: [port, 9] },
      scanners: [
        fakeDatagram('ws-discovery', 'every-address'),
        fakeDatagram('ssdp', 'alive'),
        fakeProbe('http', [port]),
      ],
      bounds: { discovering: 60, neighbours: 60, pinging: 4, scanning: 60, hostMs: 60_000, pingUpTo: 0n },
    });
    // A closed port of the loopback network refuses: everybody is alive there.
    expect(result).toMatchObject({ outcome: 'complete', alive: 60 });
    const open = recorder.hosts.filter(({ observations }) =>
      observations.some(({ field }) => field === 'port.open'),
    );
    expect(open).toHaveLength(40);
    await new Promise(setImmediate);
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', note);
    await network.close();
    await Promise.all(servers.map((server) => server.close()));
  }
});

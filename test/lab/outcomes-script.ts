// Run inside a namespace: connects, echoes and the neighbour table against real neighbours, printed as JSON.
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const network = await openNetwork({ scope: scopeOf('10.77.', '10.99.'), limits: { connectMs: 400 } });
const { signal } = new AbortController();
const out = {
  refused: await network.connectProbe('10.77.0.2', 9, signal),
  absent: await network.connectProbe('10.77.0.200', 80, signal),
  noRoute: await network.connectProbe('10.99.0.1', 80, signal),
  behindBlackhole: await network.connectProbe('10.77.1.1', 80, signal),
  aborted: await network.connectProbe('10.77.1.1', 80, AbortSignal.timeout(50)),
  talk: await network
    .dialer('10.77.1.1', signal)
    .http({ port: 80, tls: false }, { method: 'GET', path: '/' }),
  answers: await network.ping('10.77.0.2', signal),
  answersNot: await network.ping('10.77.1.1', signal),
  outside: await network.connectProbe('10.78.0.2', 9, signal),
  neighbours: Object.fromEntries(await network.neighbours('10.77.0.2')),
};
process.stdout.write(JSON.stringify(out));
await network.close();

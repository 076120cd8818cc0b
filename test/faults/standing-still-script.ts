// Sweeps a block twice, and stops itself at the first host that the second sweep records. Says at the end of each sweep what
// every host said, as JSON.
import process from 'node:process';
import { scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/open.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import { scopeOf } from '../scope/scope-of.ts';
import { fakeOptions, fakeRecorder } from '../sweep/fake-network.ts';

const [block = ''] = process.argv.slice(2);
const scope = await scopeOf([block], { flowsPerAddress: 2, rate: 1000 });
const log = { info: () => undefined, warn: () => undefined };
for (let round = 0; round < 2; round++) {
  let stopping = round === 1;
  const network = await openNetwork({ scope, limits: {}, log });
  const recorder = fakeRecorder();
  const { outcome, unfinished } = await sweep({
    ...fakeOptions({ scope, network }),
    scanners,
    ports: { gate: [80, 554], full: [80, 443, 554, 8000] },
    bounds: { discovering: 16, neighbours: 16, pinging: 4, scanning: 8, hostMs: 10_000, pingUpTo: 0n },
    recorder: {
      ...recorder,
      record: (host) => {
        if (stopping) process.kill(process.pid, 'SIGSTOP');
        stopping = false;
        return recorder.record(host);
      },
    },
  });
  await network.close();
  const said = recorder.hosts.map(({ address, observations }) => [
    address,
    observations.map(({ field, value, port }) => `${field} ${port} ${value}`).sort(),
  ]);
  process.stdout.write(
    `${JSON.stringify({ outcome, unfinished, asked: recorder.finished.sort(), said: said.sort() })}\n`,
  );
}

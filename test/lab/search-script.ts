// Run inside a namespace: the camera makers' scanners on every segment of a scope, and what they received as JSON.
// `search-script.ts START`: the scope is every address that begins with START.
import { dahuaV1 } from '../../scanners/dahua-v1.ts';
import { dhip } from '../../scanners/dhip.ts';
import { sadp } from '../../scanners/sadp.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = ''] = process.argv.slice(2);
const network = await openNetwork({ scope: scopeOf(start) });
const received = new Set<string>();
const { signal } = new AbortController();
await Promise.all(
  [sadp, dhip, dahuaV1].flatMap((scanner) =>
    network.segments().inScope.map((segment) =>
      network.querySegment(
        scanner,
        segment,
        (from, port, facts) => {
          const model = facts.find(({ field }) => field === 'maker.model')?.value;
          received.add(`${scanner.id} ${from} ${port} ${model}`);
        },
        signal,
      ),
    ),
  ),
);
const { datagrams, droppedOutOfScope } = network.counters;
process.stdout.write(
  JSON.stringify({ received: [...received].sort(), datagrams, dropped: droppedOutOfScope }),
);
await network.close();

// Run inside a namespace: the makers' own scanners on every segment of a scope, and what they received as JSON.
// `segment-search-script.ts START`: the scope is every address that begins with START.
import { onRequest, scanners } from '../../scanners/index.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = ''] = process.argv.slice(2);
const makers = new Set(
  'tdp ubiquiti vivotek vstarcam dvrip mhed hanwha bosch sony foscam reolink 360-vision panasonic'.split(' '),
);
const datagramScanners = [...scanners, ...onRequest].filter(
  (scanner): scanner is DatagramScanner => scanner.kind === 'datagram' && makers.has(scanner.id),
);
const network = await openNetwork({ scope: scopeOf(start) });
const received = new Set<string>();
const values: string[] = [];
const { signal } = new AbortController();
await Promise.all(
  datagramScanners.flatMap((scanner) =>
    network.segments().inScope.map((segment) =>
      network.querySegment(
        scanner,
        segment,
        (from, _port, facts) => {
          const answer = facts.find(({ field }) => field === 'maker.answer')?.value;
          received.add(`${scanner.id} received ${answer} of ${from}`);
          values.push(...facts.map(({ value }) => value));
        },
        signal,
      ),
    ),
  ),
);
process.stdout.write(
  JSON.stringify({ scanners: datagramScanners.length, received: [...received].sort(), values }),
);
await network.close();

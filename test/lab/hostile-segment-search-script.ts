// Run inside a namespace: every scanner that queries a segment, mDNS browsing included, for some seconds. On a busy machine the honest
// device may not come to answer in that time: until so many scanners have its reply, all queries run again, on a network without
// replies yet, so that the hostile one may send as much again. Prints as JSON which scanner got whose reply, and the most processor
// time that went by in which nothing else could be done. `hostile-segment-search-script.ts START HONEST COUNT`.
import process from 'node:process';
import { onRequest, scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = '', honest = '', count = ''] = process.argv.slice(2);
const leastMs = 4_000;
const mostRounds = 6;
const received = new Set<string>();
const bad: string[] = [];
let blockedMs = 0;
let used = process.cpuUsage();
// Other load on the machine does not count.
const look = setInterval(() => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  blockedMs = Math.max(blockedMs, (user + system) / 1000);
}, 10);
const areAllReceived = () =>
  [...received].filter((one) => one.endsWith(` ${honest}`)).length >= Number(count);

for (let rounds = 0; rounds < mostRounds && !areAllReceived(); rounds++) {
  const network = await openNetwork({ scope: scopeOf(start) });
  const signal = AbortSignal.timeout(leastMs);
  await Promise.all(
    network.segments().inScope.flatMap((segment) =>
      [...scanners, ...onRequest].map(async (scanner) => {
        const note = (from: string) => void received.add(`${scanner.id} received ${from}`);
        try {
          if (scanner.kind === 'datagram') await network.querySegment(scanner, segment, note, signal);
          if (scanner.kind === 'listener') await scanner.listen(network.segment(segment, note, signal));
        } catch (error) {
          bad.push(`${scanner.id}: ${String(error)}`);
        }
      }),
    ),
  );
  await network.close();
}
clearInterval(look);
process.stdout.write(JSON.stringify({ received: [...received].sort(), bad, blockedMs }));

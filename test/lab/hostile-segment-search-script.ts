// Run inside a namespace: every scanner that hears a segment, mDNS browsing included, for some seconds. On a busy machine the honest
// device may not come to answer in that time: until so many scanners have heard it, all is asked once more, by a network that has
// heard nobody yet, so that the hostile one may send as much again. Prints as JSON who was heard by whom, and the most processor
// time that went by in which nothing else could be done. `hostile-segment-search-script.ts START HONEST COUNT`.
import process from 'node:process';
import { onRequest, scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = '', honest = '', count = ''] = process.argv.slice(2);
const leastMs = 4_000;
const mostRounds = 6;
const heard = new Set<string>();
const bad: string[] = [];
let blockedMs = 0;
let used = process.cpuUsage();
// Other load on the machine does not count.
const look = setInterval(() => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  blockedMs = Math.max(blockedMs, (user + system) / 1000);
}, 10);
const areAllHeard = () => [...heard].filter((one) => one.endsWith(` ${honest}`)).length >= Number(count);

for (let rounds = 0; rounds < mostRounds && !areAllHeard(); rounds++) {
  const network = await openNetwork({ scope: scopeOf(start) });
  const signal = AbortSignal.timeout(leastMs);
  await Promise.all(
    network.segments().inScope.flatMap((segment) =>
      [...scanners, ...onRequest].map(async (scanner) => {
        const tell = (from: string) => void heard.add(`${scanner.id} heard ${from}`);
        try {
          if (scanner.kind === 'datagram') await network.querySegment(scanner, segment, tell, signal);
          if (scanner.kind === 'listener') await scanner.listen(network.segment(segment, tell, signal));
        } catch (error) {
          bad.push(`${scanner.id}: ${String(error)}`);
        }
      }),
    ),
  );
  await network.close();
}
clearInterval(look);
process.stdout.write(JSON.stringify({ heard: [...heard].sort(), bad, blockedMs }));

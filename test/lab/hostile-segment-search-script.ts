// Run inside a namespace: every scanner that hears a segment, mDNS browsing included, for some seconds, and longer until so many
// scanners heard the honest device, as a busy machine may need; prints as JSON who was heard by whom, and the most processor time
// that went by in which nothing else could be done. `hostile-segment-search-script.ts START HONEST COUNT`.
import process from 'node:process';
import { onRequest, scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = '', honest = '', count = ''] = process.argv.slice(2);
const [leastMs, mostMs] = [4_000, 20_000];
const network = await openNetwork({ scope: scopeOf(start) });
const heard = new Set<string>();
const bad: string[] = [];
const ended = new AbortController();
const began = performance.now();
let blockedMs = 0;
let used = process.cpuUsage();
// Other load on the machine does not count.
const look = setInterval(() => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  blockedMs = Math.max(blockedMs, (user + system) / 1000);
  const ms = performance.now() - began;
  const allHeard = [...heard].filter((one) => one.endsWith(` ${honest}`)).length >= Number(count);
  if (ms > mostMs || (ms > leastMs && allHeard)) ended.abort();
}, 10);
await Promise.all(
  network.segments().inScope.flatMap((segment) =>
    [...scanners, ...onRequest].map(async (scanner) => {
      const tell = (from: string) => void heard.add(`${scanner.id} heard ${from}`);
      try {
        if (scanner.kind === 'datagram') await network.querySegment(scanner, segment, tell, ended.signal);
        if (scanner.kind === 'listener') await scanner.listen(network.segment(segment, tell, ended.signal));
      } catch (error) {
        bad.push(`${scanner.id}: ${String(error)}`);
      }
    }),
  ),
);
process.stdout.write(JSON.stringify({ heard: [...heard].sort(), bad, blockedMs }));
clearInterval(look);
await network.close();

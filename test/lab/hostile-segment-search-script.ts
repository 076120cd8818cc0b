// Run inside a namespace: every scanner that hears a segment, mDNS browsing included, for some seconds; prints as JSON who was heard by
// whom, and the longest time in which nothing else could be done. `hostile-segment-search-script.ts START`.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { onRequest, scanners } from '../../scanners/index.ts';
import { openNetwork } from '../../src/net/index.ts';
import { scopeOf } from '../net/loopback.ts';

const [start = ''] = process.argv.slice(2);
const network = await openNetwork({ scope: scopeOf(start) });
const heard = new Set<string>();
const bad: string[] = [];
const ended = new AbortController();
setTimeout(() => ended.abort(), 4_000);
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
await Promise.all(
  network.segments().inScope.flatMap((segment) =>
    [...scanners, ...onRequest].map(async (scanner) => {
      const tell = (from: string) => void heard.add(`${scanner.id} heard ${from}`);
      try {
        if (scanner.kind === 'datagram') await network.hear(scanner, segment, tell, ended.signal);
        if (scanner.kind === 'listener') await scanner.listen(network.segment(segment, tell, ended.signal));
      } catch (error) {
        bad.push(`${scanner.id}: ${String(error)}`);
      }
    }),
  ),
);
process.stdout.write(JSON.stringify({ heard: [...heard].sort(), bad, blockedMs: delay.max / 1e6 }));
await network.close();

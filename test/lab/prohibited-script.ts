// Run inside a namespace: connects to what a router prohibits and to what this machine does, printed as JSON.
import { openNetwork } from '../../src/net/open.ts';
import { scopeOf } from '../net/loopback.ts';

const network = await openNetwork({ scope: scopeOf('fd00:', '10.77.'), limits: { connectMs: 20_000 } });
const { signal } = new AbortController();
const out: Record<string, string> = {};
for (const address of process.argv.slice(2)) out[address] = await network.connectProbe(address, 80, signal);
process.stdout.write(JSON.stringify(out));
await network.close();

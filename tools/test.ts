/**
 * All tests, or those that the words given to `vitest run` choose: `npm test -- test/scanners`. Where this machine lets
 * them (Linux, root) they get a network namespace of their own: nothing they send can leave the machine, and nobody
 * else's socket stands where a pretend device has its fixed port.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Brings loopback up and takes outgoing sockets from above the fixed ports of pretend devices (the highest is 49152).
 * Otherwise a search that goes on somewhere can be given 34569 for its own, and the fleet that needs it cannot start.
 */
const inside =
  'ip link set lo up && { echo "50000 65535" > /proc/sys/net/ipv4/ip_local_port_range || true; } && exec "$@"';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const command = [process.execPath, vitest, 'run', ...process.argv.slice(2)];
const own = ['unshare', '--net', 'sh', '-c', inside, 'sh'];

const allowed = spawnSync('unshare', ['--net', 'sh', '-c', 'ip link set lo up']).status === 0;
const [program = '', ...words] = allowed ? [...own, ...command] : command;
const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
if (error !== undefined) throw error;
// Null: ended by a signal.
process.exitCode = status ?? 1;

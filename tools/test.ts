/**
 * All tests, or those selected by arguments for `vitest run`: `npm test -- test/scanners`. If this machine permits it (Linux, root)
 * they get a network namespace of their own: nothing they send can leave the machine, and no other process's socket occupies a
 * fixed port of a simulated device.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Brings loopback up and moves ephemeral ports above the fixed ports of simulated devices (the highest is 49152). Otherwise a search
 * still running may be given port 34569, and the fleet that needs it cannot start.
 */
const inside =
  'ip link set lo up && { echo "50000 65535" > /proc/sys/net/ipv4/ip_local_port_range || true; } && exec "$@"';

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const command = [process.execPath, vitest, 'run', ...process.argv.slice(2)];
const own = ['unshare', '--net', 'sh', '-c', inside, 'sh'];

const allowed = spawnSync('unshare', ['--net', 'sh', '-c', 'ip link set lo up']).status === 0;
const [program = '', ...words] = allowed ? [...own, ...command] : command;
// Node 20 reads a machine's additional certificates at each start, which takes up to a tenth of a second; no test needs them.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const { status, error } = spawnSync(program, words, { stdio: 'inherit', env });
if (error !== undefined) throw error;
// Null: terminated by a signal.
process.exitCode = status ?? 1;

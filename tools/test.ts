/**
 * All tests, or those selected by arguments for `vitest run`: `npm test -- test/scanners`. If this machine permits it (Linux, root)
 * they get a network namespace of their own: nothing they send can leave the machine, and no other process's socket occupies a
 * fixed port of a simulated device. `--without=nmap,chromium` hides these requirements (test/needs) from the run, as root on Debian.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBusy } from './busy.ts';
import { startMaking } from './debian-root.ts';
import { filesOf } from './needed-files.ts';

/**
 * Brings loopback up and moves ephemeral ports above the fixed ports of simulated devices (the highest is 49152). Otherwise a search
 * still running may be given port 34569, and the fleet that needs it cannot start.
 */
const inside =
  'ip link set lo up && { echo "50000 65535" > /proc/sys/net/ipv4/ip_local_port_range || true; } && exec "$@"';

const hide = fileURLToPath(new URL('hide.sh', import.meta.url));
const flags = fileURLToPath(new URL('../test/v8-flags.cjs', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const without = /^--without=/;
// Before anything is started here, which would count.
const busy = await isBusy();
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require "${flags}"`;
const args = process.argv.slice(2);
const hidden = args.filter((arg) => without.test(arg)).flatMap((arg) => arg.replace(without, '').split(','));
const command = [process.execPath, vitest, 'run', ...args.filter((arg) => !without.test(arg))];
const own = ['unshare', '--net', ...(hidden.length > 0 ? ['--mount'] : []), 'sh', '-c', inside, 'sh'];

// The tests of the packages install into a minimal Debian, which has to be fetched where there is a network.
const filters = args.filter((word) => !word.startsWith('-'));
const ofPackages =
  filters.length === 0 ||
  filters.some((word) => 'test/packages'.startsWith(word) || word.includes('packages'));
if (ofPackages && process.getuid?.() === 0) startMaking();

const allowed = spawnSync('unshare', ['--net', 'sh', '-c', 'ip link set lo up']).status === 0;
if (hidden.length > 0 && !allowed) throw new Error('--without needs root and iproute2: sudo npm test');
const [program = '', ...words] = [...(allowed ? own : []), ...hiding(), ...command];
// Node 20 reads a machine's additional certificates at each start, which takes up to a tenth of a second; no test needs them.
const { NODE_EXTRA_CA_CERTS: _, ...others } = process.env;
// What is hidden is hidden under /usr only; a user may have another python3.
const debian = `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`;
const env = {
  ...others,
  ...(hidden.length > 0 ? { PATH: debian } : {}),
  ...(busy ? { CAMCENSUS_BUSY: 'true' } : {}),
};
const tests = spawn(program, words, { stdio: 'inherit', env });
// The tests end by themselves then, and clean up before.
process.on('SIGINT', () => undefined);
const [code] = await once(tests, 'close');
// Null: terminated by a signal.
process.exitCode = code ?? 1;

/** The start of a command line that hides what was asked for from the rest of it. */
function hiding(): readonly string[] {
  if (hidden.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'layer'));
  writeFileSync(
    join(folder, 'paths'),
    filesOf(hidden)
      .map((path) => `${path}\n`)
      .join(''),
  );
  return ['sh', hide, folder];
}

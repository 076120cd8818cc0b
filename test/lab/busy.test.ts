import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { benchNetwork, isCamera } from '../../bench/speed-fleet.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab, type Ran } from './netns.ts';
import { type Program, presentProgram } from './program.ts';
import { repeatedOnTime } from './traffic.ts';

/** Small, because the two spinning processes take both cores from all other tests meanwhile. */
const [prefixLength, live] = [23, 12];
const network = benchNetwork(prefixLength, live);
const silent = '10.52.7.0/24';
const own = '10.49.3.1';
const lateLoop = fileURLToPath(new URL('late-loop.mjs', import.meta.url));

/** Keeps a processor for a minute at most. */
const spinner = 'const end = Date.now() + 60_000; while (Date.now() < end);';
/**
 * Runs the program with two spinning processes beside it, in a session of their own that the kernel prefers to what else this machine
 * does: so there are two of them, however many other tests there are.
 */
const besideSpinners = `
  echo -20 > /proc/self/autogroup
  "$0" -e '${spinner}' & one=$!
  "$0" -e '${spinner}' & two=$!
  "$0" "$@"; code=$?
  kill $one $two
  exit $code`;
/** The same session, without them; the program's own event loop is late. */
const withLateLoop = `
  echo -20 > /proc/self/autogroup
  NODE_OPTIONS=--import=${lateLoop} exec "$0" "$@"`;

describeWith(['namespaces', 'tcpdump'], 'a sweep that is late', () => {
  let program: Program;
  let lab: Lab;
  let beside: { readonly syns: Syns; readonly ran: Ran };
  let late: { readonly syns: Syns; readonly ran: Ran };

  stage(
    async () => {
      program = presentProgram();
      lab = new Lab();
      const [scanner, hosts] = [lab.namespace('scan'), lab.namespace('hosts')];
      lab.cable(
        { namespace: scanner, name: 'eth0', addresses: [`${own}/24`] },
        { namespace: hosts, name: 'eth0', addresses: ['10.49.3.2/24'] },
      );
      for (const block of [network.block, silent]) {
        lab.route(scanner, block, '10.49.3.2');
        lab.silent(hosts, block);
      }
      for (const { address } of network.hosts) lab.answering(hosts, `${address}/32`);
      await lab.startScript(hosts, 'bench/speed-hosts.ts', [String(prefixLength), String(live)]);
      const scan = async (name: string, script: string, block: string) => {
        const file = join(program.folder, `${name}.pcap`);
        const filter = `tcp[tcpflags] == tcp-syn and src host ${own}`;
        const capture = await Capture.headers(lab, scanner, 'eth0', file, filter);
        const inventory = ['--inventory', join(program.folder, `${name}.db`)];
        const args = ['scan', block, '--rate', '20000', '--format', 'json', '--quiet', ...inventory];
        const whole = ['-w', 'sh', '-c', script, process.execPath, program.main, ...args];
        const ran = await lab.run(scanner, 'setsid', whole);
        await capture.stop();
        return { ran, syns: counted(capture) };
      };
      beside = await scan('beside', besideSpinners, network.block);
      late = await scan('late', withLateLoop, silent);
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

  test('sweep beside two spinning processes repeats hardly a SYN it could prevent', () => {
    // Four ports of each of five hundred addresses that stay silent, and all ports of the hosts.
    expect(beside.syns.flows).toBeGreaterThan(2_000);
    expect(beside.syns.onTime).toBeLessThanOrEqual(beside.syns.flows / 50);
  });

  test('beside two spinning processes misses no camera, and is complete', () => {
    const { code, stdout, stderr } = beside.ran;
    expect([code, stderr]).toEqual([0, '']);
    const found: readonly { addresses: readonly string[] }[] = JSON.parse(stdout);
    const cameras = network.hosts.filter(isCamera).map(({ address }) => address);
    expect(found.flatMap(({ addresses }) => addresses)).toEqual(expect.arrayContaining(cameras));
  });

  // Without regard to that, four in ten are repeated or more: those whose timer is more than a tenth of a second late. With it, one in
  // two hundred are, and more only where other programs keep this one from the processor, too.
  test('late event loop gives connects up before the kernel repeats them', () => {
    expect(late.ran.code).toBe(0);
    expect(late.syns.flows).toBeGreaterThanOrEqual(1_000);
    expect(late.syns.repeated).toBeLessThanOrEqual(late.syns.flows / 4);
  });
});

/** How many connects were begun, and how many of their SYNs the kernel repeated. */
interface Syns {
  readonly flows: number;
  readonly repeated: number;
  /** Of these, those during which this process had the processor all the time. */
  readonly onTime: number;
}

function counted(capture: Capture): Syns {
  const syns = capture.packets();
  const flows = new Set(syns.map(({ from, to }) => `${from} ${to}`)).size;
  return { flows, repeated: syns.length - flows, onTime: repeatedOnTime(syns, syns) };
}

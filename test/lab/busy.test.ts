import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { Capture } from './capture.ts';
import { Lab, type Ran } from './netns.ts';
import { type Program, presentProgram } from './program.ts';

const silent = '10.52.7.0/24';
const own = '10.49.3.1';
const lateLoop = fileURLToPath(new URL('late-loop.mjs', import.meta.url));

/** Runs the program with an event loop that is late, in a session that the kernel prefers to what else this machine does. */
const withLateLoop = `
  echo -20 > /proc/self/autogroup
  NODE_OPTIONS=--import=${lateLoop} exec "$0" "$@"`;

describeWith(['namespaces', 'tcpdump'], 'a sweep that is late', () => {
  let program: Program;
  let lab: Lab;
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
      lab.route(scanner, silent, '10.49.3.2');
      lab.silent(hosts, silent);
      const filter = `tcp[tcpflags] == tcp-syn and src host ${own}`;
      const capture = await Capture.headers(lab, scanner, 'eth0', join(program.folder, 'late.pcap'), filter);
      const inventory = ['--inventory', join(program.folder, 'late.db')];
      const args = ['scan', silent, '--rate', '20000', '--format', 'json', '--quiet', ...inventory];
      const whole = ['-w', 'sh', '-c', withLateLoop, process.execPath, program.main, ...args];
      const ran = await lab.run(scanner, 'setsid', whole);
      await capture.stop();
      late = { ran, syns: counted(capture) };
    },
    async () => {
      await lab?.close();
      program?.remove();
    },
  );

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
}

function counted(capture: Capture): Syns {
  const syns = capture.packets();
  const flows = new Set(syns.map(({ from, to }) => `${from} ${to}`)).size;
  return { flows, repeated: syns.length - flows };
}

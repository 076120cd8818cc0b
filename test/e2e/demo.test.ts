import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, expect, inject, test } from 'vitest';
import { Lab, type Ran } from '../lab/netns.ts';
import { long } from '../long.ts';
import { describeWith } from '../needs/needs.ts';
import { stage } from '../stage.ts';
import { mainOf, Operator } from './operator.ts';

const operator = new Operator();
afterAll(() => operator.close());

test('demo’s fleet needs no package and no other file of the program', () => {
  const text = readFileSync(join(inject('installed'), 'dist/demo/fleet.js'), 'utf8');
  const imported = [...text.matchAll(/^import [^;]*?from "([^"]+)";$/gm)].map(([, name = '']) => name);
  expect(imported.length).toBeGreaterThan(3);
  const foreign = imported.filter((name) => !builtinModules.includes(name.replace(/^node:/, '')));
  expect(foreign).toEqual([]);
});

test('demo says what to do where the installation has no fleet', async () => {
  const installed = join(operator.folder, 'without');
  cpSync(inject('installed'), installed, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('dist/demo'),
  });
  const { code, stderr } = await operator.run(['demo'], { installed });
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^camcensus: The simulated fleet is missing .*npm run build/),
  ]);
});

describeWith(['namespaces', 'tcpdump'], 'demo in a network namespace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'camcensus-demo-test-'));
  let lab: Lab;
  let inside: string;
  let ran: Ran;
  /** Packets on loopback that do not concern the fleet. */
  let others = '';
  /** Packets that left by the other interface. */
  let sent: number;

  /** Files of demonstrations that are left. */
  const left = () => readdirSync(folder).filter((name) => name.startsWith('camcensus-demo-'));
  /** Words for env: nothing from the user who runs the tests, and of the run what it gives every process. */
  const clean = () => [
    '-i',
    `PATH=${process.env.PATH}`,
    `NODE_OPTIONS=${process.env.NODE_OPTIONS ?? ''}`,
    `TMPDIR=${folder}`,
    `HOME=${folder}`,
  ];
  const shell = (line: string) => lab.run(inside, 'env', [...clean(), 'sh', '-c', line]);
  const program = `${process.execPath} ${mainOf()}`;

  stage(
    async () => {
      lab = new Lab();
      inside = lab.namespace('demo');
      const empty = lab.namespace('empty');
      lab.cable(
        { namespace: inside, name: 'cable', addresses: ['10.79.1.1/29'], ipv6: false },
        { namespace: empty, name: 'far', ipv6: false },
      );
      const watch = ['-i', 'lo', '-n', '-l', '--immediate-mode', 'not net 127.77.0.0/26'];
      const tcpdump = await lab.start(inside, 'tcpdump', watch, 'listening on');
      const marked = new Promise<void>((resolve) => {
        tcpdump.stdout?.on('data', (data: Buffer) => {
          others += data.toString();
          if (others.includes('127.0.0.9.9')) resolve();
        });
      });
      ran = await shell(`cd / && ${program} demo`);
      sent = lab.received(empty, 'far');
      // The last packet: whatever came before it has been printed.
      const send =
        'const s = require("dgram").createSocket("udp4"); s.send("x", 9, "127.0.0.9", () => s.close())';
      await lab.run(inside, process.execPath, ['-e', send]);
      await marked;
    },
    async () => {
      await lab.close();
      rmSync(folder, { recursive: true });
    },
  );

  test('demo finds every device, lists no decoy and upsets none', () => {
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(
      /^Sweeping site default: 64 addresses, .*\nSweep 1 of site default: complete, 64 of 64 addresses scanned, .*\n$/,
    );
    expect(ran.stdout).toContain('on their real ports. Nothing is sent out of this machine.');
    expect(ran.stdout).toMatch(/\n43 of them are video surveillance, .* 9 are decoys /);
    expect(ran.stdout).toContain('All addresses of that network count as alive: this machine itself replies');
    expect(ran.stdout).toMatch(
      /found (\d+) of \1 video devices; listed 0 of 9 decoys\.\nNo device was upset: at most 1 connection/,
    );
    expect(ran.stdout).toMatch(/^flagged +\d+ +127\.77\.0\.2 /m);
  });

  test('demo sends packets to 127.77.0.0/26 only', () => {
    expect(others.split('\n')[0]).toContain(' > 127.0.0.9.9: ');
    expect(sent).toBe(0);
  });

  test('demo’s last lines are commands that work', async () => {
    const [list = '', explain = ''] = ran.stdout
      .split('\n')
      .filter((line) => /^ {2}\S.* --inventory /.test(line));
    const [listed, explained] = await Promise.all([shell(`cd / && ${list}`), shell(`cd / && ${explain}`)]);
    expect([listed.code, explained.code]).toEqual([0, 0]);
    expect(listed.stdout).toContain('127.77.0.7');
    expect(explained.stdout).toContain('Annke');
    expect(left()).toHaveLength(1);
  });

  /** A demonstration under way, with what it has printed so far. */
  const start = (before: readonly string[], ...args: readonly string[]) => {
    const words = [...clean(), ...before, process.execPath, mainOf(), 'demo', ...args];
    const child = operator.adopt(spawn('ip', ['netns', 'exec', inside, 'env', ...words], { cwd: '/' }));
    let said = '';
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const says = (what: RegExp) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = (data: Buffer | string) => {
          said += data.toString();
          const found = what.exec(said);
          if (found !== null) resolve(found);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then((code) => reject(new Error(`it ended with ${code}: ${said}`)));
      });
    return { child, ended, says, screen: () => said };
  };

  // A whole demonstration more: in the long form.
  test.runIf(long)(
    'demo --serve without low ports takes free ones, removes its result on Ctrl-C',
    async () => {
      const before = left();
      const occupied = 'require("net").createServer().listen(8585, "127.0.0.1", () => console.log("ready"))';
      await lab.start(inside, process.execPath, ['-e', occupied], 'ready');
      const { child, ended, says, screen } = start(
        ['setpriv', '--bounding-set', '-net_bind_service', '--'],
        '--serve',
      );
      const [, url = ''] = await says(/The dashboard is at (http:\S+) \(Ctrl-C/);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(url).not.toContain(':8585');
      expect(screen()).toMatch(
        /^The real ports cannot be used: 127\.77\.0\.\d+ port \d+\/tcp may not be bound by this user/m,
      );
      expect(screen()).toContain('on high ports instead (80 is 8080, 443 is 8443, 554 is 8554)');
      expect(screen()).toMatch(/found (\d+) of \1 video devices; listed 0 of 9 decoys/);
      const page = `fetch("${url}devices").then((r) => r.text()).then((t) => console.log(t))`;
      expect((await lab.run(inside, process.execPath, ['-e', page])).stdout).toContain('127.77.0.7');
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(left()).toEqual(before);
    },
  );

  test('demo that is interrupted ends with 130 and removes its files', async () => {
    const before = left();
    const { child, ended, says } = start([]);
    await says(/\$ camcensus scan/);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(left()).toEqual(before);
  });
});

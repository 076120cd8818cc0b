import { spawn } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '../net/loopback.ts';
import { type Neighbourhood, neighbourhood, someDevices } from './fleet.ts';
import { type Ended, mainOf, Operator } from './operator.ts';
import { atTerminal, readable } from './terminal.ts';
import { settingTimers } from './timers.ts';

const operator = new Operator();
let fleet: Neighbourhood;
let wide: { code: number | null; screen: string };
let piped: Ended;

beforeAll(async () => {
  fleet = await neighbourhood('127.79.5', someDevices);
  const own = fleet.devices.map(({ address }) => address).join(',');
  wide = await atTerminal(operator, ['scan', `${own},127.79.5.100-111`, '--rate', '300'], { columns: 120 });
  piped = await operator.run(['list', '--format', 'table']);
});
afterAll(async () => {
  operator.close();
  await fleet.running.stop();
});

describe('at a terminal', () => {
  test('scan shows its progress on one line, and clears it in the end', () => {
    expect(wide.code).toBe(0);
    const lines = wide.screen.split('\r\u001b[2K').slice(1, -1);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.filter((each) => each !== ''))
      expect(line).toMatch(
        /^\d+ of 24 addresses scanned · \d+ alive · \d+ cameras · \d+ flagged( · .+ left)?$/,
      );
    expect(lines.some((line) => / left$/.test(line))).toBe(true);
    const asked = lines.filter(Boolean).map((line) => Number.parseInt(line, 10));
    expect(asked).toEqual([...asked].sort((a, b) => a - b));
    expect(asked.at(-1)).toBe(24);
  });

  test('scan prints the table in colour, how the sweep went, and where it is recorded', () => {
    expect(wide.screen).toMatch(/\u001b\[31mflagged\u001b\[39m +\d+ +127\.79\.5\.2 /);
    expect(wide.screen).toContain('\u001b[33mreview\u001b[39m');
    expect(wide.screen).toContain('\u001b[32mclear\u001b[39m');
    const shown = readable(wide.screen).trimEnd().split('\n');
    expect(shown.at(-2)).toMatch(
      /^Sweep 1 of site default: complete, 24 of 24 addresses scanned, 24 alive, (?:\d+ min|(?:\d+ min )?\d+ s)\.$/,
    );
    expect(shown.at(-1)).toBe(`Recorded in ${operator.inventory}`);
  });

  test.each([80, 120])('list has no line wider than %d columns, and a legible brand', async (columns) => {
    const { screen } = await atTerminal(operator, ['list'], { columns });
    const lines = readable(screen).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(11);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(lines.find((line) => line.includes('127.79.5.6 '))).toContain('Hikvision (HiWatch)');
  });

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['a terminal that cannot', { TERM: 'dumb' }],
  ])('%s gives the same table without a colour', async (_name, env) => {
    const { stdout } = await operator.here(['list'], { columns: 120, env });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toBe(piped.stdout);
  });

  test('scan --quiet on a terminal prints the result and nothing else', async () => {
    const { code, stdout, stderr } = await operator.here(['scan', '127.79.5.26', '--quiet'], {
      columns: 100,
    });
    expect(code).toBe(0);
    const screen = stderr + stdout;
    expect(screen).not.toContain('addresses scanned');
    expect(screen).not.toContain('\u001b[2K');
    expect(readable(screen)).toMatch(/^VERDICT .*\nclear +\d+ +127\.79\.5\.26 /);
  });

  test('scan answers Ctrl-C at once, prints and keeps what it found, ends with 130', async () => {
    // The second host accepts and says nothing, and the scan never gives it up.
    const ports = [80, 81, 82, 83];
    const silent = await Promise.all(ports.map((port) => serve('127.79.80.2', () => undefined, port)));
    onTestFinished(async () => void (await Promise.all(silent.map((server) => server.close()))));
    const args = ['scan', '127.79.5.2', '127.79.80.2', '--ports', ports.join(',')];
    const { code, screen } = await atTerminal(operator, args, {
      columns: 100,
      types: { keys: '\u0003', when: /1 of 2 addresses scanned/ },
      env: settingTimers({ 8000: 'never', 60000: 'never' }),
    });
    expect(code).toBe(130);
    const shown = readable(screen);
    expect(shown).toContain(
      'Ctrl-C: finishing the hosts in hand and recording them; once more to stop at once.',
    );
    expect(shown).toMatch(/^flagged +\d+ +127\.79\.5\.\d+ /m);
    expect(shown).toMatch(/^Sweep \d+ of site default: interrupted \(stopped by Ctrl-C \(SIGINT\)\), /m);
  });

  test('sweeps and show come as text for people', async () => {
    const [sweeps, show] = await Promise.all([
      operator.here(['sweeps'], { columns: 80 }),
      operator.here(['show', '127.79.5.26'], { columns: 80 }),
    ]);
    const lines = readable(sweeps.stdout).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ID +SITE +STARTED \(UTC\) +SCANNED .*OUTCOME/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(readable(show.stdout)).toMatch(/^Made by +Axis \(confidence /m);
  });
});

describe('a scan from cron', () => {
  const scan = ['scan', '127.79.5.2-4', '--ports', '80', '--rate', '10', '--no-listen', '--format', 'csv'];

  test('scan prints a line when it starts and one when it ends', async () => {
    const running = operator.start(scan);
    await running.says('Sweeping site default: 3 addresses, at most 10 new flows a second.\n');
    expect(running.child.exitCode).toBeNull();
    const { code, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Sweeping site .*\nSweep \d+ of site default: complete, 3 of 3 addresses scanned, .*\n$/,
    );
  });

  test('scan --quiet prints nothing on stderr if all is well', async () => {
    const args = ['scan', '127.79.5.2', '--ports', '80', '--no-listen', '--quiet'];
    expect((await operator.here(args)).stderr).toBe('');
  });
});

describe('in a pipe', () => {
  test('pipe gets no escape and no progress, whatever the command', async () => {
    const env = { TERM: 'xterm-256color' };
    const scan = await operator.here(['scan', '127.79.5.26', '--format', 'table'], { env });
    const commands = [
      ['list', '--format', 'table'],
      ['list', '--format', 'csv'],
      ['explain', '127.79.5.2'],
      ['sweeps', '--format', 'table'],
      ['plan', '127.79.5.0/24'],
      ['--help'],
      ['scan', '--nonsense'],
    ];
    const others = await Promise.all(commands.map((args) => operator.here(args, { env })));
    for (const { stdout, stderr } of [scan, ...others]) {
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f](?!\n)/);
      expect(stderr).not.toMatch(/ alive · |Recorded in/);
    }
  });

  test.each([
    ['list', 'json'],
    ['list', 'table'],
    ['explain', null],
  ])('%s %s takes a reader that stops early for no error', async (command, format) => {
    const args = [command, ...(format === null ? ['127.79.5.2'] : ['--format', format])];
    const { code, stderr } = await cutShort(args);
    expect([code, stderr]).toEqual([0, '']);
  });
});

/** Runs a command whose stdout is closed after the first bytes, as `| head -1` does. */
function cutShort(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [mainOf(), ...args], {
    cwd: operator.folder,
    env: operator.environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  operator.adopt(child);
  let stderr = '';
  child.stdout.once('data', () => child.stdout.destroy());
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}

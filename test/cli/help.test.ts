import { spawnSync } from 'node:child_process';
import process from 'node:process';
import type { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { mainOf, Operator } from '../e2e/operator.ts';

/** Every command with its full name: `camcensus`, `camcensus policy show`. */
function everyCommand(command: Command = program(), before = ''): [name: string, command: Command][] {
  const name = `${before}${command.name()}`;
  return [[name, command], ...command.commands.flatMap((child) => everyCommand(child, `${name} `))];
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

const commands = everyCommand();
const operator = new Operator();
afterAll(() => operator.close());

test('help lists the commands of the contract', () => {
  const contract =
    'init demo scan plan list show explain export sweeps diff reidentify policy fingerprints nightly serve doctor db'.split(
      ' ',
    );
  expect(commands.map(([name]) => name)).toEqual(
    expect.arrayContaining(contract.map((name) => `camcensus ${name}`)),
  );
  expect(commands.length).toBeGreaterThan(20);
});

test('program sets up the one command that a command line names', () => {
  const all = program().commands.map((command) => command.name());
  for (const name of all) expect(program(name).commands.map((command) => command.name())).toEqual([name]);
  expect(program('--version').commands).toEqual([]);
  for (const first of ['scna', 'help', '--help', '-Vx', 'constructor', ''])
    expect(program(first).commands.length, first).toBe(all.length);
});

describe.each(commands)('%s --help', (name, command) => {
  const examples = [...helpOf(command).matchAll(/^ {2}\$ camcensus (.+)$/gm)].map(([, words]) => words ?? '');

  test(`help of ${name} describes it and shows examples of it`, () => {
    expect(command.description()).not.toBe('');
    expect(examples.length).toBeGreaterThan(0);
    const own = name.replace(/^camcensus ?/, '');
    for (const example of examples) expect(`${example} `.startsWith(own === '' ? '' : `${own} `)).toBe(true);
  });

  test(`help of ${name} shows examples with existing commands and options`, () => {
    for (const example of examples) {
      const words = example.replace(/ {2}#.*| [|>].*$/g, '').split(' ');
      const called = words.reduce(
        (at, word) => at.commands.find((one) => one.name() === word) ?? at,
        program(),
      );
      const options = words.filter((word) => word.startsWith('--'));
      const known = called.options.map(({ long }) => long);
      for (const option of options) expect(known, `${example}: ${option}`).toContain(option);
      expect(called.name(), example).not.toBe('camcensus');
    }
  });
});

describe('usage errors', () => {
  test.each([
    [['scna'], "unknown command 'scna'", 'scan', 'camcensus --help'],
    [['lsit'], "unknown command 'lsit'", 'list', 'camcensus --help'],
    [['policy', 'chekc'], "unknown command 'chekc'", 'check', 'camcensus policy --help'],
    [['scan', '--frmt', 'json'], "unknown option '--frmt'", '--format', 'camcensus scan --help'],
    [['list', '--flaged'], "unknown option '--flaged'", '--flagged', 'camcensus list --help'],
  ])('usage error %j names the nearest name and the help to read', async (args, mistake, nearest, help) => {
    const { code, stdout, stderr } = await operator.here(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`camcensus: ${mistake}`);
    expect(stderr).toContain(`Did you mean ${nearest}?`);
    expect(stderr).toContain(help);
  });

  test.each([
    [['scan', '127.0.0.1', '--rate', '0'], 'whole number from 1 to 100000'],
    [['scan', '127.0.0.1', '--ports', '80,99999'], '"99999" is not a port'],
    [['scan', '127.0.0.1', '--ports', '80,9100'], '"9100" is never connected to, because printers print'],
    [['plan', '127.0.0.1', '--ports', '9100-9107'], '"9100-9107" is never connected to, because printers'],
    [['scan', '127.0.0.1', '--site', '../etc'], 'A site name has 1 to 64 characters'],
    [['list', '--status', 'gone'], 'present, missing, unasked, removed'],
    [['list', '--as-of', 'yesterday'], 'a date such as 2026-11-24'],
    [['list', '--format', 'xml'], 'table, json, ndjson, csv'],
    [['explain'], "missing required argument 'device'"],
    [['export'], "required option '--to <file>'"],
    [['list', 'cameras'], 'too many arguments'],
    [['scan', '127.0.0.1', '--policy', 'uk-2023'], 'Did you mean uk-2022?'],
    [['scan', '127.0.0.1', '--policy', 'council.yaml'], 'There is no such file'],
    [['scan'], 'Nothing to scan: name addresses'],
    [['scan', '127.0.0.300'], '127.0.0.300'],
    [['nightly'], 'No site has a schedule'],
    [['list'], 'There is no inventory at'],
  ])('usage error %j exits with 2 and says what was expected', async (args, expected) => {
    const { code, stdout, stderr } = await operator.here(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('camcensus', () => {
  test('camcensus --version and --help exit with 0 from any folder', async () => {
    const [version, help] = await Promise.all([
      operator.run(['--version'], { cwd: '/' }),
      operator.run(['--help'], { cwd: '/' }),
    ]);
    expect([version.code, version.stdout, version.stderr]).toEqual([0, '0.1.0\n', '']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const [name] of commands.filter(([each]) => each.split(' ').length === 2))
      expect(help.stdout).toContain(`  ${name.split(' ')[1]}`);
  });

  test('camcensus says that its working directory no longer exists', () => {
    const shell = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
    const { status, stderr } = spawnSync('/bin/sh', ['-c', shell, process.execPath, mainOf(), 'list'], {
      encoding: 'utf8',
      cwd: operator.folder,
      env: operator.environment(),
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^camcensus: the working directory no longer exists\. Change to another/),
    ]);
  });

  test('camcensus without a command prints help and exits with 2', async () => {
    const { code, stderr } = await operator.run([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: camcensus');
  });
});

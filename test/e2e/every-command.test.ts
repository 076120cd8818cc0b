import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, onTestFinished, test } from 'vitest';
import { openInventory } from '../../db/open.ts';
import { program } from '../../src/cli/program.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { carriedOut, sources } from './in-process.ts';
import { type Ended, Operator } from './operator.ts';

/** A command line for every command that asks no network; the rest are started by tests of their own. */
const lines: readonly (readonly string[])[] = [
  ['plan', '10.0.0.0/28', '--format', 'json'],
  ['list', '--format', 'table'],
  ['show', '1', '--format', 'text'],
  ['explain', '1'],
  ['export', '--to', 'cameras.csv'],
  ['mark', '1', '--removed', '--because', 'sold', '--format', 'json'],
  ['remaining', '--format', 'table'],
  ['audit', '--format', 'text'],
  ['sweeps', '--format', 'table'],
  ['coverage', '--format', 'table'],
  ['credentials', 'status', '--format', 'table'],
  ['diff', '--format', 'text'],
  ['reidentify', '--policy', 'uk-2022', '--format', 'text'],
  ['merge', '2', '1', '--even-other-maker', '--policy', 'uk-2022'],
  ['split', '1', '--address', '10.0.0.6'],
  ['undo', '3'],
  ['import', 'leases', '--format', 'json'],
  ['imports', '--format', 'table'],
  ['policy', 'list'],
  ['policy', 'show', 'uk-2022'],
  ['policy', 'check', 'broken.yaml'],
  ['fingerprints', 'list'],
  ['nightly', '--once', 'nowhere'],
  ['notify', 'status', '--format', 'text'],
  ['health', '--format', 'json'],
  ['users', 'add', 'jane', '--role', 'admin', '--site', 'north', '--password-file', 'password'],
  ['users', 'role', 'jane', '--role', 'editor', '--all-sites'],
  ['users', 'list', '--format', 'table'],
  ['users', 'password', 'jane', '--password-file', 'password'],
  ['users', 'token', 'jane', '--label', 'grafana'],
  ['users', 'remove', 'jane'],
  ['db', 'check'],
  ['db', 'backup', 'backup.db'],
  ['db', 'prune', '--older-than', '1y', '--dry-run'],
  ['db', 'restore', 'backup.db'],
  ['forget', '1', '--even-camera'],
];
const refused = ['policy check broken.yaml', 'nightly --once nowhere'];
/** What the tests of signals, threads, terminals, mail, machines, packages and many sites start. */
const elsewhere = [
  'demo',
  'init',
  'scan',
  'serve',
  'doctor',
  'fingerprints verify',
  'knowledge key',
  'knowledge export',
  'knowledge import',
  'knowledge show',
  'knowledge distrust',
  'notify send',
  'notify test',
  'notify resend',
  'hub init',
  'hub check',
  'hub add-site',
  'hub remove-site',
  'hub renew',
  'hub accept',
  'hub run',
  'hub sites',
  'hub sweep',
  'hub settings',
  'hub send',
  'hub quarantine list',
  'hub quarantine retry',
  'hub quarantine drop',
  'collector enrol',
  'collector run',
  'collector status',
];

/** Somebody with two nights of two cameras. */
class Officer extends Operator {
  constructor() {
    super();
    onTestFinished(() => this.close());
    writeFileSync(join(this.folder, 'leases'), '1772500000 44:19:b6:5e:00:01 10.0.0.5 hall-cam *\n');
    writeFileSync(join(this.folder, 'broken.yaml'), 'id: ours\n');
    writeFileSync(join(this.folder, 'password'), 'correct horse battery\n', { mode: 0o600 });
    writeFileSync(
      join(this.folder, 'camcensus.yaml'),
      'sites: [{ name: north, targets: [10.0.0.0/28] }]\nnotify: { syslog: { host: 127.0.0.1 } }\n',
    );
    const inventory = newInventory(this.inventory);
    for (const [day, firmware] of [
      ['2026-03-01', 'V1'],
      ['2026-03-02', 'V2'],
    ] as const)
      sweepNight(inventory, {
        day,
        start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
        hosts: [
          ['10.0.0.5', { maker: 'Hikvision', serial: 'S-1', firmware }],
          ['10.0.0.6', { maker: 'Axis', serial: 'S-2' }],
        ],
      });
    inventory.close();
  }

  /** Gives it the state of another's inventory. */
  isWhere(other: Officer): void {
    const inventory = openInventory(other.inventory, { create: false });
    inventory.all('PRAGMA wal_checkpoint(TRUNCATE)');
    inventory.close();
    copyFileSync(other.inventory, this.inventory);
  }
}

/** Everything but what differs between two runs: places, moments and tokens. */
function saying({ code, stdout, stderr }: Ended, { folder }: Officer) {
  const same = (text: string) =>
    text
      .replaceAll(folder, 'FOLDER')
      .replace(/20\d\d-\d\d-\d\d(?:T| )\d\d:\d\d(?::\d\d(?:\.\d+)?)?/g, 'MOMENT')
      .replace(/\.replaced-\S+/g, '.replaced')
      .replace(/camcensus_[\w-]{43}/g, 'TOKEN');
  return { code, stdout: same(stdout), stderr: same(stderr) };
}

function leaves(command: Command, before = ''): readonly string[] {
  return command.commands.flatMap((one) =>
    one.commands.length > 0 ? leaves(one, `${before}${one.name()} `) : [`${before}${one.name()}`],
  );
}

test('every command is tried as a built program', () => {
  const called = lines.map((words) => {
    const name = words.slice(0, 2).join(' ');
    return leaves(program()).includes(name) ? name : words[0];
  });
  expect([...new Set(called), ...elsewhere].sort()).toEqual(leaves(program()).toSorted());
});

/** What an officer’s command prints and how it ends, carried out from the sources. */
const fromSources = (officer: Officer, line: readonly string[]) =>
  carriedOut(line, officer.environment(), officer.folder, { program: sources });

test('built program prints and ends as the sources do, command by command', async () => {
  const [here, built] = [new Officer(), new Officer()];
  for (const line of lines) {
    built.isWhere(here);
    const [one, other] = [await built.here(line), await fromSources(here, line)];
    expect(saying(one, built), line.join(' ')).toEqual(saying(other, here));
    // A command that both refuse would show little.
    expect(other.code === 2, other.stderr).toBe(refused.includes(line.join(' ')));
  }
});

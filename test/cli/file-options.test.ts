import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';

/** An option or argument of a command that is the path of a file or folder; null: its argument `file`. */
interface Place {
  readonly words: readonly string[];
  readonly command: Command;
  readonly option: string | null;
}

function places(command: Command, before: readonly string[] = []): readonly Place[] {
  const words = [...before, command.name()];
  const options = command.options
    .filter(({ flags }) => /<(?:file|folder|path)>/.test(flags))
    .flatMap(({ long }) => (long ? [long] : []));
  const hasFile = command.registeredArguments.some((argument) => argument.name() === 'file');
  return [
    ...[...options, ...(hasFile ? [null] : [])].map((option) => ({ words, command, option })),
    ...command.commands.flatMap((one) => places(one, words)),
  ];
}

const nameOf = ({ words, option }: Place) => `${words.slice(1).join(' ')} ${option ?? '<file>'}`;

/** What else a command line takes to come to its file; of a whole command, or of one place. */
const others: Readonly<Record<string, readonly string[]>> = {
  init: ['--network', '10.20.0.0/22'],
  'import --credentials': ['--snmp-walk', '127.0.0.1'],
  'hub init --certificate': ['--key', 'plain', '--ca', 'plain'],
  'hub init --key': ['--certificate', 'plain', '--ca', 'plain'],
  'hub init --ca': ['--certificate', 'plain', '--key', 'plain'],
  'hub renew --certificate': ['--key', 'plain'],
  'hub renew --key': ['--certificate', 'plain'],
  'hub add-site': ['--replace'],
  'hub settings': ['--all'],
  'hub send': ['--all'],
  'collector run': ['--once'],
  'serve --tls-cert': ['--tls-key', 'plain'],
  'serve --tls-key': ['--tls-cert', 'plain'],
  'knowledge export': ['--dir', 'hub'],
  'knowledge export --dir': [],
  'knowledge export --key': [],
  'nightly --inventory': ['--config', 'nightly.yaml'],
};
const values: Readonly<Record<string, string>> = {
  '--address': 'hub.example:4222',
  '--enrolment': 'good.enrolment',
  '--networks': '10.0.0.0/24',
  '--role': 'viewer',
  '--to': 'new.csv',
};
/** Commands that open no inventory here, whatever `--inventory` says. */
const openNone = ['plan', 'knowledge export', 'hub settings', 'notify test'];

/** A command line whose only fault is `bad`. */
function lineOf(place: Place, bad: string): readonly string[] {
  const { words, command, option } = place;
  const own = words.slice(1).join(' ');
  const known = others[nameOf(place)] ?? others[own] ?? [];
  const isGiven = (name: string) =>
    name === 'target' || (name === 'file' && (option === null || own === 'import'));
  const args = command.registeredArguments
    .filter((argument) => argument.required || isGiven(argument.name()))
    .flatMap((argument) => argumentFor(own, argument.name(), option === null ? bad : null));
  // What has a default outside the folder is never left to it.
  const isNeeded = ({ mandatory, flags }: Option) =>
    mandatory || (own === 'collector enrol' && /<file>/.test(flags));
  const options = command.options.flatMap((one) => {
    if (!one.long || known.includes(one.long)) return [];
    if (one.long === option) return [one.long, bad];
    return isNeeded(one) ? [one.long, valueFor(own, one.long)] : [];
  });
  return [...words.slice(1), ...args, ...options, ...known];
}

function argumentFor(command: string, name: string, bad: string | null): readonly string[] {
  const file = command.startsWith('db ') ? 'backup.db' : command === 'import' ? 'leases' : 'good.enrolment';
  const device = command.startsWith('hub ') ? 'st-marys' : '1';
  const known: Readonly<Record<string, string>> = { file: bad ?? file, target: '127.0.0.1', into: '2' };
  return [known[name] ?? device];
}

function valueFor(command: string, option: string): string {
  if (option === '--dir') return command === 'hub init' ? 'new-hub' : 'hub';
  return values[option] ?? `new${option}`;
}

describe('paths on the command line', () => {
  const operator = new Operator();
  const at = (name: string) => join(operator.folder, name);
  beforeAll(async () => {
    const inventory = newInventory(operator.inventory);
    const hosts = [
      ['10.0.0.5', { maker: 'Axis' }],
      ['10.0.0.6', { maker: 'Axis' }],
    ] as const;
    sweepNight(inventory, { start: { policies: [] }, day: '2026-03-01', hosts });
    inventory.close();
    mkdirSync(at('folder'));
    writeFileSync(at('plain'), 'no key, no certificate\n', { mode: 0o600 });
    writeFileSync(at('leases'), '1772500000 44:19:b6:5e:00:01 10.0.0.5 hall-cam *\n');
    writeFileSync(at('nightly.yaml'), 'sites: [{ name: hall, targets: [127.0.0.1], schedule: 0 2 * * * }]\n');
    const setUp = [
      ['db', 'backup', 'backup.db'],
      ['hub', 'init', '--dir', 'hub', '--address', '127.0.0.1:9'],
      ['hub', 'add-site', 'st-marys', '--networks', '10.0.0.0/24', '--dir', 'hub', '--to', 'good.enrolment'],
    ];
    for (const line of setUp) expect(await operator.here(line)).toMatchObject({ code: 0 });
  });
  afterAll(() => operator.close());

  const all = places(program());

  test.each(all.map((place) => [nameOf(place), place] as const))(
    '%s names what it cannot use',
    async (name, place) => {
      if (place.option === '--inventory' && openNone.some((one) => name.startsWith(`${one} `))) return;
      for (const bad of badFor(place)) {
        const line = lineOf(place, bad);
        const { code, stdout, stderr } = await operator.here(line);
        // doctor prints what it found, and goes on.
        const text = name.startsWith('doctor ') ? stdout : stderr;
        expect({ line, code, text }).toEqual({ line, code: 2, text: expect.stringContaining(bad) });
        expect(stderr).not.toContain('this is a bug');
      }
    },
  );
});

/** Paths that a place cannot use. */
function badFor(place: Place): readonly string[] {
  const name = nameOf(place);
  const isMade = ['--inventory', 'hub init --dir'].some((one) => name.endsWith(one));
  const takesFolder = ['hub init --dir', 'health --backup'].includes(name);
  return ['plain/x', ...(takesFolder ? [] : ['folder']), ...(isMade ? [] : ['gone/x'])];
}

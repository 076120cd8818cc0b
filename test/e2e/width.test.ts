import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import { cells } from '../../src/model/cells.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from './operator.ts';
import { readable } from './terminal.ts';

const operator = new Operator();
const who = { who: 'j.smith', at: '2026-03-02T09:00:00Z' };
const schools = ["St Mary's Roman Catholic Primary School", "St Mary's Roman Catholic Preparatory School"];

beforeAll(() => {
  const inventory = newInventory(operator.inventory);
  for (const [at, site] of schools.entries()) {
    const unit = (last: number) => ({
      maker: last % 2 === 0 ? 'Hikvision' : 'Dahua',
      serial: `S-${at}-${last}`,
      model: 'DS-2CD2043G2-I-with-a-long-name',
      firmware: 'V5.7.1 build 210806',
      name: 'the camera in the front hall',
    });
    const hosts = [10, 11, 12, 13, 14].map((last) => [`10.200.${100 + at}.${last}`, unit(last)] as const);
    const start = { targets: [`10.200.${100 + at}.0/24`, '10.201.0.0/16'], exclusions: ['10.201.7.0/24'] };
    sweepNight(inventory, { day: '2026-03-01', site, hosts, silent: [`10.200.${100 + at}.77`], start });
  }
  sweepNight(inventory, { day: '2026-03-01', site: 'north', hosts: [['10.202.0.9', long]] });
  const until = `${new Date().getUTCFullYear() + 1}-03-31`;
  markDevice(inventory, 1, { state: 'accepted', until, because: 'leased' }, who);
  markDevice(inventory, 2, { state: 'false-positive', because: 'a speaker' }, who);
  markDevice(inventory, 3, { state: 'removed' }, who);
  markDevice(inventory, 4, { state: 'removal-planned', plannedFor: until }, who);
  inventory.close();
});
afterAll(() => operator.close());

// Long words, a long text, and letters that take two cells: values that no line holds.
const long = {
  maker: 'Hikvision',
  serial: 'S-long',
  model: `DS-${'9'.repeat(300)}`,
  firmware: 'V5.7.1 build 210806 '.repeat(40).trim(),
  name: '摄像机'.repeat(100),
  realm: `${'realm'.repeat(120)} of ${'a very patient device '.repeat(20).trim()}`,
};

const tables = [['list'], ['remaining'], ['remaining', '--makers'], ['sweeps'], ['coverage']];
const places = [80, 120, 200, 'a pipe', 'a pipe of 100 columns'] as const;

const known = new Map<string, Promise<string>>();

/** What a command prints in a place; each is carried out once. test/e2e/terminal.test.ts shows that a real terminal's width counts. */
function printed(command: readonly string[], place: (typeof places)[number]): Promise<string> {
  const key = [...command, place].join(' ');
  const text = known.get(key) ?? printedAnew(command, place);
  known.set(key, text);
  return text;
}

async function printedAnew(command: readonly string[], place: (typeof places)[number]): Promise<string> {
  if (typeof place === 'number') {
    const { code, stdout } = await operator.here(command, { columns: place });
    expect(code).toBe(0);
    return readable(stdout);
  }
  const env: Record<string, string> = place === 'a pipe' ? {} : { COLUMNS: '100' };
  const { code, stdout } = await operator.here(command, { env });
  expect(code).toBe(0);
  return stdout;
}

const columnsOf = (place: (typeof places)[number]) =>
  typeof place === 'number' ? place : place === 'a pipe' ? 120 : 100;

const titlesIn = (text: string) => text.split('\n')[0]?.trim().split(/ {2,}/) ?? [];

describe.each(places.map((place) => [place]))('a table on %s', (place) => {
  test.each(tables.map((command) => [command]))(
    'table of %j fits, and names what it does not show',
    async (command) => {
      const [text, wide] = await Promise.all([
        printed(command, place),
        operator.here([...command, '--wide']),
      ]);
      for (const line of text.trimEnd().split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(columnsOf(place));
      const last = text.trimEnd().split('\n\n').at(-1)?.replaceAll('\n', ' ') ?? '';
      const hidden = titlesIn(wide.stdout).filter((title) => !titlesIn(text).includes(title));
      if (hidden.length === 0) expect(text).not.toContain('Not shown');
      else expect(last).toContain(`Not shown for lack of room: ${hidden.join(', ')} (--wide shows them`);
      expect(wide.stdout).not.toContain('…');
    },
  );

  test('list keeps verdict, id, address, maker and decision', async () => {
    const text = await printed(['list'], place);
    expect(titlesIn(text)).toEqual(expect.arrayContaining(['VERDICT', 'ID', 'ADDRESS', 'MAKER', 'DECISION']));
    expect(text).toMatch(/^flagged +1 +10\.200\.100\.10 .*Hikvision .*accepted to \d{4}-03-31/m);
    expect(text).toMatch(/^flagged +2 +10\.200\.100\.11 .*Dahua .*false-positive/m);
    expect(text).toMatch(/^flagged +3 +10\.200\.100\.12 .*Hikvision .*removed/m);
    expect(text).toMatch(/^flagged +4 +10\.200\.100\.13 .*Dahua .*to go \d{4}-03-31/m);
    expect(text).toMatch(/^flagged +6 +10\.200\.101\.10 .*Hikvision .* - ?/m);
  });

  test.each([[['remaining']], [['remaining', '--makers']]])(
    'table of %j adds up in every row',
    async (command) => {
      const [head = '', ...rows] =
        (await printed(command, place)).split('\n\n')[0]?.trimEnd().split('\n') ?? [];
      const titles = head.split(/ {2,}/).filter((title) => !/^(SITE|MAKERS?)$/.test(title));
      expect(rows.at(-1)).toMatch(/^All /);
      for (const row of rows) {
        const cells = row.split(/ {2,}/).slice(-titles.length).map(Number.parseFloat);
        const of = (...named: string[]) =>
          named.reduce((sum, title) => sum + (cells[titles.indexOf(title)] ?? 0), 0);
        expect(of('FLAGGED'), row).toBe(of('LEFT', 'DONE', 'GONE', 'FALSE POSITIVE'));
        if (/OPEN|ACCEPTED|PLANNED|OVERDUE/.test(head))
          expect(of('LEFT'), row).toBe(of('OPEN', 'ACCEPTED', 'PLANNED', 'OVERDUE'));
      }
    },
  );

  test.each([[['show', '10.202.0.9']], [['explain', '10.202.0.9']], [['show', '1']], [['explain', '1']]])(
    'text of %j fits, and loses no character of a value',
    async (command) => {
      const text = await printed(command, place);
      for (const line of text.trimEnd().split('\n'))
        expect(cells(line), line).toBeLessThanOrEqual(columnsOf(place));
      if (!command.includes('10.202.0.9')) return;
      const whole = text.replaceAll(/\\?\n */g, '').replaceAll(' ', '');
      const values = command[0] === 'show' ? [long.model, long.firmware, long.name] : Object.values(long);
      for (const value of values) expect(whole).toContain(value.replaceAll(' ', ''));
    },
  );
});

describe('a terminal of 80 columns', () => {
  test.each([
    [['audit']],
    [['db', 'check']],
    [['diff', '1', '3']],
    [['doctor']],
    [['export', '--to', 'list.csv']],
    [['fingerprints', 'list']],
    [['fingerprints', 'verify']],
    [['forget', '00:11:22:33:44:55']],
    [['mark', '--flagged', '--because', 'a reason of some length', '--confirmed', '--dry-run']],
    [['notify', 'status']],
    [['plan', '10.20.0.0/22', '--detail']],
    [['policy', 'list']],
    [['policy', 'show', 'us-ndaa-889']],
    [['show', 'no-such-device']],
  ])('%j prints no line longer than 80 columns', async (command) => {
    const { stdout, stderr } = await operator.here(command, { columns: 80 });
    const lines = readable(stdout + stderr)
      .trimEnd()
      .split('\n');
    expect(lines.join('')).not.toBe('');
    for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(80);
  });
});

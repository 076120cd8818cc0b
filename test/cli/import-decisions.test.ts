import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markDevice } from '../../db/decisions/mark.ts';
import { device } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import type { Inventory } from '../../db/inventory.ts';
import { readCsv } from '../../src/import/csv.ts';
import { readWorkbook } from '../../src/import/workbook/workbook.ts';
import { columns } from '../../src/report/rows.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';
import { zipOf } from '../import/zip-writer.ts';

const titled = (pattern: RegExp) => columns.find(({ title }) => pattern.test(title))!.title;
const decision = titled(/^(?:Decision|Finding)$/);
const why = titled(/: why$/);
const by = { who: 'j.smith', at: '2026-03-02T09:00:00Z' };
let operator: Operator;

beforeEach(() => {
  operator = new Operator();
  withInventory((inventory) => {
    sweepNight(inventory, {
      day: '2026-03-01',
      start: { policies: [{ id: 'uk-2022', version: 'p1' }] },
      hosts: [
        ['10.0.0.5', { maker: 'Hikvision', serial: 'S-1', model: 'M1' }],
        ['10.0.0.6', { maker: 'Dahua', serial: '000123456789' }],
        ['10.0.0.7', { maker: 'Axis', serial: 'S-3' }],
        ['10.0.0.8', { maker: 'Hikvision', serial: 'S-4' }],
      ],
    });
    markDevice(inventory, 1, { state: 'accepted', until: '2099-03-31', because: '=lease; ends' }, by);
    markDevice(inventory, 4, { state: 'removal-planned', plannedFor: '2027-01-31', note: 'key' }, by);
  });
});
afterEach(() => operator.close());

function withInventory<T>(work: (inventory: Inventory) => T): T {
  const inventory = newInventory(operator.inventory);
  try {
    return work(inventory);
  } finally {
    inventory.close();
  }
}

const decided = (id: number) =>
  withInventory((inventory) => {
    const decision_ = device(inventory, id)?.decision;
    return decision_ && { ...decision_, notes: decision_.notes.map(({ text }) => text) };
  });
const trail = () => withInventory((inventory) => auditEntries(inventory).length);

/** A list as `export` wrote it: its titles, and a row for each device, by id. */
type Filling = Readonly<Record<number, Readonly<Record<string, string>>>>;

async function exported(name: string, ...options: string[]): Promise<string> {
  const path = join(operator.folder, name);
  expect(await operator.here(['export', '--to', path, '--personal', ...options])).toMatchObject({ code: 0 });
  return path;
}

function filledIn(rows: readonly (readonly string[])[], filling: Filling): string[][] {
  const [titles = [], ...others] = rows;
  const id = titles.indexOf('Device id');
  const added = Object.values(filling).flatMap((cells) => Object.keys(cells));
  const all = [...new Set([...titles, ...added])];
  return [
    all,
    ...others.map((cells) => all.map((title, at) => filling[Number(cells[id])]?.[title] ?? cells[at] ?? '')),
  ];
}

/** Fills a CSV in and saves it as a spreadsheet in another country does. */
function saveCsv(path: string, filling: Filling): string {
  const { records } = readCsv(readFileSync(path, 'utf8').slice(1));
  const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = filledIn(
    records.map(({ cells }) => cells),
    filling,
  ).map((cells) => cells.map(quoted).join(';'));
  writeFileSync(path, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
  return path;
}

/** Fills a workbook in and saves it as LibreOffice does: texts in place, days as numbers with a date's style. */
function saveXlsx(path: string, filling: Filling): string {
  const records = readWorkbook(readFileSync(path), 'Devices');
  const rows = filledIn(
    records.map(({ cells }) => cells),
    filling,
  ).map((cells, row) => {
    const each = cells.map((text, column) => {
      const reference = `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
      if (text === '') return '';
      if (/^\d{4}-\d\d-\d\d$/.test(text))
        return `<c r="${reference}" s="1"><v>${Date.parse(text) / 86_400_000 + 25_569}</v></c>`;
      return `<c r="${reference}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
    });
    return `<row r="${row + 1}">${each.join('')}</row>`;
  });
  writeFileSync(
    path,
    zipOf({
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/workbook.xml': '<workbook><sheets><sheet name="Devices" r:id="a"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    }),
  );
  return path;
}

const importing = (path: string, ...options: string[]) =>
  operator.here(['import', '--kind', 'decisions', path, '--by', 'estates', ...options]);

interface Result {
  readonly changed: readonly { readonly line: number; readonly device: { readonly id: number } }[];
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly message: string }[];
  readonly emptied: readonly { readonly line: number; readonly message: string }[];
  readonly unreadColumns: readonly string[];
}

async function result(path: string, ...options: string[]): Promise<Result> {
  const { stdout, stderr } = await importing(path, '--format', 'json', ...options);
  const [first] = JSON.parse(stdout === '' ? `["${stderr}"]` : stdout);
  return first;
}

const filling: Filling = {
  1: { Owner: 'Estates', 'Asset tag': 'A-17' },
  2: {
    [decision]: 'Removal planned',
    'Planned removal': '31/03/2099',
    Location: 'Caf\u00e9; north',
    Notes: 'ladder',
  },
  3: { [decision]: 'false positive', [why]: '=the badge' },
  4: { 'Planned removal': '2099-02-28', Notes: '2026-03-02: key | contractor told' },
};

describe.each([
  ['csv', saveCsv],
  ['xlsx', saveXlsx],
] as const)('import --kind decisions: %s', (ending, save) => {
  test('import --kind decisions records cells, and the next export holds them', async () => {
    const path = save(await exported(`cameras.${ending}`), filling);
    const before = trail();
    const first = await result(path);
    expect(first).toMatchObject({ unchanged: 0, refused: [], emptied: [], unreadColumns: [] });
    expect(first.changed.map(({ device: { id } }) => id).sort()).toEqual([1, 2, 3, 4]);
    expect(trail()).toBe(before + 4);
    expect(await operator.json('imports')).toMatchObject([
      {
        kind: 'decisions',
        file: `cameras.${ending}`,
        site: 'north',
        who: 'estates',
        counts: { matched: 4, bad: 0 },
      },
    ]);
    expect([1, 2, 3, 4].map(decided)).toMatchObject([
      {
        state: 'accepted',
        until: '2099-03-31',
        because: '=lease; ends',
        by: 'j.smith',
        owner: 'Estates',
        assetTag: 'A-17',
      },
      {
        state: 'removal-planned',
        plannedFor: '2099-03-31',
        by: 'estates',
        location: 'Caf\u00e9; north',
        notes: ['ladder'],
      },
      { state: 'false-positive', because: '=the badge' },
      { state: 'removal-planned', plannedFor: '2099-02-28', notes: ['key', 'contractor told'] },
    ]);
    const again = await result(path);
    expect(again).toMatchObject({ changed: [], unchanged: 4, refused: [] });
    const second = await exported(`second.${ending}`);
    expect(await result(save(second, {}))).toMatchObject({ changed: [], unchanged: 4, refused: [] });
    expect(trail()).toBe(before + 4);
  });

  test('import --kind decisions refuses only lines against newer decisions', async () => {
    const path = await exported(`cameras.${ending}`);
    withInventory((inventory) => {
      markDevice(inventory, 2, { state: 'confirmed' }, by);
      markDevice(inventory, 3, { location: 'gym' }, by);
      markDevice(inventory, 1, { assetTag: 'B-1' }, by);
    });
    const taken = await result(
      save(path, {
        ...filling,
        1: { Owner: 'Estates' },
        3: { Location: 'hall' },
      }),
    );
    expect(taken.changed.map(({ device: { id } }) => id).sort()).toEqual([1, 4]);
    expect(taken.refused.map(({ message }) => message).sort()).toEqual([
      'column Location: “gym” was recorded since this file was written. Export it again.',
      'it was decided on 2026-03-02 09:00 UTC by j.smith that this device is confirmed, which this file does not know. Export it again.',
    ]);
    expect(decided(2)).toMatchObject({ state: 'confirmed', location: null });
    expect(decided(1)).toMatchObject({ owner: 'Estates', assetTag: 'B-1' });
  });

  test('import --kind decisions --dry-run shows changes and writes nothing', async () => {
    const path = save(await exported(`cameras.${ending}`), filling);
    const before = trail();
    const { code, stdout } = await importing(path, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('4 devices would change, 0 lines as recorded, 0 refused.');
    expect(stdout).toMatch(/line \d: device 2, site north, 10\.0\.0\.6: Removal planned for 2099-03-31\./);
    expect(stdout).toContain('Nothing was written (--dry-run).');
    expect(trail()).toBe(before);
  });
});

test('import --kind decisions refuses invalid lines by line and column', async () => {
  const path = saveCsv(await exported('cameras.csv'), {
    1: { [decision]: 'overdue' },
    2: { [decision]: 'accepted', 'Accepted until': `31/03/${new Date().getFullYear() + 1}` },
    3: { 'Planned removal': 'soon' },
    4: { [decision]: 'open', 'Planned removal': '2099-01-01' },
  });
  expect(await importing(path, '--dry-run')).toMatchObject({ code: 3 });
  const { refused, changed } = await result(path);
  expect(changed).toEqual([]);
  expect(refused.map(({ message }) => message).sort()).toEqual([
    'column Decision: why: “accepted” needs a reason: say why.',
    'column Decision: “overdue” is what camcensus works out, and no decision. Write open, confirmed, false-positive, accepted, removal-planned, removed or replaced.',
    'column Planned removal: a removal can be planned for a device that is confirmed or accepted.',
    'column Planned removal: “soon” is not a date. Write it like 2027-03-31 or 31/03/2027.',
  ]);
});

test('import --kind decisions: a line about another device is refused', async () => {
  const path = saveCsv(await exported('cameras.csv'), {
    1: { 'Serial number': 'S-9', Owner: 'IT' },
    2: { 'Serial number': '123456789', Owner: 'IT' },
    3: { 'Serial number': '', 'IP address': '10.0.0.99', 'MAC address': '', Owner: 'IT' },
    4: { 'Serial number': '2,1E+19', Owner: 'IT', 'Decision: change': '77' },
  });
  const { refused, changed } = await result(path);
  expect(changed.map(({ device: { id } }) => id)).toEqual([2]);
  expect(refused.map(({ message }) => message).sort()).toEqual([
    'column Decision: change: 77 is no change of device 4 in this inventory. Export the list again.',
    'it is about 10.0.0.5, serial number S-9, site north, and device 1 is 10.0.0.5, serial number S-1, site north. Export the list again.',
    'it is about 10.0.0.99, site north, and device 3 is 10.0.0.7, serial number S-3, site north. Export the list again.',
  ]);
});

test('import --kind decisions names emptied cells and unknown columns', async () => {
  const path = saveCsv(await exported('cameras.csv'), { 1: { 'Accepted until': '', Contractor: 'ACME' } });
  const { emptied, unreadColumns, changed } = await result(path);
  expect(changed).toEqual([]);
  expect(emptied.map(({ message }) => message)).toEqual(['Accepted until of device 1.']);
  expect(unreadColumns).toEqual(['Contractor']);
  const { stdout } = await importing(path);
  expect(stdout).toContain('This column was not read: Contractor');
});

test('import --kind decisions: owners may be filled in where they were left out', async () => {
  withInventory((inventory) => markDevice(inventory, 1, { owner: 'Estates', note: 'n' }, by));
  const path = join(operator.folder, 'cameras.csv');
  await operator.here(['export', '--to', path]);
  expect(await result(saveCsv(path, { 2: { Owner: 'IT' } }))).toMatchObject({ refused: [], emptied: [] });
  expect([decided(1), decided(2)]).toMatchObject([{ owner: 'Estates', notes: ['n'] }, { owner: 'IT' }]);
});

test('import refuses an exported list without --kind, wrong file or option', async () => {
  const csv = await exported('cameras.csv');
  const book = await exported('cameras.xlsx');
  const said = async (...args: string[]) => (await operator.here(['import', ...args])).stderr;
  expect(await said(csv)).toContain('Add --kind decisions');
  expect(await said(book)).toContain('add --kind decisions');
  expect(await said(csv, '--kind', 'decisions', '--site', 'north')).toContain('--site does not go with');
  const other = join(operator.folder, 'register.csv');
  writeFileSync(other, 'Asset Tag,Location\nA-1,Gym\n');
  expect(await said(other, '--kind', 'decisions')).toContain('it has no column “Device id”');
  const assets = await operator.here(['import', csv, '--kind', 'assets']);
  expect(assets.stdout).toMatch(/These columns were not read: .*Planned removal/s);
});

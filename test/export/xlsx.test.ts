import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { xlsx } from '../../src/export/xlsx.ts';
import { gravestFirst } from '../../src/model/device-order.ts';
import { columns, toRows } from '../../src/report/rows.ts';
import { device, report } from '../report/report.ts';
import { forbidden, hostileDevice, hostileTexts } from './hostile.ts';
import { unzip } from './unzip.ts';

interface ReadCell {
  readonly type: string;
  readonly text: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['si', 'row', 'c'].includes(name),
});

/** Reads a sheet the way a spreadsheet does: cells by row, shared strings looked up, `_xHHHH_` decoded. */
function readSheet(files: ReadonlyMap<string, string>, sheet: number): ReadCell[][] {
  const strings = (parser.parse(files.get('xl/sharedStrings.xml') ?? '').sst.si as { t: unknown }[]).map(
    ({ t }) => (typeof t === 'object' && t !== null && '#text' in t ? String(t['#text']) : String(t)),
  );
  const rows = parser.parse(files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').worksheet.sheetData.row;
  return rows.map((row: { c: { '@_r': string; '@_t'?: string; v?: string }[] }) => {
    const cells: ReadCell[] = [];
    for (const cell of row.c) {
      const type = cell['@_t'] ?? 'n';
      const raw = type === 's' ? strings[Number(cell.v)] : cell.v;
      const text = (raw ?? `nothing at ${cell.v}`).replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      cells[columnNumber(cell['@_r'])] = { type, text };
    }
    return cells;
  });
}

function columnNumber(address: string): number {
  const letters = address.replace(/\d+$/, '');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

describe('an ordinary workbook', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = unzip(
      await xlsx(
        report([device({ id: 7, verdict: 'clear' }), device({ id: 8, contradictions: ['A', 'B'] })]),
      ),
    );
  });

  test('has the sheets Devices and About', () => {
    expect(files.get('xl/workbook.xml')).toMatch(/name="Devices".*name="About"/);
  });

  test('keeps titles in sight, has filters and the columns’ widths', () => {
    const sheet = files.get('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('</sheetData><autoFilter ref="A1:AS3"/>');
    expect(sheet?.match(/<col /g)).toHaveLength(columns.length);
    expect(files.get('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
  });

  test('types each cell: serials stay text, dates and numbers can be sorted', () => {
    const [head, first, second] = readSheet(files, 1);
    const at = (key: string) => columns.findIndex((column) => column.key === key);
    expect(head?.map(({ text }) => text)).toEqual(columns.map(({ title }) => title));
    expect(first?.[at('serial')]).toEqual({ type: 's', text: '00123456789012345678' });
    expect(first?.[at('confidence')]).toEqual({ type: 'n', text: '0.97' });
    // 46350 days after 30 December 1899 is 24 November 2026.
    expect(first?.[at('lastSeen')]?.type).toBe('n');
    expect(Math.floor(Number(first?.[at('lastSeen')]?.text))).toBe(46_350);
    expect(first?.[at('contradictions')]?.text).toBe('A | B');
    expect(second?.[at('contradictions')]).toBeUndefined();
    expect([first, second].map((row) => row?.[at('id')]?.text)).toEqual(['8', '7']);
  });

  test('says in About what was covered, what was not, by which policy and version, and how that is read', () => {
    const lines = readSheet(files, 2).map((row) => row.map(({ text }) => text).join(': '));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Counts: 2 devices: 1 flagged, 0 for review, 1 clear; other equipment not listed: Hikvision 2',
        'Generated at: 2026-11-24 09:15 UTC',
        'camcensus version: 0.1.0',
        'Fingerprint version: fp-77',
        'Coverage of Ashfield Primary',
        'Scope: 10.1.0.0/20',
        'Not scanned: 16 addresses in scope; excluded: 10.1.15.0/28',
        'Outcome: Partial: time ran out',
        'Policy uk-2022',
        'Version: a1b2c3',
        'Source: https://example.org/uk-2022',
        'Interpretation: The statement names no company; the list of makers is a reading of it.',
      ]),
    );
  });
});

describe('a workbook about hostile devices', () => {
  const devices = hostileTexts.map((text, at) => hostileDevice(text, at));
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const policies = report([]).policies.map((policy) => ({
      ...policy,
      title: '=1+1',
      interpretation: '+cmd',
    }));
    files = unzip(await xlsx(report(devices, { policies, siteNames: hostileTexts, organisation: '=1+1' })));
  });

  test('holds no formula, link, macro or external reference', () => {
    expect([...files.keys()].filter((name) => /vba|external|hyperlink|embed/i.test(name))).toEqual([]);
    for (const [name, xml] of files)
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]|<hyperlink/);
  });

  test('keeps every text whole and typed as text, whatever it is', () => {
    const read = readSheet(files, 1).slice(1);
    const texts = read.map((cells) => columns.map((_, at) => cells[at]?.text.trimEnd() ?? null));
    const rows = toRows(gravestFirst(devices));
    expect(texts).toEqual(
      rows.map((row) => columns.map(({ key }) => (row[key] === null ? null : String(row[key])))),
    );
    const wrong = read.flatMap((cells) =>
      columns.filter(
        ({ kind }, at) => cells[at] !== undefined && cells[at].type !== (kind === 'number' ? 'n' : 's'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('shows no control or bidirectional character, not even one that Excel would decode', () => {
    for (const sheet of [1, 2])
      for (const row of readSheet(files, sheet))
        for (const cell of row) expect(cell?.text ?? '').not.toMatch(forbidden);
  });
});

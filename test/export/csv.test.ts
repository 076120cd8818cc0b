import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChangedBySpreadsheets } from '../../src/export/csv.ts';
import type { Device } from '../../src/model/device.ts';
import { inert } from '../../src/report/cell.ts';
import { columns, toRows } from '../../src/report/rows.ts';
import { testWith } from '../needs/needs.ts';
import { device } from '../report/report.ts';
import { hostileDevice, hostileTexts } from './hostile.ts';
import { csv } from './whole.ts';

/** Reads CSV with Python's own reader. */
function readBack(text: string): string[][] {
  const script =
    'import csv,io,json,sys; csv.field_size_limit(10**7)\n' +
    't=sys.stdin.buffer.read().decode("utf-8-sig")\n' +
    'print(json.dumps(list(csv.reader(io.StringIO(t, newline=""), strict=True))))';
  const run = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8', maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
}

function expected(devices: readonly Device[]): string[][] {
  const rows = toRows(devices).map((row) =>
    columns.map(({ key, kind }) => {
      const value = row[key];
      if (value === null) return '';
      return kind === 'number' ? String(value) : inert(String(value));
    }),
  );
  return [columns.map(({ title }) => title), ...rows];
}

describe('inert', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-5', "'-5"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t1', "'\t1"],
    ['\r1', "'\r1"],
    ['   =1', "'   =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3164=1', "'\u3164=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠1', "'＠1"],
    ['\u22121', "'\u22121"],
    ['a;=1', "a;'=1"],
    ['a, "=1"', 'a,\' "=1"'],
  ])('%j becomes %j', (text, safe) => {
    expect(inert(text)).toBe(safe);
  });

  test.each([
    'DS-2CD2043G2-I',
    'V5.7.1 build 210806',
    '10.1.2.3',
    '',
    "'quoted",
    'a=b',
    'Müller, Annexe',
    'fe80::1',
  ])('%j stays as it is', (text) => {
    expect(inert(text)).toBe(text);
  });
});

describe('csv', () => {
  test('a file begins with the byte order mark, ends every line with CRLF and quotes only where it must', () => {
    const [head, line, end] = csv({ devices: [device({ model: 'C500 "mini"' })] }).split('\r\n');
    expect(head).toMatch(/^\ufeffVerdict,Site,IP address,Other addresses,MAC address,Type,/);
    expect(line).toMatch(/^flagged,Ashfield Primary,10\.1\.2\.3,10\.1\.2\.40,/);
    expect(line).toContain(',"C500 ""mini""",V5.7.1 build 210806,00123456789012345678,front door,0.97,');
    expect(end).toBe('');
  });

  test('other programs get no byte order mark, and another separator when they ask for one', () => {
    const text = csv({ devices: [device({ name: 'a;b' })] }, { bom: false, separator: ';' });
    expect(text).toMatch(/^Verdict;Site;/);
    expect(text).toContain(';"a;b";0.97;');
  });

  test('no device is still a line of titles', () => {
    expect(csv({ devices: [] }).split('\r\n')).toHaveLength(2);
  });

  testWith(
    ['python3'],
    'an independent reader gets back exactly the cells, with no formula among them',
    () => {
      const devices = hostileTexts.map((text, at) => hostileDevice(text, at));
      const read = readBack(csv({ devices }));
      expect(read).toEqual(expected(devices));
      const texts = columns.flatMap(({ kind }, at) => (kind === 'number' ? [] : [at]));
      for (const row of read) for (const at of texts) expect(row[at]).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
    },
  );

  testWith(['python3'], 'an independent reader gets back whatever a device may say', () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...hostileTexts)),
      {
        minLength: 1,
        maxLength: 240,
      },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const devices = all.map((text, at) => hostileDevice(text, at));
        expect(readBack(csv({ devices }))).toEqual(expected(devices));
      }),
      // Each is a start of the reader: fewer of them, with more in each.
      { numRuns: 3 },
    );
  });
});

test('isChangedBySpreadsheets finds serials that are rounded or taken for a power', () => {
  const serials = [
    '2102345678901234567890',
    '1234567890123456',
    '123456789012345',
    '12E5',
    'K77E5',
    '4711',
    null,
  ];
  expect(serials.filter(isChangedBySpreadsheets)).toEqual([
    '2102345678901234567890',
    '1234567890123456',
    '12E5',
  ]);
});

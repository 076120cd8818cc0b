import { describe, expect, test } from 'vitest';
import { xlsx } from '../../src/export/xlsx.ts';
import { readWorkbook } from '../../src/import/workbook/workbook.ts';
import { openZip, WorkbookError } from '../../src/import/workbook/zip.ts';
import { device, report } from '../report/report.ts';
import { type Packing, zipOf } from './zip-writer.ts';

const rels = `<?xml version="1.0"?><Relationships>
  <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;
const workbook = (properties = '') =>
  `<workbook xmlns:r="r"><workbookPr ${properties}/><sheets><sheet name="About" sheetId="1" r:id="rId1"/><sheet name="Devices" sheetId="2" r:id="rId2"/></sheets></workbook>`;

/** As LibreOffice writes one: shared texts, cells that are left out, dates as numbers with a style. */
function bookOf(sheet: string, over: Readonly<Record<string, string | Packing>> = {}): Buffer {
  return zipOf({
    'xl/_rels/workbook.xml.rels': rels,
    'xl/workbook.xml': workbook(),
    'xl/styles.xml': `<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="[$-809]DD/MM/YYYY"/><numFmt numFmtId="166" formatCode="&quot;day&quot; 0"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>Device id</t></si><si><r><t>north </t></r><r><rPr><b/></rPr><t>&amp; gate_x000D_</t></r><rPh><t>no</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': sheet,
    ...over,
  });
}

const rows = (cells: string) => `<x:worksheet xmlns:x="x"><x:sheetData>${cells}</x:sheetData></x:worksheet>`;

describe('readWorkbook', () => {
  test('readWorkbook reads the sheet with the wanted name, whatever wrote it', () => {
    const sheet = rows(
      `<!-- <x:row><x:c><x:v>9</x:v></x:c></x:row> --><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c></x:row>
       <x:row r="2" spans="1:3"/><x:row r="4"><x:c r="A4"><x:v>12</x:v></x:c><x:c r="B4" s="1"><x:v>46477</x:v></x:c><x:c r="C4" s="2" t="n"><x:v>46477.5</x:v></x:c>
       <x:c r="D4" s="3"><x:v>46477</x:v></x:c><x:c r="E4" t="b"><x:v>1</x:v></x:c><x:c r="F4" t="inlineStr"><x:is><x:t xml:space="preserve"> a <![CDATA[<b>]]></x:t></x:is></x:c>
       <x:c r="G4" t="str"><x:f>A4&amp;"x"</x:f><x:v>12x</x:v></x:c><x:c r="H4" t="d"><x:v>2027-03-31T00:00:00</x:v></x:c><x:c r="AA4"/></x:row>`,
    );
    expect(readWorkbook(bookOf(sheet), 'Devices')).toEqual([
      { line: 1, cells: ['Device id', '', 'north & gate\r'] },
      {
        line: 4,
        cells: [
          '12',
          '2027-03-31',
          '2027-03-31 12:00:00',
          '46477',
          'TRUE',
          ' a <b>',
          '12x',
          '2027-03-31',
          ...Array(19).fill(''),
        ],
      },
    ]);
  });

  test('readWorkbook reads dates of a workbook that counts from 1904', () => {
    const sheet = rows('<x:row><x:c s="1"><x:v>45015</x:v></x:c></x:row>');
    const book = bookOf(sheet, { 'xl/workbook.xml': workbook('date1904="1"') });
    expect(readWorkbook(book, 'Devices')).toEqual([{ line: 1, cells: ['2027-03-31'] }]);
  });

  test('readWorkbook reads what export wrote, sheet Devices first', async () => {
    const bytes = await xlsx(report([device({ name: '=1+1', serial: '0012' })]));
    const [titles, row] = readWorkbook(bytes, 'Devices');
    const cell = (title: string) => row?.cells[titles?.cells.indexOf(title) ?? -1];
    expect([cell('Device id'), cell('Name'), cell('Serial number'), cell('First seen (UTC)')]).toEqual([
      '12',
      '=1+1',
      '0012',
      '2026-11-20 02:00:11',
    ]);
  });

  test.each<[string, Readonly<Record<string, string | Packing>>, string]>([
    [
      'a part that unpacks to more than it declares',
      { 'xl/workbook.xml': { content: workbook(), declared: 9 } },
      'damaged',
    ],
    ['a bomb', { 'xl/styles.xml': { content: 'x', declared: 4_000_000_000 } }, 'more than 192 MiB'],
    [
      'a document type',
      { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>' },
      'document type',
    ],
    ['a password', { 'xl/workbook.xml': { content: workbook(), flags: 1 } }, 'encrypted'],
    [
      'an unknown method',
      { 'xl/workbook.xml': { content: workbook(), method: 12 } },
      'method that is not known',
    ],
    ['changed bytes', { 'xl/workbook.xml': { content: workbook(), crc: 1 } }, 'not what it was'],
    ['no sheet', { 'xl/workbook.xml': '<workbook/>' }, 'no sheet'],
    ['a tag without end', { 'xl/worksheets/sheet2.xml': '<worksheet><row r="1' }, 'middle of a tag'],
    [
      'a column too far',
      { 'xl/worksheets/sheet2.xml': '<row><c r="XFD1"><v>1</v></c></row>' },
      '500 columns',
    ],
  ])('readWorkbook refuses %s', (_, over, says) => {
    const read = () => readWorkbook(bookOf(rows(''), over), 'Devices');
    expect(read).toThrow(WorkbookError);
    expect(read).toThrow(says);
  });

  test('readWorkbook names the part that an archive lacks', () => {
    expect(() => readWorkbook(zipOf({ 'content.xml': '<office/>' }), 'Devices')).toThrow(
      'xl/_rels/workbook.xml.rels',
    );
  });

  test('readWorkbook bounds the unpacked size of all parts', () => {
    const archive = openZip(zipOf({ a: 'x'.repeat(600), b: 'y'.repeat(600) }), 1_000);
    expect(archive.file('a')).toHaveLength(600);
    expect(() => archive.file('b')).toThrow('when unpacked');
  });

  test('readWorkbook leaves unknown entities as they are', () => {
    const over = { 'xl/sharedStrings.xml': '<sst><si><t>&a;&lt;&#65;</t></si></sst>' };
    const sheet = rows('<x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>');
    expect(readWorkbook(bookOf(sheet, over), 'Devices')[0]?.cells).toEqual(['&a;<A']);
  });

  test('readWorkbook refuses an archive that is cut off anywhere', () => {
    const whole = bookOf(rows('<x:row><x:c><x:v>1</x:v></x:c></x:row>'));
    for (let length = 0; length < whole.length; length++)
      expect(() => readWorkbook(whole.subarray(0, length), 'Devices')).toThrow(WorkbookError);
  });
});

import type { SheetRecord } from '../csv.ts';
import { dateOfSerial, isDateFormat } from './number-format.ts';
import { readXml } from './xml-events.ts';
import { type Archive, openZip, WorkbookError } from './zip.ts';

/** Most that a workbook may have when unpacked, in bytes. */
const mostUnpacked = 192 * 1_048_576;
/** Bounds of a sheet. A list of devices has some forty columns. */
const mostColumns = 500;
const mostCells = 4_000_000;

/** How a sheet is chosen, and what it is called. */
interface Sheet {
  readonly name: string;
  readonly part: string;
}

interface Parts {
  readonly texts: readonly string[];
  /** For each cell style, whether it shows a date. */
  readonly dates: readonly boolean[];
  readonly epoch: 1900 | 1904;
}

/**
 * The rows of a sheet of an Excel workbook (ECMA-376): of the one with that name, else of the first. A cell is the text that is
 * stored, a number as it is, a date `2027-03-31`. A formula's last result is taken. Reads bounded input in bounded memory and
 * linear time. Throws WorkbookError with a sentence for people.
 */
export function readWorkbook(bytes: Uint8Array, wanted: string): readonly SheetRecord[] {
  const archive = openZip(bytes, mostUnpacked);
  const sheets: Sheet[] = [];
  const targets = targetsOf(archive);
  let epoch: 1900 | 1904 = 1900;
  readXml(needed(archive, 'xl/workbook.xml'), {
    start(name, attribute) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute('date1904') ?? '')) epoch = 1904;
      if (name !== 'sheet') return;
      const part = targets.get(attribute('id') ?? '');
      if (part !== undefined) sheets.push({ name: attribute('name') ?? '', part });
    },
    text() {},
    end() {},
  });
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  if (sheet === undefined) throw new WorkbookError('This is no Excel workbook: it has no sheet.');
  const texts = textsIn(part(archive, 'xl/sharedStrings.xml'));
  const dates = datesIn(part(archive, 'xl/styles.xml'));
  return rowsIn(needed(archive, sheet.part), { texts, dates, epoch });
}

function part(archive: Archive, name: string): string {
  return archive.file(name)?.toString('utf8') ?? '';
}

function needed(archive: Archive, name: string): string {
  const content = archive.file(name);
  if (content === null)
    throw new WorkbookError(
      `This is no Excel workbook: it has no ${name}. Save the list as Excel workbook (.xlsx) or as CSV.`,
    );
  return content.toString('utf8');
}

/** The parts that a workbook names, by the ids of its relations. */
function targetsOf(archive: Archive): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(needed(archive, 'xl/_rels/workbook.xml.rels'), {
    start(name, attribute) {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name === 'Relationship' && id !== undefined && target !== undefined)
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    text() {},
    end() {},
  });
  return targets;
}

/** The texts that cells refer to: whole or in differently formatted runs; without the readings of East Asian words. */
function textsIn(xml: string): readonly string[] {
  const texts: string[] = [];
  let reading = false;
  let inText = false;
  readXml(xml, {
    start(name) {
      if (name === 'si') texts.push('');
      if (name === 'rPh') reading = true;
      if (name === 't') inText = !reading;
    },
    text(text) {
      if (inText && texts.length > 0) texts[texts.length - 1] += text;
    },
    end(name) {
      if (name === 'rPh') reading = false;
      if (name === 't') inText = false;
    },
  });
  return texts.map(unescaped);
}

/** Excel stores some characters as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function datesIn(xml: string): readonly boolean[] {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  readXml(xml, {
    start(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      dates.push(isDateFormat(id, codes.get(id)));
    },
    text() {},
    end(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** A cell while it is read. */
interface Cell {
  readonly column: number;
  readonly kind: string;
  readonly style: number;
  value: string;
}

function rowsIn(xml: string, parts: Parts): readonly SheetRecord[] {
  const rows: SheetRecord[] = [];
  let [line, cells, count]: [number, string[], number] = [0, [], 0];
  let cell: Cell | null = null;
  let inValue = false;
  readXml(xml, {
    start(name, attribute) {
      if (name === 'row') [line, cells] = [lineOf(attribute('r'), line), []];
      else if (name === 'c') {
        const column = columnOf(attribute('r')) ?? cells.length;
        count += 1;
        if (column >= mostColumns || count > mostCells) throw tooManyCells();
        const [kind = 'n', style = '0'] = [attribute('t'), attribute('s')];
        cell = { column, kind, style: Number(style), value: '' };
      } else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'rPh') inValue = false;
    },
    text(text) {
      if (inValue && cell !== null) cell.value += text;
    },
    end(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && cell !== null) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(cell, parts);
        cell = null;
      }
      if (name === 'row' && cells.some((text) => text.trim() !== '')) rows.push({ line, cells });
    },
  });
  return rows;
}

function lineOf(reference: string | undefined, before: number): number {
  const line = Number(reference);
  return Number.isSafeInteger(line) && line > before ? line : before + 1;
}

/** `AB12` is in the 28th column: 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0].toUpperCase();
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ kind, style, value }: Cell, { texts, dates, epoch }: Parts): string {
  switch (kind) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
    case 'e':
      return value;
    default:
      return numberText(value, dates[style] === true, epoch);
  }
}

function numberText(value: string, isDate: boolean, epoch: 1900 | 1904): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  return (isDate ? dateOfSerial(number, epoch) : null) ?? String(number);
}

function tooManyCells(): WorkbookError {
  return new WorkbookError(
    `The sheet has more than ${mostColumns} columns, or more than ${mostCells} cells. Delete what does not belong to the list, and save it again.`,
  );
}

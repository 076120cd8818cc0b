import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { type AboutLine, about } from '../report/about.ts';
import type { Report } from '../report/report.ts';
import { type Column, columns, type RowValue, toRows } from '../report/rows.ts';
import { dateCell, headCell, numberCell, textCell } from './xlsx-cell.ts';

/**
 * The devices as an Excel workbook (ECMA-376): sheet `Devices` with one typed cell per value, titles frozen and
 * filters on, flagged first; sheet `About` with what has to be known to read it. No cell is a formula.
 */
export async function xlsx(report: Report): Promise<Uint8Array> {
  const devices = deviceRows(report);
  const filter = `A1:${columnName(columns.length)}${devices.length}`;
  return writeExcelFile(
    [
      {
        sheet: 'Devices',
        data: devices,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        // Verdict, site and address stay in sight while the rest scrolls.
        stickyColumnsCount: 3,
        orientation: 'landscape',
      },
      { sheet: 'About', data: about(report).map(aboutRow), columns: [{ width: 28 }, { width: 110 }] },
    ],
    { fontFamily: 'Calibri', fontSize: 11, features: [autoFilter(filter)] },
  ).toBuffer();
}

function deviceRows(report: Report): SheetData {
  const rows = toRows(report.devices, report.decisionChanges);
  return [
    columns.map(({ title }) => headCell(title)),
    ...rows.map((row) => columns.map((column) => cell(column, row[column.key]))),
  ];
}

function cell(column: Column, value: RowValue): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return numberCell(value, column.key === 'confidence' ? '0.00' : '0');
  return column.kind === 'date' ? dateCell(value) : textCell(value);
}

function aboutRow({ item, text }: AboutLine): CellObject[] {
  if (text === null) return [textCell(item, { fontWeight: 'bold', wrap: false })];
  return [textCell(item), textCell(text, { wrap: true })];
}

/** Switches the filter buttons of the first sheet on; the package has no option for it. `range` is ours: no escaping. */
function autoFilter(range: string) {
  const element = `</sheetData><autoFilter ref="${range}"/>`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 ? xml.replace('</sheetData>', element) : xml,
        },
      },
    },
  };
}

/** The letters of the nth column, counted from 1: A … Z, AA … */
function columnName(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest === 0 ? '' : columnName(rest)) + String.fromCharCode(65 + ((n - 1) % 26));
}

import type { CellObject } from 'write-excel-file/node';
import { instant } from '../model/moment.ts';

// Excel's limits: characters in a cell; characters of a text-formatted cell before old versions show `####`.
const maxCell = 32_767;
const maxTextFormat = 255;

/**
 * A cell that holds (already cleaned) text and stays text: typed as a string, and formatted as text (`@`) so that opening it for editing
 * does not turn `=…` into a formula either.
 */
export function textCell(text: string, style: CellObject = {}): CellObject {
  const value = storable(text);
  const format = value.length <= maxTextFormat ? { format: '@' } : {};
  return { value, type: String, ...format, alignVertical: 'top', wrap: value.length > 24, ...style };
}

/** A cell that holds a number, shown with the given Excel format. */
export function numberCell(value: number, format: string): CellObject {
  return { value, type: Number, format, alignVertical: 'top', align: 'right' };
}

/** A cell that holds a moment in UTC, which Excel can sort and filter; a text that is no date stays text. */
export function dateCell(iso: string): CellObject {
  const value = instant(iso);
  if (value === null) return textCell(iso);
  return { value, type: Date, format: 'yyyy-mm-dd hh:mm', alignVertical: 'top', align: 'left' };
}

/** A title. */
export function headCell(text: string): CellObject {
  return textCell(text, { fontWeight: 'bold', backgroundColor: '#1f2a44', textColor: '#ffffff' });
}

/** Cleaned text in the form in which the writing package and Excel keep it whole. */
function storable(text: string): string {
  // Excel reads `_x202E_` in a stored string as that character (ECMA-376, ST_Xstring): the underscore is escaped.
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  const whole = escaped.slice(0, maxCell).replace(/[\ud800-\udbff]$/, '');
  // write-excel-file 4.1.1 looks strings up in a plain object: `constructor` would be found there before it was put
  // in, and the workbook would not open. A blank makes it another string.
  return whole in {} ? `${whole} ` : whole;
}

import { clean } from '../model/text.ts';

// What a spreadsheet takes for the beginning of a formula, with the full-width, small and mathematical forms that
// some of them fold to it, behind blanks or letters without a shape (CWE-1236).
const formulaStart =
  /^[\s\u115f\u1160\u2800\u3164\uffa0]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]/;

// A spreadsheet set to another list separator than the file's splits there, quotes or not, and finds a new cell.
const beginsFormula = String.raw`(?=[\s"\u115f\u1160\u2800\u3164\uffa0]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20])`;
const hiddenCell = new RegExp(String.raw`[;,\t|]${beginsFormula}`, 'g');
const hiddenApostrophe = new RegExp(String.raw`([;,\t|])'${beginsFormula}`, 'g');

/**
 * Makes a text that no spreadsheet takes for a formula: an apostrophe goes before it, and after any separator inside
 * it that would begin one. Other texts come back unchanged. Total.
 */
export function inert(text: string): string {
  const inside = text.replace(hiddenCell, "$&'");
  return formulaStart.test(inside) || /^[\t\r\n]/.test(inside) ? `'${inside}` : inside;
}

/** A text without the apostrophes that {@link inert} puts into it, as it was in the inventory. Total. */
export function withoutInert(text: string): string {
  const inside = text.replace(hiddenApostrophe, '$1');
  return inside.startsWith("'") && inert(inside.slice(1)) === inside ? inside.slice(1) : inside;
}

/** A foreign text ready to print: {@link clean}ed, and null where nothing is left of it. */
export function printable(text: string | null): string | null {
  if (text === null) return null;
  const cleaned = clean(text);
  return cleaned === '' ? null : cleaned;
}

/** Several foreign texts in one cell; null where nothing is left. */
export function joined(texts: readonly string[], between: string): string | null {
  const kept = texts.map(clean).filter((text) => text !== '');
  return kept.length === 0 ? null : kept.join(between);
}

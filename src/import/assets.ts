import type { ImportReading } from '../model/imported.ts';
import { type AssetColumn, assetHeadings } from './asset-headings.ts';
import { type Collector, collect } from './collect.ts';
import { readCsv } from './csv.ts';
import { findHeadings } from './headings.ts';
import { addressIn, macIn } from './value.ts';

/** Cells that mean "empty". */
const empty = /^(?:|-+|\.|\?+|n\/?a|none|null|nil|unknown|tbc|tbd|keine?|unbekannt|aucun|inconnu)$/i;

/** How a spreadsheet shortens a long serial number of digits: `2.10235E+19`. */
export const shortened = /^\d(?:[.,]\d+)?E\+\d+$/i;

type Cell = (column: AssetColumn) => string | null;

/** Reads a list of known assets as separated values with a line of headings, as it was at `at`. Total. */
export function readAssets(text: string, at: string): ImportReading {
  const found = collect(at);
  const { records, problems } = readCsv(text);
  const headings = findHeadings(records, assetHeadings);
  if (headings === null) {
    found.problem(
      records[0]?.line ?? 1,
      'No line names columns of a list of assets (asset tag, location, serial number, MAC, …).',
    );
    return found.reading();
  }
  found.leave(headings.unread);
  for (const { line, message } of problems) found.problem(line, message);
  for (const { line, cells } of records.slice(headings.at + 1)) {
    const cell: Cell = (column) => {
      const value = cells[headings.columns.get(column) ?? -1]?.trim() ?? '';
      return empty.test(value) ? null : value;
    };
    readAsset(found, line, cell);
  }
  return found.reading();
}

function readAsset(found: Collector, line: number, cell: Cell): void {
  const [mac, address] = [understood(cell('mac'), macIn), understood(cell('address'), addressIn)];
  const written = cell('serial');
  const serial = written !== null && shortened.test(written) ? null : written;
  if (serial !== written)
    found.problem(
      line,
      `“${written}” is a serial number that the spreadsheet has shortened. Format its column as text, enter it again, and save again.`,
    );
  for (const [kind, value] of [
    ['a MAC', mac],
    ['an IP', address],
  ] as const)
    if (value.wrong !== null) found.problem(line, `“${value.wrong.slice(0, 100)}” is not ${kind} address.`);
  const place = ['building', 'floor', 'room'] as const;
  const values = {
    assetTag: cell('assetTag'),
    location:
      cell('location') ??
      (place
        .map(cell)
        .filter((part) => part !== null)
        .join(', ') ||
        null),
    owner: cell('owner'),
    name: cell('name'),
  };
  if (mac.right === null && address.right === null && serial === null) {
    if (mac.wrong === null && address.wrong === null && written === null)
      found.problem(line, 'This asset has neither serial number nor MAC nor IP address to know it by.');
  } else found.add(line, { mac: mac.right, address: address.right, serial, ...values });
}

function understood(
  text: string | null,
  read: (text: string) => string | null,
): { readonly right: string | null; readonly wrong: string | null } {
  const right = text === null ? null : read(text);
  return { right, wrong: right === null ? text : null };
}

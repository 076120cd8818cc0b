import { isEstablished } from '../model/confidence.ts';
import { minute } from '../model/moment.ts';
import { type BriefRow as Row, statusText } from '../report/rows.ts';
import type { TableColumn } from './fitted-grid.ts';

/** Every column that the table can have. Those without a rank are shown where they are named only. */
const known = {
  verdict: { title: 'VERDICT', rank: 0, least: null, text: (row) => String(row.verdict) },
  id: { title: 'ID', rank: 0, least: null, figures: true, text: (row) => text(row.id) },
  address: { title: 'ADDRESS', rank: 0, least: null, text: (row) => text(row.ip) },
  site: { title: 'SITE', rank: 1, least: 12, text: (row) => text(row.site) },
  type: { title: 'TYPE', rank: 6, least: null, text: (row) => text(row.type) },
  maker: { title: 'MAKER', rank: 0, least: 20, text: maker },
  model: { title: 'MODEL', rank: 2, least: 14, text: (row) => text(row.model) },
  confidence: { title: 'CONF', rank: 7, least: null, text: (row) => Number(row.confidence).toFixed(2) },
  status: { title: 'STATUS', rank: 3, least: null, text: statusText },
  decision: { title: 'DECISION', rank: 0, least: null, text: decision },
  firmware: { title: 'FIRMWARE', rank: 9, least: 10, text: (row) => text(row.firmware) },
  name: { title: 'NAME', rank: 8, least: 8, text: (row) => text(row.name) },
  channels: { title: 'CHANNELS', rank: 5, least: null, figures: true, text: (row) => text(row.channels) },
  'seen-through': {
    title: 'SEEN THROUGH',
    rank: 4,
    least: null,
    text: (row) => text(row.seenThrough).replace(/ \(.*$/, ''),
  },
  brand: { title: 'BRAND', least: 8, text: (row) => text(row.brand) },
  mac: { title: 'MAC', text: (row) => text(row.mac) },
  serial: { title: 'SERIAL', text: (row) => text(row.serial) },
  'first-seen': { title: 'FIRST SEEN (UTC)', text: (row) => time(row.firstSeen) },
  'last-seen': { title: 'LAST SEEN (UTC)', text: (row) => time(row.lastSeen) },
  owner: { title: 'OWNER', least: 12, text: (row) => text(row.owner) },
  location: { title: 'LOCATION', least: 12, text: (row) => text(row.location) },
  'asset-tag': { title: 'ASSET TAG', text: (row) => text(row.assetTag) },
} as const satisfies Readonly<Record<string, Known>>;

type Known = TableColumn<Row> | (Pick<TableColumn<Row>, 'title' | 'text'> & { readonly least?: number });

/** The name of a column, as `--columns` takes it. */
export type TableKey = keyof typeof known;

/** All of them, those that are usually shown first. */
export const tableKeys = Object.keys(known) as readonly TableKey[];

/** The title of the column that is coloured. */
export const verdictTitle = known.verdict.title;

/** The columns that are shown unless others are named. */
export function usualColumns(rows: readonly Row[]): readonly TableColumn<Row>[] {
  // Of two sites with the same private addresses only the name tells the devices apart.
  const ranked = Object.values(known).filter((column) => 'rank' in column);
  return ranked.filter((column) => isTelling(column, rows));
}

/** The column of that name, which is not left out for lack of room. */
export function columnOf(key: TableKey): TableColumn<Row> {
  const { least = null, ...column }: Known & { readonly least?: number | null } = known[key];
  return { ...column, least, rank: 0 };
}

function isTelling(column: TableColumn<Row>, rows: readonly Row[]): boolean {
  if (column.title === 'SITE') return new Set(rows.map((row) => row.site)).size > 1;
  if (column.title === 'STATUS') return rows.some((row) => statusText(row) !== 'present');
  if (column.title === 'CHANNELS') return rows.some((row) => row.channels !== null);
  if (column.title === 'SEEN THROUGH') return rows.some((row) => row.seenThrough !== null);
  return true;
}

/** `accepted to 2027-03-31`: what people said of it, short. */
function decision({ decisionState, acceptedUntil, plannedRemoval, cameBackOn }: Row): string {
  switch (decisionState) {
    case null:
    case 'open':
      return '-';
    case 'accepted':
      return `accepted to ${acceptedUntil}`;
    case 'expired':
      return `expired ${acceptedUntil}`;
    case 'removal-planned':
      return `to go ${plannedRemoval}`;
    case 'overdue':
      return `overdue ${plannedRemoval}`;
    case 'came-back':
      return `came back ${cameBackOn}`;
    default:
      return String(decisionState);
  }
}

function maker(row: Row): string {
  if (row.manufacturer === null) {
    const suspected = row.suspect === null ? '' : ` ${row.suspect}`;
    const unknown = suspected === '' && row.brand === null ? '-' : `?${suspected}`;
    return row.brand === null ? unknown : `${unknown} (${row.brand})`;
  }
  const name = `${row.manufacturer}${isEstablished(Number(row.confidence)) ? '' : '?'}`;
  return row.brand === null || row.brand === row.manufacturer ? name : `${name} (${row.brand})`;
}

function time(value: Row[keyof Row]): string {
  return value === null ? '-' : minute(String(value));
}

function text(value: Row[keyof Row]): string {
  return value === null ? '-' : String(value);
}

import { canonicalMac } from '../../src/model/address.ts';
import { canonicalAddress } from '../../src/model/address-line.ts';
import type { DeviceSummary } from '../../src/model/device.ts';
import type { SqlValue } from '../inventory.ts';

/** The texts in which a word is looked for; uses tables `d`, `c` and `f`. */
const texts = [
  'c.serial',
  'c.maker',
  'c.manufacturer',
  'c.brand',
  'c.model',
  'c.firmware',
  'c.name',
  'f.owner',
  'f.location',
  'f.asset_tag',
];
const joinedTexts = `lower(${texts.map((text) => `coalesce(${text}, '')`).join(' || char(10) || ')})`;
const bareMac = `replace(coalesce(c.mac, ''), ':', '')`;
const bareImportedMac = `(SELECT replace(coalesce(i.said ->> '$.mac', ''), ':', '') FROM device_import i WHERE i.device = d.id)`;

/** Where a query has the device. */
interface SearchedTables {
  /** The column of its id. */
  readonly id: string;
  /** The table that has its addresses. */
  readonly row: string;
  /** Its MAC addresses without colons. */
  readonly macs: readonly string[];
}

const present: SearchedTables = { id: 'd.id', row: 'd', macs: [bareMac, bareImportedMac] };
/** The same of a version `v` of device `k`: the addresses that imports know are those of today. */
export const pastTables: SearchedTables = { id: 'k.id', row: 'v', macs: [bareMac] };

/**
 * The condition that each word of a search occurs in a device: as its id, as its address or the beginning of one, as its MAC
 * address or the beginning of one (in any notation), or anywhere in serial, maker, brand, model, firmware, name, owner, location
 * or asset tag. ASCII letters match in either case. Uses tables `c` and `f`, and `d` unless other tables are given.
 */
export function searchCondition(
  search: string,
  { id: idColumn, row, macs }: SearchedTables = present,
): {
  readonly where: string;
  readonly values: readonly SqlValue[];
} {
  const quotedAddresses = `('"' || ${row}.ip || '"' || ${row}.addresses || '"' || coalesce(${row}.channel_address, '') || '"')`;
  const parts = wordsIn(search).map((word) => {
    const { text, id, address, mac } = word;
    const conditions: [string, SqlValue][] = [[`instr(${joinedTexts}, ?) > 0`, text]];
    if (id !== null) conditions.push([`${idColumn} = ?`, id]);
    if (address !== null) conditions.push([`instr(${quotedAddresses}, ?) > 0`, `"${address}`]);
    if (mac !== null) for (const known of macs) conditions.push([`instr(${known}, ?) = 1`, mac]);
    return conditions;
  });
  return {
    where: parts.map((any) => `(${any.map(([condition]) => condition).join(' OR ')})`).join(' AND ') || '1',
    values: parts.flatMap((any) => any.map(([, value]) => value)),
  };
}

/** Whether a device as it was matches a search, by the same rules; `maker` is its maker's id. */
export function searchMatches(
  device: DeviceSummary & { readonly maker: string | null },
  search: string,
): boolean {
  const { ip, addresses, channelAddress, decision, mac: ownMac } = device;
  const known = [device.serial, device.maker, device.manufacturer, device.brand, device.model];
  known.push(device.firmware, device.name, decision?.owner ?? null, decision?.location ?? null);
  known.push(decision?.assetTag ?? null);
  const all = lower(known.map((text) => text ?? '').join('\n'));
  const quoted = [ip, ...addresses, channelAddress ?? ''].map((one) => `"${one}"`).join('');
  return wordsIn(search).every(
    ({ text, id, address, mac }) =>
      all.includes(text) ||
      id === device.id ||
      (address !== null && quoted.includes(`"${address}`)) ||
      (mac !== null && ownMac?.replaceAll(':', '').startsWith(mac) === true),
  );
}

/** One word of a search, and what else it may mean. */
interface Word {
  readonly text: string;
  readonly id: number | null;
  /** A beginning of an address, or a whole one with the quotation mark that ends it. */
  readonly address: string | null;
  /** A beginning of a MAC address, hexadecimal digits only. */
  readonly mac: string | null;
}

function wordsIn(search: string): readonly Word[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => {
    const text = lower(word);
    const whole = canonicalAddress(word);
    const begins = /^[\d.]\d*\.[\d.]*$/.test(word) || /^[0-9a-f]*:[0-9a-f:]*$/i.test(word);
    return {
      text,
      id: /^\d{1,15}$/.test(word) ? Number(word) : null,
      address: whole === null ? (begins ? text : null) : `${whole}"`,
      mac: macBeginning(text),
    };
  });
}

const macForms =
  /^(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2})*[:-][0-9a-f]{0,2}|[0-9a-f]{4}\.[0-9a-f.]{0,9}|[0-9a-f]{4,12})$/;

function macBeginning(text: string): string | null {
  const whole = canonicalMac(text);
  if (whole !== null) return whole.replaceAll(':', '');
  return macForms.test(text) ? text.replace(/[:.-]/g, '') : null;
}

/** As SQLite's lower(): ASCII letters only. */
function lower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

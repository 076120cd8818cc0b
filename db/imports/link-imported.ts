import type { ImportedRow } from '../devices/imported-of.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { type KnownToMatch, knownToMatch } from '../identity/known-to-match.ts';
import type { Inventory } from '../inventory.ts';
import { applyImported } from './apply-imported.ts';
import { importedDevices, importedRows, type LinkedRow, rowsConcerning } from './imported-row.ts';
import { type Match, matchImported, type Telling } from './match-imported.ts';

/** Devices whose MAC addresses are known through imports alone, and whether that is certain. */
export type ImportedMacs = ReadonlyMap<string, ReadonlyMap<number, boolean>>;

/** What changed: these devices (other devices get no line then), or the lines of an import and of the devices that lost one. */
export interface Concerning {
  readonly devices: readonly number[];
  readonly import?: number;
}

/**
 * Matches the imported lines of a site to its devices again, drops those that match none (a register's stay: they name what was not
 * found), and updates what is shown for the devices. Never creates, sights or joins devices. `observe`: whether what leases state
 * becomes an observation now. `concerning`: only lines that what changed may be about. Inside a transaction. Returns the devices
 * whose conclusion may now differ.
 */
export function linkImported(
  inventory: Inventory,
  site: string,
  concluding: Concluding,
  { observe = true, concerning }: { readonly observe?: boolean; readonly concerning?: Concerning } = {},
): readonly number[] {
  const rows =
    concerning === undefined ? importedRows(inventory, site) : rowsConcerning(inventory, site, concerning);
  const matches = matchRows(knownToMatch(inventory, site, rows), rows);
  const linking = rows.flatMap((row) => changeOf(row, matches.get(row.id), concerning));
  const linked = linking.flatMap((change) => relinked(inventory, change));
  const devices =
    concerning === undefined
      ? importedDevices(inventory, site)
      : [...concerning.devices, ...linking.flatMap(({ row }) => row.device ?? [])];
  return applyImported(inventory, { devices, linked, observe }, concluding);
}

/** A row, and the device that it is about now: null for none. */
interface Linking {
  readonly row: ImportedRow;
  readonly to: (Match & { readonly device: number }) | null;
  /** It stays although it is about no device: a later match may find one. */
  readonly stays: boolean;
}

function changeOf(row: ImportedRow, match: Match | undefined, concerning?: Concerning): readonly Linking[] {
  const to = match === undefined || match.device === null ? null : match;
  const stays = row.kind === 'assets';
  if (concerning === undefined || concerning.import !== undefined) return [{ row, to, stays }];
  const isConcerned = (device: number | null) => device !== null && concerning.devices.includes(device);
  if (to === null || isConcerned(to.device))
    return isConcerned(row.device) || to !== null ? [{ row, to, stays }] : [];
  return isConcerned(row.device) ? [{ row, to: null, stays: true }] : [];
}

/** Stores the device that a row is about now; returns the row if there is one. */
function relinked(inventory: Inventory, { row, to, stays }: Linking): readonly LinkedRow[] {
  if (to === null && !stays) {
    inventory.run('DELETE FROM imported WHERE id = ?', row.id);
    return [];
  }
  const [device, by, certain] = to === null ? [null, null, 0] : [to.device, to.by, to.certain ? 1 : 0];
  if (device !== row.device || by !== row.matched_by || certain !== row.certain)
    inventory.run(
      'UPDATE imported SET device = ?, matched_by = ?, certain = ? WHERE id = ?',
      device,
      by,
      certain,
      row.id,
    );
  return device === null
    ? []
    : [{ ...row, device, matched_by: by, certain, fresh: device !== row.device || certain > row.certain }];
}

function matchRows(known: KnownToMatch, rows: readonly ImportedRow[]): ReadonlyMap<number, Match> {
  const lines = rows.map((row) => ({ row, line: tellingOf(row) }));
  const matches = new Map(
    lines.map(({ row, line }) => [row.id, matchImported(known, line, { ages: row.kind !== 'assets' })]),
  );
  const learnt = learntMacs(lines.map(({ row, line }) => ({ line, match: matches.get(row.id) })));
  for (const { row, line } of lines) {
    const match = matches.get(row.id);
    if (match?.device === null) matches.set(row.id, throughImport(match, line, learnt));
  }
  return matches;
}

function tellingOf({ address, mac, serial, seen_from: from, seen_to: to }: ImportedRow): Telling {
  return { address, mac, serial, from, to };
}

/** MAC addresses that matched lines give to devices by their IP address. */
export function learntMacs(
  lines: readonly { readonly line: Pick<Telling, 'mac'>; readonly match: Match | undefined }[],
): ImportedMacs {
  const learnt = new Map<string, Map<number, boolean>>();
  for (const { line, match } of lines) {
    if (line.mac === null || match === undefined || match.device === null || match.by !== 'address') continue;
    const owners = learnt.get(line.mac) ?? new Map<number, boolean>();
    learnt.set(line.mac, owners.set(match.device, match.certain || owners.get(match.device) === true));
  }
  return learnt;
}

/** A line with only a MAC address may be about a device whose MAC address is known from another import. */
export function throughImport(match: Match, { mac, address }: Telling, learnt: ImportedMacs): Match {
  const [owner, ...others] = mac === null || address !== null ? [] : (learnt.get(mac) ?? []);
  if (owner === undefined) return match;
  if (others.length > 0) return { device: null, why: 'several' };
  return { device: owner[0], by: 'imported-mac', certain: owner[1] };
}

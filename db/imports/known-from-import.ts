import type { ImportedLine } from '../../src/model/imported.ts';
import { type Fact, importScanner, type Observation } from '../../src/model/observation.ts';
import { isOnDefaultList } from '../evidence/default-list.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { withoutAmbiguous } from '../identity/ambiguous-identifiers.ts';
import { storeIdentifiers } from '../identity/identifiers.ts';
import { importedReason, insertDevice, markSeen } from '../identity/mark-seen.ts';
import { isForgotten } from '../identity/tombstone.ts';
import type { Inventory } from '../inventory.ts';
import { type FileToImport, type MatchedLine, speakers } from './match-file.ts';

/**
 * Gives each line about no device a device of its own where its MAC address and host name show that it is a camera or the like: some
 * answer no sweep. It is not scanned until a sweep receives something from it. Nothing before the first sweep of the site, and nothing
 * that was forgotten. Inside the transaction of the import.
 */
export function withNewDevices(
  inventory: Inventory,
  file: FileToImport,
  lines: readonly MatchedLine[],
  concluding: Concluding,
): readonly MatchedLine[] {
  const { site, kind } = file;
  const sweepId = newestSweep(inventory, site);
  if (sweepId === null || kind === 'assets') return lines;
  const speaking = speakers(file.lines);
  const made = new Map<string, number>();
  return lines.map((one) => {
    const { line, match } = one;
    if (match.device !== null || match.why !== 'unknown' || line.mac === null || speaking.has(line.mac))
      return one;
    const device = made.get(line.mac) ?? newDevice(inventory, { site, sweepId, line }, concluding);
    if (device === null) return one;
    made.set(line.mac, device);
    return { line, match: { device, by: 'mac', certain: true } };
  });
}

interface New {
  readonly site: string;
  readonly sweepId: number;
  readonly line: ImportedLine;
}

function newDevice(
  inventory: Inventory,
  { site, sweepId, line }: New,
  concluding: Concluding,
): number | null {
  const { address, mac } = line;
  if (address === null || mac === null) return null;
  const facts: readonly (readonly [Fact['field'], string | null])[] = [
    ['mac.address', mac],
    ['dhcp.host-name', line.hostName],
    ['dhcp.vendor-class', line.vendorClass],
  ];
  const observations: readonly Observation[] = facts.flatMap(([field, value]) =>
    value === null ? [] : [{ field, value, address, port: null, scanner: importScanner, at: line.from }],
  );
  const found = concluding.conclusions.identify(observations);
  const identifiers = [{ kind: 'mac', value: mac } as const];
  const isUnique = withoutAmbiguous(inventory, site, identifiers).ambiguous.length === 0;
  if (!isOnDefaultList(found) || !isUnique) return null;
  if (isForgotten(inventory, { site, identifiers, addresses: [address] }, concluding.at)) return null;
  const [at = concluding.at] = [line.to, concluding.at].sort();
  const device = insertDevice(inventory, { site, address, at, sweepId });
  markSeen(inventory, device, { address, reason: importedReason, at, sweepId });
  inventory.run("UPDATE device SET status = 'unasked' WHERE id = ?", device);
  storeIdentifiers(inventory, device, identifiers);
  return device;
}

function newestSweep(inventory: Inventory, site: string): number | null {
  const row = inventory.get<{ id: number | null }>('SELECT max(id) AS id FROM sweep WHERE site = ?', site);
  return row?.id ?? null;
}

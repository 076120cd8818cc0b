import type { ImportedLine, ImportKind } from '../../src/model/imported.ts';
import { type KnownToMatch, knownToMatch } from '../identity/known-to-match.ts';
import type { Inventory } from '../inventory.ts';
import { learntMacs, throughImport } from './link-imported.ts';
import { type Match, matchImported } from './match-imported.ts';

/** A file that was read and is ready to import. */
export interface FileToImport {
  readonly site: string;
  readonly kind: ImportKind;
  /** Its name without its folder. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** The time that it describes, ISO 8601. */
  readonly writtenAt: string;
  readonly lines: readonly ImportedLine[];
  readonly bad: number;
}

/** A line with the result of matching it. */
export interface MatchedLine {
  readonly line: ImportedLine;
  readonly match: Match;
}

/** A MAC address with more IP addresses than this is a router's or bridge's, which answers for others. */
const mostAddresses = 2;

/** Finds the device that each line of a file is about. */
export function matchLines(
  inventory: Inventory,
  { site, kind, lines }: FileToImport,
): readonly MatchedLine[] {
  const known = knownToMatch(inventory, site, lines);
  const speaking = speakers(lines);
  const matched = lines.map((line) => ({ line, match: matchOf(known, line, kind, speaking) }));
  const kept = inventory
    .all<{ mac: string; device: number; certain: number }>(
      "SELECT mac, device, certain FROM imported WHERE site = ? AND matched_by = 'address' AND mac IS NOT NULL",
      site,
    )
    .map(({ mac, device, certain }) => ({
      line: { mac },
      match: { device, by: 'address', certain: certain === 1 } as const,
    }));
  const learnt = learntMacs([...kept, ...matched]);
  return matched.map(({ line, match }) => ({
    line,
    match: match.device === null ? throughImport(match, line, learnt) : match,
  }));
}

function matchOf(
  known: KnownToMatch,
  line: ImportedLine,
  kind: ImportKind,
  speaking: ReadonlySet<string>,
): Match {
  const match = matchImported(known, line, { ages: kind !== 'assets' });
  const speaksForOthers = line.mac !== null && speaking.has(line.mac);
  return match.device !== null && match.by === 'address' && speaksForOthers
    ? { device: null, why: 'another' }
    : match;
}

/** MAC addresses that have more IP addresses than one device has. */
export function speakers(lines: readonly ImportedLine[]): ReadonlySet<string> {
  const addresses = new Map<string, Set<string>>();
  // With IPv6, every device has several.
  for (const { mac, address } of lines)
    if (mac !== null && address !== null && !address.includes(':'))
      addresses.set(mac, (addresses.get(mac) ?? new Set()).add(address));
  return new Set([...addresses].filter(([, all]) => all.size > mostAddresses).map(([mac]) => mac));
}

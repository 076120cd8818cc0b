import type { ImportedLine } from '../../src/model/imported.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { knowledgeDigest, knowledgeValues } from './imported-row.ts';
import type { FileToImport } from './match-file.ts';

/** Most seconds between two files that state the same for it to count as true in between: two nights. */
const closeSeconds = 172_800;

/** A line with new information, or about a time not yet covered, with the span for which it is now known. */
export interface News {
  readonly line: ImportedLine;
  readonly from: string;
  readonly to: string;
}

/** What is new in a line: once, or not at all. */
export function newsIn(
  inventory: Inventory,
  { site, kind }: FileToImport,
  line: ImportedLine,
): readonly News[] {
  const row = inventory.get<{ seen_from: string; seen_to: string }>(
    'SELECT seen_from, seen_to FROM imported WHERE site = ? AND kind = ? AND digest = ?',
    site,
    kind,
    knowledgeDigest(line),
  );
  if (row === undefined) return [{ line, from: line.from, to: line.to }];
  // Two files close together: it was true in between. Otherwise the newer one counts.
  const isClose = seconds(line.from) - seconds(row.seen_to) <= closeSeconds;
  const span = isClose ? { from: earlier(line.from, row.seen_from), to: later(line.to, row.seen_to) } : line;
  const isOld = seconds(row.seen_from) - seconds(line.to) > closeSeconds;
  if (isOld || (span.from === row.seen_from && span.to === row.seen_to)) return [];
  return [{ line, from: span.from, to: span.to }];
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Stores news under the number of its import; inside its transaction. Returns the devices that lost a line by it. */
export function storeNews(
  inventory: Inventory,
  file: FileToImport,
  id: number,
  news: readonly News[],
): readonly number[] {
  const crowd = portCrowds(file.lines);
  const unlinked = file.kind === 'assets' ? dropReplaced(inventory, file, news) : [];
  for (const { line, from, to } of news)
    storeRow(inventory, file, {
      ...{ id, line, from, to },
      portMacs: line.switchPort === null ? null : (crowd.get(portKey(line))?.size ?? 1),
    });
  return unlinked;
}

/** Stores one line with the time for which it is known, under the number of an import. */
export function storeRow(
  inventory: Inventory,
  { site, kind }: Pick<FileToImport, 'site' | 'kind'>,
  of: News & { readonly id: number; readonly portMacs: number | null },
): void {
  const { id, line, from, to, portMacs } = of;
  inventory.run(
    `INSERT INTO imported (site, kind, digest, address, mac, serial, host_name, vendor_class, switch_name, switch_port, vlan,
         open_ports, asset_tag, location, owner, name, seen_from, seen_to, import, line, port_macs)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET seen_from = excluded.seen_from, seen_to = excluded.seen_to,
         import = excluded.import, line = excluded.line, port_macs = excluded.port_macs`,
    site,
    kind,
    knowledgeDigest(line),
    ...knowledgeValues(line),
    from,
    to,
    id,
    line.line,
    portMacs,
  );
}

/** A newer line of a register replaces the one that had its tag before. Returns the devices of those that went. */
function dropReplaced(inventory: Inventory, file: FileToImport, news: readonly News[]): readonly number[] {
  const tags = new Set(news.flatMap(({ line }) => (line.assetTag === null ? [] : [line.assetTag])));
  const present = new Set(file.lines.map(knowledgeDigest));
  const kept = inventory.all<{ id: number; tag: string; digest: string; device: number | null }>(
    "SELECT id, asset_tag AS tag, digest, device FROM imported WHERE site = ? AND kind = 'assets' AND asset_tag IS NOT NULL",
    file.site,
  );
  return kept.flatMap(({ id, tag, digest, device }) => {
    if (!tags.has(tag) || present.has(digest)) return [];
    inventory.run('DELETE FROM imported WHERE id = ?', id);
    return device ?? [];
  });
}

/** The MAC addresses on each port of a switch: many mean that another switch is behind it. */
function portCrowds(lines: readonly ImportedLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const crowds = new Map<string, Set<string>>();
  for (const line of lines)
    if (line.switchPort !== null && line.mac !== null)
      crowds.set(portKey(line), (crowds.get(portKey(line)) ?? new Set()).add(line.mac));
  return crowds;
}

function portKey({ switchName, switchPort }: ImportedLine): string {
  return `${switchName} ${switchPort}`;
}

import type { AnyOf } from '../../src/model/any-of.ts';
import type { ImportKind } from '../../src/model/imported.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';

/** How many lines of a file had which result. */
export interface ImportCounts {
  /** Lines with information. */
  readonly lines: number;
  /** Those matched to a device, and to how many devices. */
  readonly matched: number;
  readonly devices: number;
  /** Those with new information. */
  readonly added: number;
  /** Lines that could not be read. */
  readonly bad: number;
}

/** A file that was imported. */
export interface Import {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly site: string;
  readonly kind: ImportKind;
  /** Its name without its folder. */
  readonly file: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** The time that it describes. */
  readonly writtenAt: string;
  readonly counts: ImportCounts;
}

interface Row extends Omit<Import, 'counts' | 'writtenAt'> {
  readonly written_at: string;
  readonly counts: string;
  readonly elsewhere: number;
}

/** Past imports, newest first; of some sites, and at most `limit`, if given. */
export function listImports(
  inventory: Inventory,
  query: { readonly site?: AnyOf; readonly limit?: number } = {},
): readonly Import[] {
  return inventory
    .all<Row>(
      `SELECT * FROM import WHERE @site IS NULL OR ${isAmong('site', '@site')} ORDER BY id DESC LIMIT @limit`,
      {
        site: listed(query.site),
        limit: query.limit ?? -1,
      },
    )
    .map(toImport);
}

/** The first import of a file with the same content, or null. */
export function importedBefore(
  inventory: Inventory,
  { site, kind, digest }: Pick<Import, 'site' | 'kind' | 'digest'>,
): Import | null {
  const row = inventory.get<Row>(
    'SELECT * FROM import WHERE site = ? AND kind = ? AND digest = ? ORDER BY id LIMIT 1',
    site,
    kind,
    digest,
  );
  return row === undefined ? null : toImport(row);
}

/** Records that a file was imported (`elsewhere`: at the site of which this is the hub); returns its number. */
export function keepImport(
  inventory: Inventory,
  one: Omit<Import, 'id'> & { readonly elsewhere?: boolean },
): number {
  return inventory.run(
    'INSERT INTO import (at, who, site, kind, file, digest, written_at, counts, elsewhere) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    one.at,
    one.who,
    one.site,
    one.kind,
    one.file,
    one.digest,
    one.writtenAt,
    JSON.stringify(one.counts),
    one.elsewhere === true ? 1 : 0,
  ).id;
}

function toImport({ written_at, counts, elsewhere: _, ...row }: Row): Import {
  return { ...row, writtenAt: written_at, counts: JSON.parse(counts) as ImportCounts };
}

import { createHash } from 'node:crypto';
import { type StoredImport, storeImport } from '../../../db/imports/store-import.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { nothing } from '../../../src/import/collect.ts';
import type { ImportedLine, ImportKind } from '../../../src/model/imported.ts';
import type { Conclusions } from '../../../src/model/sweep.ts';
import { conclusions } from '../fixture.ts';

/** The values in a line of a fake file. */
export type Saying = Partial<Omit<ImportedLine, 'line'>>;

/** A file as it was imported in a test. */
export interface Pretended {
  readonly kind: ImportKind;
  /** When it was written, and when its lines were so unless they state otherwise. */
  readonly at: string;
  readonly lines: readonly Saying[];
  readonly site?: string;
  readonly who?: string;
  readonly conclusions?: Conclusions;
}

/** Imports a pretended file; two with the same lines and time are the same file. */
export function importFile(inventory: Inventory, file: Pretended): StoredImport {
  const { kind, at, lines, site = 'north', who = 'j.smith' } = file;
  return storeImport(
    inventory,
    {
      site,
      kind,
      file: `${kind}.txt`,
      digest: createHash('sha256')
        .update(JSON.stringify([at, lines]))
        .digest('hex'),
      writtenAt: at,
      lines: lines.map((values, index) => ({ ...nothing, from: at, to: at, ...values, line: index + 1 })),
      bad: 0,
    },
    {
      who,
      concluding: {
        conclusions: file.conclusions ?? conclusions(),
        versions: { fingerprints: 'f1', policies: [{ id: 'test', version: 'p1' }] },
        at,
      },
    },
  );
}

/** By line: the device it is about and by what, or why it is about none. */
export function about({ lines }: StoredImport): string[] {
  return lines.map(({ match }) => (match.device === null ? match.why : `${match.device} by ${match.by}`));
}

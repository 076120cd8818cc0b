import type { Concluding } from '../../db/evidence/store-conclusion.ts';
import type { FileToImport } from '../../db/imports/match-file.ts';
import { type StoredImport, storeImport, tryOut } from '../../db/imports/store-import.ts';
import type { Inventory } from '../../db/inventory.ts';
import type { Account } from '../model/account.ts';
import { checkRole, checkSees } from './account.ts';

/** A file that was read. */
type ReadFile = Omit<FileToImport, 'site'>;

/** Files of one site, in the order in which they are imported. With `dryRun` nothing is written. */
export interface Importing<File extends ReadFile> {
  readonly site: string;
  readonly files: readonly File[];
  readonly concluding: Omit<Concluding, 'at'>;
  readonly dryRun?: boolean;
}

/** Imports files, each in its own transaction with an entry in the audit trail. Takes the role editor. Throws Refused. */
export function importFiles<File extends ReadFile>(
  inventory: Inventory,
  account: Account,
  { site, files, concluding, dryRun = false }: Importing<File>,
): readonly { readonly read: File; readonly stored: StoredImport }[] {
  checkRole(account, 'editor');
  checkSees(account, site);
  const store = () =>
    files.map((read) => {
      const by = { who: account.name, concluding: { ...concluding, at: new Date().toISOString() } };
      return { read, stored: storeImport(inventory, { ...read, site }, by) };
    });
  return dryRun ? tryOut(inventory, store) : store();
}

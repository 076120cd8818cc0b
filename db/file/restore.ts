import { chownSync, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { asBackupError, asInventoryError, InventoryError, isUnreadable } from '../errors.ts';
import { wrap } from '../inventory.ts';
import { examine } from '../open.ts';
import { instant } from '../values/time.ts';
import { type Aside, freeName, putAside } from './aside.ts';
import { addAuditEntry } from './audit.ts';
import { type CopyOptions, copyVerified } from './backup.ts';
import type { InventoryCounts } from './check.ts';
import { type Connection, pragma } from './database.ts';
import { holdAlone } from './hold.ts';
import { migrate, readMigrations } from './migrate.ts';

/** A restored inventory. */
export interface RestoreReport {
  readonly file: string;
  /** Where the file that was there before is now; null if there was none. */
  readonly aside: string | null;
  readonly counts: InventoryCounts;
  /** When the newest sweep in it started; null if it has none. */
  readonly newestSweep: string | null;
}

/**
 * Puts the backup `from` in place of the inventory `to`. The backup is copied, migrated to the newest schema and checked before
 * anything happens to the present file, which then gets another name: at every moment there is a complete inventory at `to`, the
 * old or the new. Throws InventoryError `locked` while any process has the present one open, and an error if the file is not a
 * backup.
 */
export function restoreInventory(
  from: string,
  to: string,
  by: { readonly who: string; readonly at: string },
): RestoreReport {
  const [source, target] = [resolve(from), resolve(to)];
  try {
    if (stateOf(source) === 'absent')
      throw new InventoryError(
        'missing',
        `There is no backup at ${source}. Name the file that is to be restored.`,
      );
    if (existsSync(target) && realpathSync(source) === realpathSync(target))
      throw new InventoryError(
        'usage',
        `${target} is the backup itself. Name the inventory with --inventory.`,
      );
    const release = existsSync(target) ? holdAlone(target) : null;
    try {
      return restore(source, target, { ...by, whole: release?.whole ?? true });
    } finally {
      release?.release();
    }
  } catch (error) {
    throw asInventoryError(error, target);
  }
}

function restore(
  source: string,
  target: string,
  { who, at, whole }: { readonly who: string; readonly at: string; readonly whole: boolean },
): RestoreReport {
  const aside = existsSync(target) ? freeName(target, at) : null;
  let newestSweep: string | null = null;
  const counts = copied(source, target, {
    alone: true,
    ownSchema: true,
    change: (copied) => {
      newestSweep = makePresent(copied, target, { source, who, at, aside });
    },
    beforeNaming: (partial) => {
      likeThePresent(partial, target);
      if (aside !== null) putAside(target, aside, { whole });
    },
  });
  return { file: target, aside: aside?.file ?? null, counts, newestSweep };
}

function stateOf(source: string): ReturnType<typeof examine> {
  try {
    return examine(source);
  } catch (error) {
    throw asBackupError(error, source);
  }
}

function copied(source: string, target: string, options: CopyOptions): InventoryCounts {
  try {
    return copyVerified(source, target, options);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    throw isUnreadable(cause) ? asBackupError(cause, source) : error;
  }
}

interface Restoring {
  readonly source: string;
  readonly who: string;
  readonly at: string;
  readonly aside: Aside | null;
}

/** Makes the copy of a backup the current inventory; returns when its newest sweep started. */
function makePresent(
  copied: Connection,
  target: string,
  { source, who, at, aside }: Restoring,
): string | null {
  migrate(copied, readMigrations());
  pragma(copied, 'foreign_keys = ON');
  const inventory = wrap(copied, target);
  const row = inventory.get<{ at: string | null }>('SELECT max(started_at) AS at FROM sweep');
  const newestSweep = row?.at ?? null;
  inventory.write(() => {
    // Leases and waiters from the time of the backup do not hold for this file.
    inventory.run('DELETE FROM lease');
    inventory.run('DELETE FROM nightly_service');
    // A session of then may have been ended since, for a reason.
    inventory.run('DELETE FROM session');
    // Messages that were waiting then may have been sent since: nothing is sent twice.
    inventory.run(
      `UPDATE outbox SET state = 'uncertain', token = NULL, ended_at = ?, message = 'The inventory was restored; it may have been sent.'
       WHERE state IN ('waiting', 'claimed', 'handed')`,
      instant(at),
    );
    const of = newestSweep === null ? 'without any sweep' : `whose newest sweep began ${newestSweep}`;
    const there = aside === null ? 'There was none before.' : `What was there before is ${aside.file}.`;
    addAuditEntry(inventory, {
      at,
      who,
      action: 'restore',
      device: null,
      message: `The inventory was restored from ${source}, ${of}. ${there}`,
      detail: { from: source, newestSweep, aside: aside?.file ?? null },
    });
  });
  return newestSweep;
}

/** If root restores, the file gets the owner of the present one. */
function likeThePresent(partial: string, target: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(existsSync(target) ? target : dirname(target));
  chownSync(partial, uid, gid);
}

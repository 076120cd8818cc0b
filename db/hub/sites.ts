import type { OrdersAnswer } from '../../src/model/site-orders.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';

/** A site as its hub knows it. */
export interface HubSite {
  readonly site: string;
  /** Which inventory its messages come from; null before the first. */
  readonly stream: string | null;
  /** Sequence numbers: taken in without a gap, written into the inventory, and the newest that the site is known to have. */
  readonly lastSequence: number;
  readonly appliedSequence: number;
  readonly newest: number;
  /** ISO 8601. */
  readonly lastContact: string | null;
  readonly version: string | null;
  /** How far the site's clock is ahead, in milliseconds. */
  readonly clockAheadMs: number | null;
  /** What is wrong with what it sends, in a sentence; null if nothing is. */
  readonly problem: string | null;
  /** Why its messages are taken in and not applied; null if they are. */
  readonly held: string | null;
  /** What the site reports of itself that a person should know, such as that its disk fills; a sentence. */
  readonly warning: string | null;
  /** When the hub's folder got it, and when its key was revoked; ISO 8601, null if not known, or not. */
  readonly addedAt: string | null;
  readonly removedAt: string | null;
  /** What it answered to the hub's orders; null if it has none. */
  readonly answer: OrdersAnswer | null;
}

type Row = Omit<HubSite, 'answer'> & { readonly answer: string | null };

const columns = `site, stream, last_sequence AS lastSequence, applied_sequence AS appliedSequence, newest,
  last_contact AS lastContact, version, clock_ahead_ms AS clockAheadMs, problem, held, warning, added_at AS addedAt, removed_at AS removedAt, answer`;

/** Every site that the hub knows, by name. */
export function hubSites(inventory: Inventory): readonly HubSite[] {
  return inventory.all<Row>(`SELECT ${columns} FROM hub_site ORDER BY site`).map(fromRow);
}

/** One site; with nothing known of it if it never sent anything. */
export function hubSite(inventory: Inventory, site: string): HubSite {
  const known = inventory.get<Row>(`SELECT ${columns} FROM hub_site WHERE site = ?`, site);
  if (known !== undefined) return fromRow(known);
  return {
    ...{ site, stream: null, lastSequence: 0, appliedSequence: 0, newest: 0, lastContact: null },
    ...{ version: null, clockAheadMs: null, problem: null, held: null, warning: null },
    ...{ addedAt: null, removedAt: null, answer: null },
  };
}

function fromRow(row: Row): HubSite {
  return { ...row, answer: row.answer === null ? null : (JSON.parse(row.answer) as OrdersAnswer) };
}

/** What a site reported of itself. */
export interface SiteState {
  readonly newest: number;
  readonly version: string;
  readonly clockAheadMs: number;
  readonly warning: string | null;
  readonly answer: OrdersAnswer | null;
}

/** Keeps which sites the hub's folder has, for those who read only the inventory. */
export function noteSites(
  inventory: Inventory,
  sites: readonly Pick<HubSite, 'site' | 'addedAt' | 'removedAt'>[],
): void {
  inventory.write(() => {
    for (const { site, addedAt, removedAt } of sites)
      inventory.run(
        `INSERT INTO hub_site (site, added_at, removed_at) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET added_at = excluded.added_at, removed_at = excluded.removed_at
           WHERE added_at IS NOT excluded.added_at OR removed_at IS NOT excluded.removed_at`,
        site,
        addedAt === null ? null : instant(addedAt),
        removedAt === null ? null : instant(removedAt),
      );
  });
}

/** Records a sign of life at a moment (ISO 8601), and what came with it. Inside a transaction. */
export function noteContact(
  inventory: Inventory,
  site: string,
  at: string,
  state: Partial<SiteState> = {},
): void {
  inventory.run(
    `INSERT INTO hub_site (site, last_contact, newest, version, clock_ahead_ms, warning, answer)
       VALUES (@site, @at, @newest, @version, @ahead, @warning, @answer)
     ON CONFLICT DO UPDATE SET last_contact = max(coalesce(last_contact, ''), excluded.last_contact),
       newest = max(newest, excluded.newest), version = coalesce(excluded.version, version),
       clock_ahead_ms = coalesce(excluded.clock_ahead_ms, clock_ahead_ms),
       warning = iif(excluded.version IS NULL, warning, excluded.warning),
       answer = coalesce(excluded.answer, answer)`,
    {
      site,
      at: instant(at),
      newest: state.newest ?? 0,
      version: state.version ?? null,
      ahead: state.clockAheadMs ?? null,
      warning: state.warning ?? null,
      answer: state.answer == null ? null : JSON.stringify(state.answer),
    },
  );
}

/** Records what is wrong with what a site sends; null: nothing any more. Inside a transaction. */
export function noteProblem(inventory: Inventory, site: string, problem: string | null): void {
  inventory.run('INSERT INTO hub_site (site) VALUES (?) ON CONFLICT DO NOTHING', site);
  inventory.run('UPDATE hub_site SET problem = ? WHERE site = ?', problem, site);
}

/** Holds a site's messages back, with the reason; null: lets them be applied. */
export function hold(inventory: Inventory, site: string, reason: string | null): void {
  inventory.run('UPDATE hub_site SET held = ? WHERE site = ?', reason, site);
}

/** Whether a site's collector sends to this inventory. */
export function isCollected(inventory: Inventory, site: string): boolean {
  const sql = 'SELECT 1 FROM hub_site WHERE site = ? AND stream IS NOT NULL AND removed_at IS NULL';
  return inventory.get(sql, site) !== undefined;
}

/** When a site's last complete sweep ended (ISO 8601); null if none has. */
export function lastCompleteSweep(inventory: Inventory, site: string): string | null {
  // The newest, found from the end: a hub has a year of nights of hundreds of sites.
  const sql =
    "SELECT ended_at AS at FROM sweep WHERE site = ? AND outcome = 'complete' ORDER BY id DESC LIMIT 1";
  return inventory.get<{ at: string | null }>(sql, site)?.at ?? null;
}

/** Takes the next inventory that sends as a site, from its first message on, in place of the one before. Inside a transaction. */
export function forgetStream(inventory: Inventory, site: string): void {
  inventory.run('DELETE FROM hub_message WHERE site = ?', site);
  inventory.run(
    `UPDATE hub_site SET stream = NULL, last_sequence = 0, last_hash = NULL, applied_sequence = 0, newest = 0,
       problem = NULL, held = NULL WHERE site = ?`,
    site,
  );
}

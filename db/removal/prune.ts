import { setTimeout as pause } from 'node:timers/promises';
import { deleteUnseenFacts } from '../evidence/observations.ts';
import { addAuditEntry } from '../file/audit.ts';
import { referencesThat } from '../identity/device-references.ts';
import type { Inventory } from '../inventory.ts';
import { instant, seconds } from '../values/time.ts';
import { deleteDevice } from './delete-device.ts';
import { deliveredBefore, dropDelivered } from './prune-messages.ts';
import { dropUndo, undoableBefore } from './prune-undo.ts';

/** What a prune deletes, or would delete. */
export interface Pruned {
  /** Observations that no longer hold. */
  readonly observations: number;
  /** Hosts that are not cameras and have left, with everything known about them. */
  readonly hosts: number;
  /** Lists of probes that were sent to other devices that have left. */
  readonly probes: number;
  /** Merges and splits by sweeps that can no longer be undone. */
  readonly undos: number;
  /** Messages that were delivered. */
  readonly messages: number;
}

/** Who prunes, and when. */
export interface Pruning {
  readonly who: string;
  readonly at: string;
  /** Whether a person confirmed the clock although it leapt ahead. */
  readonly clockTrusted?: boolean;
}

/** Rows per transaction: some milliseconds, for which a sweep has to wait. */
const rowsAtOnce = 500;
const hostsAtOnce = 20;
/** Pause between two of them, in milliseconds: other writers come first. */
const breathMs = 20;

// Devices that were ever flagged, or that a person dealt with, keep everything.
const kept = `(d.verdict = 'flagged' OR EXISTS (SELECT 1 FROM conclusion k WHERE k.device = d.id AND k.verdict = 'flagged')
  OR EXISTS (SELECT 1 FROM audit a WHERE a.device = d.id))`;
const left = `d.status <> 'present' AND d.last_seen < @at`;
const named = referencesThat('prune', 'keep')
  .map(({ table, column }) => `AND NOT EXISTS (SELECT 1 FROM ${table} n WHERE n.${column} = d.id)`)
  .join(' ');
// A host that was ever on the default list belongs to the lists of those days.
const hosts = `FROM device d WHERE ${left} AND d.listed = 0 AND NOT ${kept}
  AND NOT EXISTS (SELECT 1 FROM device_version v WHERE v.device = d.id AND v.listed = 1)
  AND d.merged_into IS NULL ${named}`;
const observations = `FROM observation o JOIN device d ON d.id = o.device WHERE o.seen_to < @seconds AND NOT ${kept}`;
const probes = `FROM device_probe q JOIN device d ON d.id = q.device WHERE ${left} AND NOT ${kept}`;

/** What {@link prune} would delete: what ended before a time. Changes nothing. */
export function prunable(inventory: Inventory, before: string): Pruned {
  const moment = momentOf(before);
  const count = (of: string): number =>
    inventory.get<{ n: number }>(`SELECT count(*) AS n ${of}`, moment)?.n ?? 0;
  // Ended observations of a host that is deleted are not counted twice.
  const ofOthers = `${observations} AND d.id NOT IN (SELECT d.id ${hosts})`;
  return {
    observations: count(ofOthers),
    hosts: count(hosts),
    probes: count(probes),
    undos: undoableBefore(inventory, moment.at).length,
    messages: deliveredBefore(inventory, moment.at),
  };
}

/**
 * Deletes what ended before a time and is not needed for any list, history or explanation of today, in small transactions, so that
 * neither readers nor a sweep wait. The audit trail records it from the first of them on; a prune that was killed is finished by
 * the next. Returns what was deleted.
 */
export async function prune(
  inventory: Inventory,
  before: string,
  { clockTrusted = false, ...by }: Pruning,
): Promise<Pruned> {
  const plan = prunable(inventory, before);
  if (Object.values(plan).every((count) => count === 0)) return plan;
  inventory.write(() => {
    addAuditEntry(inventory, {
      ...by,
      action: 'prune',
      device: null,
      message: `What had ended before ${instant(before)} is deleted: ${plan.observations} past observations, ${plan.hosts} hosts that are not cameras and have left, ${plan.probes} lists of probes, what undoing ${plan.undos} merges and splits by sweeps needs, ${plan.messages} delivered messages.`,
      detail: { before: instant(before), ...plan, ...(clockTrusted && { clockTrusted }) },
    });
  });
  const moment = momentOf(before);
  return {
    hosts: await pruneHosts(inventory, moment),
    observations: await pruneObservations(inventory, moment),
    probes: await pruneProbes(inventory, moment),
    undos: await pruneUndos(inventory, moment),
    messages: inventory.write(() => dropDelivered(inventory, moment.at)),
  };
}

type Moment = { readonly at: string; readonly seconds: number };

function momentOf(before: string): Moment {
  return { at: instant(before), seconds: seconds(before) };
}

/**
 * Processes items a few at a time, each batch in a transaction; returns the sum of the results. The items were read beforehand, so
 * that no transaction has to search for them; each checks that they still apply.
 */
async function inBatches<Item>(
  inventory: Inventory,
  { items, atOnce }: { readonly items: readonly Item[]; readonly atOnce: number },
  work: (some: readonly Item[]) => number,
): Promise<number> {
  let sum = 0;
  for (let start = 0; start < items.length; start += atOnce) {
    sum += inventory.write(() => work(items.slice(start, start + atOnce)));
    await pause(breathMs);
  }
  return sum;
}

function pruneHosts(inventory: Inventory, moment: Moment): Promise<number> {
  const items = inventory.all<{ id: number }>(`SELECT d.id ${hosts}`, moment);
  return inBatches(inventory, { items, atOnce: hostsAtOnce }, (some) => {
    const still = inventory.all<{ id: number }>(`SELECT d.id ${hosts} AND d.id IN ${listed}`, {
      ...moment,
      ids: idsOf(some),
    });
    for (const { id } of still) deleteDevice(inventory, id);
    return still.length;
  });
}

function pruneObservations(inventory: Inventory, moment: Moment): Promise<number> {
  const items = inventory.all<{ id: number; fact: number }>(`SELECT o.id, o.fact ${observations}`, moment);
  return inBatches(inventory, { items, atOnce: rowsAtOnce }, (some) => {
    const { changes } = inventory.run(
      `DELETE FROM observation WHERE id IN (SELECT o.id ${observations} AND o.id IN ${listed})`,
      { ...moment, ids: idsOf(some) },
    );
    deleteUnseenFacts(inventory, [...new Set(some.map(({ fact }) => fact))]);
    return changes;
  });
}

function pruneProbes(inventory: Inventory, moment: Moment): Promise<number> {
  const items = inventory.all<{ id: number }>(`SELECT DISTINCT d.id ${probes}`, moment);
  return inBatches(inventory, { items, atOnce: rowsAtOnce }, (some) => {
    const { changes } = inventory.run(
      `DELETE FROM device_probe WHERE device IN (SELECT d.id ${probes} AND d.id IN ${listed})`,
      { ...moment, ids: idsOf(some) },
    );
    return changes;
  });
}

function pruneUndos(inventory: Inventory, { at }: Moment): Promise<number> {
  const items = undoableBefore(inventory, at);
  return inBatches(inventory, { items, atOnce: hostsAtOnce }, (some) => dropUndo(inventory, some));
}

const listed = '(SELECT value FROM json_each(@ids))';

function idsOf(items: readonly { readonly id: number }[]): string {
  return JSON.stringify(items.map(({ id }) => id));
}

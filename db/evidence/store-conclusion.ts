import type { Observation } from '../../src/model/observation.ts';
import type { Conclusions, SweepStart } from '../../src/model/sweep.ts';
import type { Inventory } from '../inventory.ts';
import { instant } from '../values/time.ts';
import { type Cause, causeOf } from './cause.ts';
import {
  type Concluded,
  type ConclusionRow,
  conclude,
  contentColumns,
  sameContent,
  toRow,
  valuesOf,
} from './conclusion.ts';

/** The versions that a conclusion was drawn with; kept with it. */
export type ConclusionVersions = Pick<SweepStart, 'fingerprints' | 'policies'>;

/** What drawing a conclusion takes: the pure functions, their versions, and the time to record. */
export interface Concluding {
  readonly conclusions: Conclusions;
  readonly versions: ConclusionVersions;
  readonly at: string;
}

/** The same, with its time in the inventory's format. */
export function dated(concluding: Concluding): Concluding {
  return { ...concluding, at: instant(concluding.at) };
}

type Stored = ConclusionRow & { readonly id: number; readonly cause: Cause };

const contentList = contentColumns.join(', ');

/**
 * Stores the conclusion drawn from the observations `after`. Writes nothing if the device's present conclusion is the same.
 * `before` are the observations that held until now (the same list if nothing new was observed). Returns the conclusion, and
 * the cause if it was written.
 */
export function storeConclusion(
  inventory: Inventory,
  device: number,
  observed: { readonly before: readonly Observation[]; readonly after: readonly Observation[] },
  concluding: Concluding,
): Concluded & { readonly cause: Cause | null } {
  const concluded = conclude(concluding.conclusions, observed.after);
  const now = toRow(concluded);
  const present = stored(inventory, device, 'd.conclusion');
  const readWith = concluding.conclusions.digest ?? null;
  if (present !== undefined && sameContent(present, now)) {
    inventory.run(
      'UPDATE device SET read_with = @readWith WHERE id = @device AND read_with IS NOT @readWith',
      {
        readWith,
        device,
      },
    );
    return { ...concluded, cause: null };
  }
  const recorded = stored(inventory, device, '(SELECT conclusion FROM device_version WHERE id = d.version)');
  const cause = causeOfChange(present, recorded, now, observed.before, concluding.conclusions);
  // A change undone within one sweep refers back to the recorded conclusion, so that it leads to no version.
  const undone = recorded !== undefined && sameContent(recorded, now);
  const id = undone ? recorded.id : insert(inventory, device, now, { ...concluding, cause });
  inventory.run(
    'UPDATE device SET conclusion = ?, verdict = ?, read_with = ? WHERE id = ?',
    id,
    now.verdict,
    readWith,
    device,
  );
  return { ...concluded, cause };
}

function causeOfChange(
  present: Stored | undefined,
  recorded: Stored | undefined,
  now: ConclusionRow,
  before: readonly Observation[],
  conclusions: Conclusions,
): Cause {
  if (present === undefined) return 'device';
  // A second change in one sweep: the device's own takes precedence.
  if (present.id !== recorded?.id && present.cause === 'device') return 'device';
  return causeOf({ was: present, now, before }, conclusions);
}

function stored(inventory: Inventory, device: number, which: string): Stored | undefined {
  return inventory.get<Stored>(
    `SELECT id, cause, ${contentList} FROM conclusion WHERE id = (SELECT ${which} FROM device d WHERE d.id = ?)`,
    device,
  );
}

function insert(
  inventory: Inventory,
  device: number,
  row: ConclusionRow,
  { versions, at, cause }: Concluding & { readonly cause: Cause },
): number {
  const marks = contentColumns.map(() => '?').join(', ');
  return inventory.run(
    `INSERT INTO conclusion (device, made_at, cause, fingerprints, policy_versions, ${contentList})
     VALUES (?, ?, ?, ?, ?, ${marks})`,
    device,
    at,
    cause,
    versions.fingerprints,
    JSON.stringify(versions.policies),
    ...valuesOf(row),
  ).id;
}

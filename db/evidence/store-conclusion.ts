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

/** The versions that a conclusion was made with; kept with it. */
export type ConclusionVersions = Pick<SweepStart, 'fingerprints' | 'policies'>;

/** What it takes to conclude: the pure functions, their versions, and the time to write down. */
export interface Concluding {
  readonly conclusions: Conclusions;
  readonly versions: ConclusionVersions;
  readonly at: string;
}

/** The same with its time as the inventory keeps times. */
export function dated(concluding: Concluding): Concluding {
  return { ...concluding, at: instant(concluding.at) };
}

type Stored = ConclusionRow & { readonly id: number; readonly cause: Cause };

const contentList = contentColumns.join(', ');

/**
 * Gives the device the conclusion from the observations `after`. Writes nothing where it says what the device's
 * conclusion says already. `before` are those that held until now (the same list where nothing was observed anew).
 * Gives what was concluded, and the cause where it was written.
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
  // A change undone within one sweep points back at what history has, so that no version arises from it.
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
  // A second change in one sweep: the device's own doing outweighs.
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

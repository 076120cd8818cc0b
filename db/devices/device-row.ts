import type { Decision } from '../../src/model/decision.ts';
import type { Device, DeviceSummary } from '../../src/model/device.ts';
import type { Evidence } from '../../src/model/identification.ts';
import type { DeviceImport } from '../../src/model/imported.ts';
import type { PolicyVerdict } from '../../src/model/policy.ts';
import type { ConclusionRow } from '../evidence/conclusion.ts';
import { utcDay } from '../values/time.ts';
import { type DecisionColumns, decisionList, decisionOn, toRecord } from './decision-row.ts';
import { presentSummaryList, type SummaryRow, shownConclusion, toSummary } from './device-summary.ts';

/** What a device's conclusion rests on; no table shows it. */
export interface ReasonRow extends Pick<ConclusionRow, 'evidence' | 'contradictions' | 'policies'> {
  readonly made_at: string;
  readonly fingerprints: string;
  readonly policy_versions: string;
}

/** These columns, of the table that the query calls `c`. */
export const reasonList =
  'c.evidence, c.contradictions, c.policies, c.made_at, c.fingerprints, c.policy_versions';

/** A device, or one of its versions, joined with its conclusion (of the candidates only the suspects). */
export interface DeviceRow extends SummaryRow, ReasonRow {}

/** A device as it is now, with what people decided and imports state about it. */
export interface PresentRow extends DeviceRow, DecisionColumns {
  readonly imported: string | null;
}

const presentTables = (conclusion: string) =>
  `FROM device d JOIN ${conclusion} ON c.id = d.conclusion LEFT JOIN decision f ON f.device = d.id`;

/** What a table shows of a device as it is now, in the order of {@link SummaryValues}; uses tables `d`, `c` and `f`. */
export const selectSummary = `SELECT ${presentSummaryList} ${presentTables(shownConclusion)}`;

/** Everything about a device as it is now; uses tables `d`, `c`, `f` and `i`. */
export const selectDevice = `SELECT ${presentSummaryList}, ${decisionList}, ${reasonList}, i.said AS imported
  ${presentTables('conclusion c')} LEFT JOIN device_import i ON i.device = d.id`;

/** A device as it is now, with the decision on it, as of today. */
export function presentDevice(row: PresentRow): Device {
  return toDevice(row, decisionOn(toRecord(row), row, utcDay()), importedIn(row.imported));
}

function importedIn(text: string | null): DeviceImport | null {
  return text === null ? null : (JSON.parse(text) as DeviceImport);
}

/** The form in which every part of the program handles a device. */
export function toDevice(
  row: DeviceRow,
  decision: Decision | null,
  imported: DeviceImport | null,
  seen?: Pick<Device, 'lastSeen' | 'confirmed'>,
): Device {
  return { ...toSummary(row, decision, seen), ...toReasons(row), imported };
}

/**
 * A device whose evidence is parsed only when it is accessed: of the thousands that a comparison names, none is accessed unless
 * everything is wanted as JSON.
 */
export function readOnDemand(device: DeviceSummary, row: ReasonRow, imported: DeviceImport | null): Device {
  let read: Reasons | null = null;
  const reasons = (): Reasons => {
    read ??= toReasons(row);
    return read;
  };
  return {
    ...device,
    imported,
    get policies() {
      return reasons().policies;
    },
    get evidence() {
      return reasons().evidence;
    },
    get contradictions() {
      return reasons().contradictions;
    },
    get concluded() {
      return reasons().concluded;
    },
  };
}

type Reasons = Pick<Device, 'policies' | 'evidence' | 'contradictions' | 'concluded'>;

/** What a device's conclusion rests on. */
function toReasons(row: ReasonRow): Reasons {
  const policies: readonly PolicyVerdict[] = JSON.parse(row.policies);
  const evidence: readonly Evidence[] = JSON.parse(row.evidence);
  const contradictions: readonly string[] = row.contradictions === '[]' ? [] : JSON.parse(row.contradictions);
  return {
    policies,
    evidence,
    contradictions,
    concluded: {
      at: row.made_at,
      fingerprints: row.fingerprints,
      policies: JSON.parse(row.policy_versions),
    },
  };
}

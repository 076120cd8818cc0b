import type { Device, DeviceSummary } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';
import type { Sweep } from '../model/sweep.ts';
import type { DecisionChanges } from './rows.ts';

/** What an export shows of a policy. A whole {@link Policy} will do. */
export type ReportPolicy = Pick<Policy, 'id' | 'title' | 'version' | 'source' | 'interpretation'> &
  Partial<Pick<Policy, 'authority' | 'date' | 'since' | 'binds' | 'clauses'>>;

/**
 * Everything that any export needs: the devices, and what a reader has to know about them. For the terminal's table, summaries
 * of the devices are enough.
 */
export interface Report<Shown extends DeviceSummary = Device> {
  readonly devices: readonly Shown[];
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** The time that a list of the past shows; ISO 8601, UTC. */
  readonly asOf?: string;
  /** Version of camcensus. */
  readonly version: string;
  /** Version of the fingerprints. */
  readonly fingerprints: string;
  /** Those that judged the devices; if there are no devices, the active ones. */
  readonly policies: readonly ReportPolicy[];
  /** The latest of each site, at that time. */
  readonly sweeps: readonly Sweep[];
  /** Every site that the report covers, including those without a sweep or a device. */
  readonly siteNames: readonly string[];
  /** Equipment that is not listed, by maker's name; null: not known for this selection. */
  readonly otherEquipment: Readonly<Record<string, number>> | null;
  /** Whose networks these are: the council's or trust's name, for the title. */
  readonly organisation?: string;
  /** A sentence if the devices are not the whole default list (`Only: flagged devices.`); printed next to the counts. */
  readonly selection?: string;
  /** By device, the newest change of its decision, for files that may come back with decisions filled in. */
  readonly decisionChanges?: DecisionChanges;
}

/** A report whose devices are read one after the other, once. */
export interface StreamedReport extends Omit<Report, 'devices'> {
  readonly devices: Iterable<Device>;
}

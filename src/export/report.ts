import type { Device, DeviceSummary } from '../model/device.ts';
import type { Policy } from '../model/policy.ts';
import type { Sweep } from '../model/sweep.ts';

/** What an export says of a policy that judged. A whole {@link Policy} will do. */
export type ReportPolicy = Pick<Policy, 'id' | 'title' | 'version' | 'source' | 'interpretation'> &
  Partial<Pick<Policy, 'authority' | 'date' | 'binds'>>;

/**
 * Everything that any export needs: the devices, and what has to be known to read them rightly. For the terminal's table
 * summaries of the devices will do.
 */
export interface Report<Shown extends DeviceSummary = Device> {
  readonly devices: readonly Shown[];
  /** ISO 8601, UTC. */
  readonly generatedAt: string;
  /** Of when the list is, where it is one of the past; ISO 8601, UTC. */
  readonly asOf?: string;
  /** Version of camcensus. */
  readonly version: string;
  /** Version of the fingerprints. */
  readonly fingerprints: string;
  /** Those that judged the devices; where there is no device, the active ones. */
  readonly policies: readonly ReportPolicy[];
  /** The latest of each site, as of then. */
  readonly sweeps: readonly Sweep[];
  /** Every site the report is about, those without a sweep or a device too. */
  readonly siteNames: readonly string[];
  /** Equipment that is not listed, by maker's name. */
  readonly otherEquipment: Readonly<Record<string, number>>;
  /** Whose networks these are: the council's or trust's name, for the title. */
  readonly organisation?: string;
  /** A sentence where the devices are not the whole default list (`Only flagged devices.`); printed beside the counts. */
  readonly selection?: string;
}

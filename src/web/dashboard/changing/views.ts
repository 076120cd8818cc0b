import type { DeviceFilter } from '../../../../db/devices/device-filter.ts';
import type { AuditEntry } from '../../../../db/file/audit.ts';
import type { Import } from '../../../../db/imports/imports.ts';
import type { DeviceSummary } from '../../../model/device.ts';

/** What a form that marked devices has left in the audit trail: as many changes as are seen, with the words of the first. */
export interface Marked {
  readonly changes: number;
  readonly who: string;
  readonly message: string;
}

/** Devices to choose by number, or by a filter. */
export type Chosen = { readonly devices: readonly number[] } | { readonly filter: DeviceFilter };

/** An entry of the audit trail, with what is known now of its device, and whether it can be undone. */
export interface AuditLine extends AuditEntry {
  readonly about: DeviceSummary | null;
  readonly undoable: boolean;
}

/** The part of the audit trail that a page shows: so many entries, of those older than a change. */
export interface AuditPart {
  readonly limit: number;
  readonly before: number | undefined;
}

/** A page of the audit trail. */
export interface AuditView {
  readonly lines: readonly AuditLine[];
  /** Whether older ones follow. */
  readonly more: boolean;
  /** What can be chosen from. */
  readonly sites: readonly string[];
  readonly who: readonly string[];
  readonly actions: readonly string[];
}

/** What was imported, newest first. */
export interface ImportsView {
  readonly imports: readonly Import[];
  readonly sites: readonly string[];
}

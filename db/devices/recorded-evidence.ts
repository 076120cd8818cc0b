import type { Observation } from '../../src/model/observation.ts';
import { deviceObservations } from '../evidence/observations.ts';
import { deviceProbes, type ProbesAt } from '../evidence/probes.ts';
import { type DeviceIdentifier, deviceIdentifiers } from '../identity/device-identifiers.ts';
import type { Inventory } from '../inventory.ts';
import { type ImportedStatement, importedOf } from './imported-of.ts';

/** Everything that is recorded about one device and that its conclusion rests on. */
export interface RecordedEvidence {
  readonly observations: readonly (Observation & { readonly until: string | null })[];
  /** The probes of the last sweep that scanned it, by address. */
  readonly asked: readonly ProbesAt[];
  /** What it is recognised by from one sweep to the next. */
  readonly identifiers: readonly DeviceIdentifier[];
  /** What imported files state about it. */
  readonly imported: readonly ImportedStatement[];
}

/** The evidence of a device by its id; empty lists for one that does not exist. */
export function recordedEvidence(inventory: Inventory, device: number): RecordedEvidence {
  return {
    observations: deviceObservations(inventory, device),
    asked: deviceProbes(inventory, device),
    identifiers: deviceIdentifiers(inventory, device),
    imported: importedOf(inventory, device),
  };
}

import type { Decision } from '../model/decision.ts';
import type { Device } from '../model/device.ts';
import { withFormerKeys } from './former-keys.ts';

/** A person's decision as every JSON output has it: a contract. */
export interface DecisionJson {
  /** `confirmed`, `accepted`, `planned` (a removal), `overdue`, …; what it means today. */
  readonly status: string;
  /** Last day of an exception, or the day by which the device is to be removed, `2027-03-31`; null if it has neither. */
  readonly date: string | null;
  readonly by: string | null;
  readonly because: string | null;
  /** The day on which a removed device answered again; null for any other status. */
  readonly cameBackOn: string | null;
}

/**
 * A value as JSON text, the devices and sweeps in it as the contract has them. `textOf` changes each string (default: none). Takes any
 * value that `JSON.stringify` takes.
 */
export function jsonText(
  value: unknown,
  {
    indent,
    textOf = (text) => text,
  }: { readonly indent?: number; readonly textOf?: (text: string) => string } = {},
): string {
  const replace = (_key: string, part: unknown): unknown => {
    if (typeof part === 'string') return textOf(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return withFormerKeys(isDevice(part) ? deviceJson(part) : part, part);
  };
  return JSON.stringify(value, replace, indent);
}

function isDevice(value: object): value is Pick<Device, 'decision'> {
  return 'decision' in value && 'verdict' in value && 'firstSeen' in value;
}

/** What was decided stands apart from what is noted about the device; null where nothing is decided. */
function deviceJson(device: Pick<Device, 'decision'>): object {
  const { owner = null, location = null, assetTag = null, notes = [] } = device.decision ?? {};
  return { ...device, decision: decisionJson(device.decision), owner, location, assetTag, notes };
}

function decisionJson(decision: Decision | null): DecisionJson | null {
  if (decision === null || decision.state === 'open') return null;
  const { state, until, plannedFor, by, because, cameBackOn } = decision;
  const ofRemoval = state === 'removal-planned' || state === 'overdue';
  return {
    status: state === 'removal-planned' ? 'planned' : state,
    date: ofRemoval ? plannedFor : until,
    by,
    because,
    cameBackOn,
  };
}

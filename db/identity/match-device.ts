import type { Identifier, Recognition, Separation } from '../../src/model/device.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { addAuditEntry, machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { storeAmbiguous, withoutAmbiguous } from './ambiguous-identifiers.ts';
import { candidates } from './identifiers.ts';
import { knownDevice, neighbourOf } from './known-device.ts';
import { pinnedTo } from './pins.ts';
import type { ReportedIdentities } from './reported-identities.ts';
import { rowsOf, storeReversible } from './reversible.ts';
import { splitOff } from './split-off.ts';
import { splitOffNewUnit } from './split-off-new-unit.ts';

/** A host that answered, and what it reported about itself. */
export interface AnsweringHost {
  readonly host: SweptHost;
  readonly type: DeviceType;
  readonly identifiers: readonly Identifier[];
  readonly sweepId: number;
  readonly site: string;
  /** What every address reported in this sweep so far; the host's is added. */
  readonly reported: ReportedIdentities;
  /** Called with the devices that the host may be, before their rows are read. */
  compared(devices: readonly number[]): void;
}

/** Which device a host is, and the devices that were separated from others. */
export interface Match {
  /** Null for a new device. */
  readonly id: number | null;
  readonly reason: string;
  readonly separated: readonly number[];
  /** Whether it is that device is not known yet. */
  readonly unidentified: boolean;
  /** Devices that were this one all along, to be merged into it when it is recorded. */
  readonly duplicates: readonly number[];
}

/**
 * Decides which device a host is, by what people decided and then by the identifiers; separates what was joined wrongly, and stores
 * identifiers that turned out to be ambiguous. Inside the transaction that records the host.
 */
export function matchDevice(inventory: Inventory, answering: AnsweringHost, concluding: Concluding): Match {
  const { host, type, identifiers, sweepId, site, reported } = answering;
  const { address } = host;
  const pinned = pinnedTo(inventory, site, { address, identifiers });
  if (pinned !== null) {
    answering.compared([pinned.device]);
    const reason = `Same unit as device ${pinned.device}, as a person decided (change ${pinned.change}).`;
    return { id: pinned.device, reason, separated: [], duplicates: [], unidentified: false };
  }
  const parts = withoutAmbiguous(inventory, site, identifiers);
  const scanned = host.fullyScanned === undefined ? {} : { fullyScanned: host.fullyScanned };
  const identity = { address, type, ...neighbourOf(host.observations), ...parts, ...scanned };
  const from = { sweepId, site, address, reported, conclusions: concluding.conclusions };
  const devices = candidates(inventory, site, parts.identifiers, address, sweepId);
  answering.compared(devices);
  const known = devices.map((id) => knownDevice(inventory, id, from));
  const recognition = concluding.conclusions.recognise(identity, known);
  reported.note(identity, host.observations);
  for (const repeated of recognition.repeated) storeAmbiguous(inventory, site, repeated, concluding.at);
  return separateAll(inventory, answering, recognition, concluding);
}

function separateAll(
  inventory: Inventory,
  answering: AnsweringHost,
  { id, reason, separations, duplicates, unidentified = false }: Recognition,
  concluding: Concluding,
): Match {
  const separated = new Map(
    separations.map((one) => [one.address, separate(inventory, one, answering, concluding)]),
  );
  const own = separated.get(answering.host.address);
  const others = [...separated.values()].filter((other) => other !== own);
  return { id: own ?? id, reason, separated: others, duplicates, unidentified };
}

function separate(
  inventory: Inventory,
  { device, address, reason, tonight = false }: Separation,
  { site, sweepId, reported }: AnsweringHost,
  concluding: Concluding,
): number {
  const before = rowsOf(inventory, [device]);
  const observations = reported.get(address)?.observations ?? [];
  const unit = { device, address, reason, site, sweepId, observations, since: startOf(inventory, sweepId) };
  const since = joinedSince(inventory, device, address, sweepId);
  const other = tonight
    ? splitOffNewUnit(inventory, unit, concluding)
    : splitOff(inventory, { device, address, reason, since }, concluding);
  const change = addAuditEntry(inventory, {
    at: concluding.at,
    who: machine,
    action: 'split',
    device,
    message: `${address} became device ${other}. ${reason}`,
    detail: { address, other },
  });
  storeReversible(inventory, { change, kind: 'split', device, other, before });
  return other;
}

function startOf(inventory: Inventory, sweepId: number): number {
  const row = inventory.get<{ started: string }>(
    'SELECT started_at AS started FROM sweep WHERE id = ?',
    sweepId,
  );
  return row === undefined ? 0 : seconds(row.started);
}

/** What was seen at an address before the sweep in which it was again taken for the device's is the device's own. */
function joinedSince(inventory: Inventory, device: number, address: string, sweepId: number): number | null {
  const row = inventory.get<{ former: string | null; started: string }>(
    `SELECT v.addresses AS former, s.started_at AS started FROM device d
     LEFT JOIN device_version v ON v.id = d.version JOIN sweep s ON s.id = ? WHERE d.id = ?`,
    sweepId,
    device,
  );
  const home: readonly string[] = JSON.parse(row?.former ?? '[]');
  return row === undefined || home.includes(address) ? null : seconds(row.started);
}

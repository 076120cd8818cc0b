import type { Identifier, Recognition, Separation } from '../../src/model/device.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { SweptHost } from '../../src/model/sweep.ts';
import type { Concluding } from '../evidence/store-conclusion.ts';
import { keepAct, machine } from '../file/audit.ts';
import type { Inventory } from '../inventory.ts';
import { seconds } from '../values/time.ts';
import { storeAmbiguous, withoutAmbiguous } from './ambiguous-identifiers.ts';
import { candidates } from './identifiers.ts';
import { knownDevice, neighbourOf } from './known-device.ts';
import { pinnedTo } from './pins.ts';
import type { ReportedIdentities } from './reported-identities.ts';
import { keepReversible, rowsOf } from './reversible.ts';
import { splitOff } from './split-off.ts';
import { splitOffStranger } from './split-off-stranger.ts';

/** A host that answered, and what it reported about itself. */
export interface AnsweringHost {
  readonly host: SweptHost;
  readonly type: DeviceType;
  readonly told: readonly Identifier[];
  readonly sweepId: number;
  readonly site: string;
  /** What every address reported in this sweep so far; the host's is added. */
  readonly reported: ReportedIdentities;
}

/** Which device a host is, and the devices that were separated from others. */
export interface Known {
  /** Null for a new device. */
  readonly id: number | null;
  readonly reason: string;
  readonly parted: readonly number[];
  /** It cannot yet be said whether it is that device. */
  readonly unidentified: boolean;
  /** Devices that were this one all along, to be merged into it when it is recorded. */
  readonly duplicates: readonly number[];
}

/**
 * Decides which device a host is, by what people said and then by the identifiers; separates what was joined wrongly, and stores
 * identifiers that turned out to be ambiguous. Inside the transaction that records the host.
 */
export function matchDevice(inventory: Inventory, answering: AnsweringHost, concluding: Concluding): Known {
  const { host, type, told, sweepId, site, reported } = answering;
  const { address } = host;
  const pinned = pinnedTo(inventory, site, { address, told });
  if (pinned !== null) {
    const reason = `Same unit as device ${pinned.device}, as a person decided (change ${pinned.change}).`;
    return { id: pinned.device, reason, parted: [], duplicates: [], unidentified: false };
  }
  const parts = withoutAmbiguous(inventory, site, told);
  const scanned = host.fullyScanned === undefined ? {} : { fullyScanned: host.fullyScanned };
  const identity = { address, type, ...neighbourOf(host.observations), ...parts, ...scanned };
  const from = { sweepId, site, address, told: reported, conclusions: concluding.conclusions };
  const known = candidates(inventory, site, parts.identifiers, address, sweepId).map((id) =>
    knownDevice(inventory, id, from),
  );
  const recognition = concluding.conclusions.recognise(identity, known);
  reported.note(identity, host.observations);
  for (const repeated of recognition.repeated) storeAmbiguous(inventory, site, repeated, concluding.at);
  return takingApart(inventory, answering, recognition, concluding);
}

function takingApart(
  inventory: Inventory,
  answering: AnsweringHost,
  { id, reason, separations, duplicates, unidentified = false }: Recognition,
  concluding: Concluding,
): Known {
  const parted = new Map(
    separations.map((one) => [one.address, part(inventory, one, answering, concluding)]),
  );
  const own = parted.get(answering.host.address);
  const others = [...parted.values()].filter((other) => other !== own);
  return { id: own ?? id, reason, parted: others, duplicates, unidentified };
}

function part(
  inventory: Inventory,
  { device, address, reason, tonight = false }: Separation,
  { site, sweepId, reported }: AnsweringHost,
  concluding: Concluding,
): number {
  const before = rowsOf(inventory, [device]);
  const said = reported.get(address)?.said ?? [];
  const stranger = { device, address, reason, site, sweepId, said, since: startOf(inventory, sweepId) };
  const since = joinedSince(inventory, device, address, sweepId);
  const other = tonight
    ? splitOffStranger(inventory, stranger, concluding)
    : splitOff(inventory, { device, address, reason, since }, concluding);
  const change = keepAct(inventory, {
    at: concluding.at,
    who: machine,
    action: 'split',
    device,
    message: `${address} became device ${other}. ${reason}`,
    detail: { address, other },
  });
  keepReversible(inventory, { change, kind: 'split', device, other, before });
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

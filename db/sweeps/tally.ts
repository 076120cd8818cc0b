import { type Device, type Identifier, identifierText } from '../../src/model/device.ts';
import type { SweepCounts } from '../../src/model/sweep.ts';

/** Counts what one sweep records: each device once, however often it is met. */
export interface Tally {
  countDevice(device: Pick<Device, 'id' | 'verdict' | 'manufacturer'>, listed: boolean): void;
  /** A host that is not kept; counted where its maker is known, once for all of its addresses. */
  countOther(manufacturer: string | null, identifiers: readonly Identifier[]): void;
  counts(): Pick<SweepCounts, 'devices' | 'flagged' | 'review' | 'otherEquipment'>;
}

interface Counted {
  readonly kind: 'devices' | 'other';
  readonly verdict: Device['verdict'];
  readonly manufacturer: string | null;
}

/** What a tally begins with. */
export interface FoundBefore {
  readonly devices: readonly {
    readonly device: Pick<Device, 'id' | 'verdict' | 'manufacturer'>;
    readonly listed: boolean;
  }[];
  /** Other equipment that is counted and not kept, by maker's name. */
  readonly otherEquipment: SweepCounts['otherEquipment'];
}

/** A tally that begins with what sweeps found which this one continues; with nothing where it continues none. */
export function createTally(before: FoundBefore): Tally {
  const devices = new Map<number, Counted>();
  const met = new Set<string>();
  const other = new Map<string, number>(Object.entries(before.otherEquipment));
  let [listedCount, flagged, review] = [0, 0, 0];
  const add = ({ kind, verdict, manufacturer }: Counted, by: 1 | -1): void => {
    if (kind === 'devices') {
      listedCount += by;
      if (verdict === 'flagged') flagged += by;
      if (verdict === 'review') review += by;
    } else if (manufacturer !== null) other.set(manufacturer, (other.get(manufacturer) ?? 0) + by);
  };
  // Equipment that is kept (--all-hosts) is in the figures by maker already.
  for (const { device, listed } of before.devices) {
    const { verdict, manufacturer } = device;
    const counted: Counted = { kind: listed ? 'devices' : 'other', verdict, manufacturer };
    devices.set(device.id, counted);
    if (listed) add(counted, 1);
  }
  return {
    countDevice: ({ id, verdict, manufacturer }, listed) => {
      const counted = devices.get(id);
      if (counted !== undefined) add(counted, -1);
      const now: Counted = { kind: listed ? 'devices' : 'other', verdict, manufacturer };
      devices.set(id, now);
      add(now, 1);
    },
    countOther: (manufacturer, identifiers) => {
      if (manufacturer === null) return;
      const names = identifiers
        .filter(({ kind }) => kind === 'serial' || kind === 'endpoint' || kind === 'mac')
        .map(identifierText);
      const again = names.some((name) => met.has(name));
      for (const name of names) met.add(name);
      if (!again) other.set(manufacturer, (other.get(manufacturer) ?? 0) + 1);
    },
    counts: () => ({
      devices: listedCount,
      flagged,
      review,
      otherEquipment: Object.fromEntries([...other].filter(([, count]) => count > 0)),
    }),
  };
}

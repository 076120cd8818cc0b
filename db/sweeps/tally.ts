import { type Device, type Identifier, identifierText } from '../../src/model/device.ts';
import type { SweepCounts } from '../../src/model/sweep.ts';

type CountedDevice = Pick<Device, 'id' | 'verdict' | 'manufacturer'>;

/** Whether a device is on the default list. */
interface OnList {
  readonly listed: boolean;
}

/** Counts what one sweep records: each device once, however often it answers. */
export interface Tally {
  countDevice(device: CountedDevice, on: OnList): void;
  /** A host that is not stored; counted if its maker is known, once for all of its addresses. */
  countOther(manufacturer: string | null, identifiers: readonly Identifier[]): void;
  counts(): Pick<SweepCounts, 'devices' | 'flagged' | 'review' | 'otherEquipment'>;
}

interface Counted {
  readonly kind: 'devices' | 'other';
  readonly verdict: Device['verdict'];
  readonly manufacturer: string | null;
}

/** The initial figures of a tally. */
export interface FoundBefore {
  readonly devices: readonly (OnList & { readonly device: CountedDevice })[];
  /** Other equipment that is counted but not stored, by maker's name. */
  readonly otherEquipment: SweepCounts['otherEquipment'];
}

/** A tally that begins with the figures of the sweeps that this one continues; otherwise empty. */
export function createTally(before: FoundBefore): Tally {
  return new SweepTally(before);
}

class SweepTally implements Tally {
  readonly #devices = new Map<number, Counted>();
  /** Identifiers of other equipment that is already counted. */
  readonly #met = new Set<string>();
  readonly #other: Map<string, number>;
  #listed = 0;
  #flagged = 0;
  #review = 0;

  constructor(before: FoundBefore) {
    this.#other = new Map(Object.entries(before.otherEquipment));
    for (const { device, listed } of before.devices) {
      const counted = countedAs(device, { listed });
      this.#devices.set(device.id, counted);
      // Equipment that is stored (--all-hosts) is already in the figures by maker.
      if (listed) this.#add(counted, 1);
    }
  }

  countDevice(device: CountedDevice, on: OnList): void {
    const before = this.#devices.get(device.id);
    if (before !== undefined) this.#add(before, -1);
    const now = countedAs(device, on);
    this.#devices.set(device.id, now);
    this.#add(now, 1);
  }

  countOther(manufacturer: string | null, identifiers: readonly Identifier[]): void {
    if (manufacturer === null) return;
    const names = identifiers
      .filter(({ kind }) => kind === 'serial' || kind === 'endpoint' || kind === 'mac')
      .map(identifierText);
    const again = names.some((name) => this.#met.has(name));
    for (const name of names) this.#met.add(name);
    if (!again) this.#addOther(manufacturer, 1);
  }

  counts(): ReturnType<Tally['counts']> {
    return {
      devices: this.#listed,
      flagged: this.#flagged,
      review: this.#review,
      otherEquipment: Object.fromEntries([...this.#other].filter(([, count]) => count > 0)),
    };
  }

  #add({ kind, verdict, manufacturer }: Counted, by: 1 | -1): void {
    if (kind === 'other') {
      if (manufacturer !== null) this.#addOther(manufacturer, by);
      return;
    }
    this.#listed += by;
    if (verdict === 'flagged') this.#flagged += by;
    if (verdict === 'review') this.#review += by;
  }

  #addOther(manufacturer: string, by: 1 | -1): void {
    this.#other.set(manufacturer, (this.#other.get(manufacturer) ?? 0) + by);
  }
}

function countedAs({ verdict, manufacturer }: CountedDevice, { listed }: OnList): Counted {
  return { kind: listed ? 'devices' : 'other', verdict, manufacturer };
}

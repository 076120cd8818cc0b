import type { FakeDevice } from '../device.ts';
import { fleetStart } from './truth.ts';

/** A unit's individual data, derived from its place in the fleet, so that nothing repeats. */
export interface Unit {
  readonly address: string;
  /** Its place as two hex digits and as three decimal ones. */
  readonly hex: string;
  readonly digits: string;
  /** First 24 digits of its endpoint's UUID. */
  readonly uuid: string;
  /** Its MAC address under a prefix of three bytes: `44:19:b6`. */
  mac(prefix: string): string;
}

/** A device without a place yet. */
export type Sketch = (unit: Unit) => FakeDevice;

/** Gives the sketches consecutive places, starting at the last number `first` (2–254) in the fleet's network. */
export function settled(first: number, sketches: readonly Sketch[]): FakeDevice[] {
  return sketches.map((sketch, i) => sketch(unitAt(first + i)));
}

function unitAt(place: number): Unit {
  if (place < 2 || place > 254) throw new Error(`There is no place ${place} in the fleet's network.`);
  const hex = place.toString(16).padStart(2, '0');
  return {
    address: `${fleetStart}.${place}`,
    hex,
    digits: String(place).padStart(3, '0'),
    uuid: `7a1100${hex}-43a6-11b2-9d${hex}-`,
    mac: (prefix) => `${prefix}:7a:11:${hex}`,
  };
}

/** A MAC address without its colons, as in serials and realms. */
export function bare(mac: string): string {
  return mac.replaceAll(':', '');
}

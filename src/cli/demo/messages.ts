import type { Device } from '../../model/device.ts';

/** What the simulated fleet compares with the truth. */
export type FoundDevice = Pick<
  Device,
  'ip' | 'addresses' | 'type' | 'brand' | 'manufacturer' | 'model' | 'policies'
>;

/** How a list of devices compares with the fleet, and with what each device recorded. */
export interface FleetVerdict {
  readonly wanted: number;
  readonly found: number;
  readonly decoysListed: number;
  /** One sentence for each difference. */
  readonly differences: readonly string[];
  /** One sentence for each device that was upset: crashed, sent a password, sent a request that it must not get. */
  readonly complaints: readonly string[];
  /** The most connections that one device had at once. */
  readonly mostAtOnce: number;
}

/** A message to the thread of the fleet. */
export interface ToFleet {
  readonly kind: 'compare';
  readonly devices: readonly FoundDevice[];
}

/** The fleet is listening. */
export interface FleetReady {
  readonly kind: 'ready';
  /** How many devices there are, how many of them are no video surveillance, and their network. */
  readonly devices: number;
  readonly decoys: number;
  readonly network: string;
  /** Why the real ports could not be used, and how many services have no high port; null on real ports. */
  readonly highPorts: { readonly reason: string; readonly leftOut: number } | null;
  /** The address of a flagged device, for an example. */
  readonly example: string;
}

/** Messages from the thread of the fleet. */
export type FromFleet =
  | FleetReady
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'compared'; readonly verdict: FleetVerdict };

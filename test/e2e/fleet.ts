import type { FakeDevice } from '../fake-devices/device.ts';
import { fleet } from '../fake-devices/fleet/index.ts';
import { type Fleet, moved, startFleet } from '../fake-devices/start.ts';

/** Running devices, and which of them are incomplete because this user may not bind their low ports. */
export interface Neighbourhood {
  readonly running: Fleet;
  /** The devices, with their addresses here. */
  readonly devices: readonly FakeDevice[];
  readonly hampered: ReadonlySet<string>;
}

/** Twelve devices of the fleet, with cameras of every verdict: for tests that look at something else than what is recognised. */
export const someDevices: readonly string[] = [
  'Hikvision camera',
  'HiWatch camera',
  'Annke camera',
  'Dahua camera',
  'Lorex recorder',
  'Uniview camera',
  'XiongMai recorder',
  'Axis camera',
  'Hanwha camera',
  'Mobotix camera',
  'no-name camera',
  'HP printer',
];

/** Starts the fleet, or the named part of it, in another /24 of 127.0.0.0/8: `127.79.3`. */
export async function neighbourhood(
  network: string,
  names: readonly string[] | null = null,
): Promise<Neighbourhood> {
  return settledIn(network, named(names));
}

/** Starts these devices in another /24 of 127.0.0.0/8. */
export async function settledIn(network: string, own: readonly FakeDevice[]): Promise<Neighbourhood> {
  const devices = moved(own, network);
  const running = await start(devices);
  const hampered = running.devices.filter(({ leftOut }) => leftOut.length > 0);
  return { running, devices, hampered: new Set(hampered.map(({ device }) => device.name)) };
}

/** The devices' complaints about the scanner: crashes, passwords tried, impolite questions. Empty after a good sweep. */
export function grievances(running: Fleet): readonly string[] {
  return running.devices.flatMap(({ device, log }) => [
    ...(log.crashed === null ? [] : [`${device.name} crashed: ${log.crashed}`]),
    ...[...log.violations, ...log.credentials].map((what) => `${device.name}: ${what}`),
  ]);
}

function named(names: readonly string[] | null): readonly FakeDevice[] {
  if (names === null) return fleet;
  return names.map((name) => {
    const found = fleet.find((device) => device.name === name);
    if (found === undefined) throw new Error(`No device of the fleet is called ${name}.`);
    return found;
  });
}

async function start(devices: readonly FakeDevice[]): Promise<Fleet> {
  try {
    return await startFleet(devices, { ports: 'real' });
  } catch (error) {
    // Not root, and low ports are restricted: the camera set has high ports for most services.
    if (!String(error).includes('may not be bound by this user')) throw error;
    return startFleet(devices, { ports: 'high' });
  }
}

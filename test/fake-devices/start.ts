import type { FakeDevice } from './device.ts';
import { DeviceLog } from './log.ts';
import { place } from './ports.ts';
import { type Listener, listen } from './servers/listen.ts';
import type { Scene } from './servers/scene.ts';

/** One device of a running fleet. */
export interface RunningDevice {
  readonly device: FakeDevice;
  readonly log: DeviceLog;
  /** Sentences about services of it that were left out. */
  readonly leftOut: readonly string[];
  /** The port that a port of the data is bound to, or null if it was left out. */
  bound(port: number): number | null;
}

/** A running fleet. */
export interface Fleet {
  readonly devices: readonly RunningDevice[];
  /** Services that were left out because their low port cannot be bound. */
  readonly leftOut: readonly string[];
  /** The device with that name; throws if there is none. */
  device(name: string): RunningDevice;
  /** Closes every port and connection. */
  stop(): Promise<void>;
}

/**
 * Binds every service of every device on its own 127.x address. `high`: ports below 1024 move to the high ports of the camera set.
 * Rejects, naming address and port, if one cannot be bound, after closing the rest.
 */
export async function startFleet(
  devices: readonly FakeDevice[],
  { ports }: { readonly ports: 'real' | 'high' },
): Promise<Fleet> {
  const running: Started[] = [];
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
  };
  try {
    for (const device of devices) {
      const one = new Started(device, ports);
      running.push(one);
      await one.start();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    devices: running,
    leftOut: running.flatMap((one) => one.leftOut),
    device: (name) => {
      const found = running.find((one) => one.device.name === name);
      if (found === undefined) throw new Error(`No device of the fleet is called ${name}.`);
      return found;
    },
    stop,
  };
}

/** The same devices with the same last number in another /24: `moved(fleet, '127.78.3')`. */
export function moved(devices: readonly FakeDevice[], network: string): FakeDevice[] {
  return devices.map((device) => ({
    ...device,
    address: `${network}.${device.address.slice(device.address.lastIndexOf('.') + 1)}`,
  }));
}

class Started implements RunningDevice {
  readonly device: FakeDevice;
  readonly log = new DeviceLog();
  readonly leftOut: readonly string[];
  private readonly placed: ReturnType<typeof place>['placed'];
  private readonly listeners: Listener[] = [];

  constructor(device: FakeDevice, ports: 'real' | 'high') {
    if (!device.address.startsWith('127.'))
      throw new Error(`${device.name} is at ${device.address}; fake devices live in 127.0.0.0/8 only.`);
    const { placed, leftOut } = place(device, ports);
    this.device = device;
    this.placed = placed;
    this.leftOut = leftOut;
  }

  readonly bound = (port: number): number | null =>
    this.placed.find(({ service }) => service.port === port)?.port ?? null;

  async start(): Promise<void> {
    for (const { service, port } of this.placed) {
      try {
        this.listeners.push(await listen(service, this.scene(port)));
      } catch (error) {
        throw new Error(refusal(this.device, port, service.transport, error), { cause: error });
      }
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.listeners.splice(0).map((listener) => listener.close()));
  }

  private scene(port: number): Scene {
    const { device, log } = this;
    return {
      device,
      address: device.address,
      port,
      log,
      bound: (wanted) => this.bound(wanted) ?? wanted,
      origin: (wanted) => this.origin(wanted),
      crash: (reason) => {
        log.crashed = reason;
        void this.stop();
      },
    };
  }

  private origin(wanted: number): string {
    const found = this.placed.find(({ service }) => service.port === wanted);
    const port = found?.port ?? wanted;
    const scheme = found?.service.transport === 'tls' ? 'https' : 'http';
    const own = port === (scheme === 'https' ? 443 : 80);
    return `${scheme}://${this.device.address}${own ? '' : `:${port}`}`;
  }
}

function refusal(device: FakeDevice, port: number, transport: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const where = `${device.address} port ${port}/${transport === 'udp' ? 'udp' : 'tcp'}`;
  if (code === 'EADDRINUSE')
    return `${where} is already in use (for ${device.name}). Stop the program that listens there, or another fleet that is still running.`;
  if (code === 'EACCES')
    return `${where} may not be bound by this user (for ${device.name}). Run as root, or start the fleet with high ports.`;
  return `${where} cannot be bound (for ${device.name}): ${code}.`;
}

import type { FakeDevice } from '../device.ts';
import type { DeviceLog } from '../log.ts';

/** The context of a behaviour: the device it belongs to, as it runs. */
export interface Scene {
  readonly device: FakeDevice;
  /** The address it is bound to. */
  readonly address: string;
  /** The port it is bound to (another than in the data if low ports cannot be bound). */
  readonly port: number;
  readonly log: DeviceLog;
  /** The port that a port of the data was bound to. */
  bound(port: number): number;
  /** `http://127.77.0.2`, `https://127.77.0.2:8443`: where a port of the data is reached. */
  origin(port: number): string;
  /** Crashes the device: all its sockets close, nothing answers any more. */
  crash(reason: string): void;
}

import type { Address } from '../model/address.ts';
import type { ConnectResult, Network, TimeoutMode } from '../model/network.ts';

/** What a {@link scanPorts} needs. */
export interface PortScan {
  readonly network: Network;
  readonly address: Address;
  readonly ports: Iterable<number>;
  readonly signal: AbortSignal;
  timeoutOf(port: number): TimeoutMode;
  /** Whether another port may be connected to; called before each. */
  mayGoOn(): boolean;
  /** A connect has ended. */
  ended(port: number, end: ConnectResult): void;
}

/**
 * Connects to the ports of one host in their order. The next connect leaves when the one before has ended, or has not been answered for
 * so long that it hardly will be. Resolves when all have ended.
 */
export async function scanPorts(scan: PortScan): Promise<void> {
  const { network, address, ports, signal } = scan;
  const ends: Promise<void>[] = [];
  for (const port of ports) {
    if (signal.aborted || !scan.mayGoOn()) break;
    await new Promise<void>((goOn, broken) => {
      const end = network
        .connectProbe(address, port, signal, scan.timeoutOf(port), goOn)
        .then((result) => scan.ended(port, result));
      ends.push(end);
      end.then(goOn, broken);
    });
  }
  await Promise.all(ends);
}

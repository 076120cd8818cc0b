import type { Address } from '../model/address.ts';
import type { DatagramChannel } from '../model/network.ts';
import type { DatagramInbox } from './datagram-inbox.ts';
import type { HostScanPolicy } from './host-scan-policy.ts';
import type { InFlight } from './in-flight.ts';
import type { LocalFailures } from './local-failures.ts';
import type { Channels, EndingCounts, SweepOptions } from './options.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { DiscoveryGaps } from './segment-discovery.ts';
import type { Semaphore } from './semaphore.ts';
import type { Stalls } from './stalls.ts';
import type { Watchdog } from './watchdog.ts';

/** What is there for a whole sweep, from before its channels are open. */
export interface RunningSweep {
  readonly options: SweepOptions;
  readonly progress: ProgressMeter;
  readonly policy: HostScanPolicy;
  readonly watchdog: Watchdog;
  readonly stalls: Stalls;
  readonly inFlight: InFlight;
  readonly failures: LocalFailures;
}

/** What the steps of one running sweep share. */
export interface SweepContext {
  readonly options: SweepOptions;
  readonly channels: Channels;
  /** Those of them that query every address. */
  readonly toEveryAddress: readonly DatagramChannel[];
  readonly inbox: DatagramInbox;
  /** Resolves when the local segments have been queried. */
  readonly segmentsQueried: Promise<DiscoveryGaps>;
  readonly endings: EndingCounts;
  /** Whether an address is scanned before its whole network has been through host discovery. */
  readonly goesFirst: (address: Address) => boolean;
  /** How each host is scanned. */
  readonly policy: HostScanPolicy;
  /** Notes a host that stopped answering and is left in peace. */
  readonly fellSilent: (address: Address) => void;
  /** Room for ICMP echoes. */
  readonly pings: Semaphore;
}

/** For an address whose network has controllers: the datagrams, and neither a connect nor an echo. */
export function datagramsOnly(context: SweepContext): SweepContext {
  const { options } = context;
  const bounds = { ...options.bounds, pingUpTo: 0n };
  return { ...context, options: { ...options, ports: { gate: [], full: [] }, bounds } };
}

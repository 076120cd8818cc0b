import type { Address } from '../model/address.ts';
import type { DatagramChannel } from '../model/network.ts';
import type { Caution } from './caution.ts';
import type { Channels, Hearing, Unheard } from './hearing.ts';
import type { EndingCounts, SweepOptions } from './options.ts';
import type { Semaphore } from './semaphore.ts';

/** What the steps of one running sweep share. */
export interface Tools {
  readonly options: SweepOptions;
  readonly channels: Channels;
  /** Those of them that ask every address. */
  readonly toEveryAddress: readonly DatagramChannel[];
  readonly hearing: Hearing;
  /** Resolves when the local segments have been heard. */
  readonly segmentsHeard: Promise<Unheard>;
  readonly endings: EndingCounts;
  /** How each host is asked. */
  readonly caution: Caution;
  /** Notes a host that stopped answering and is left in peace. */
  readonly fellSilent: (address: Address) => void;
  /** Room for ICMP echoes. */
  readonly pings: Semaphore;
}

/** For an address whose network has controllers: the datagrams, and neither a connect nor an echo. */
export function datagramsOnly(tools: Tools): Tools {
  const { options } = tools;
  const bounds = { ...options.bounds, pingUpTo: 0n };
  return { ...tools, options: { ...options, ports: { gate: [], full: [] }, bounds } };
}

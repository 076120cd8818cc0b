import type { Address } from '../model/address.ts';
import type { ConnectResult } from '../model/network.ts';

/** Whether an address showed life, and what host discovery has learnt about it. */
export interface Discovered {
  readonly address: Address;
  readonly alive: boolean;
  /** Every request was sent: none failed because there was no route, or because the sweep was stopped. */
  readonly complete: boolean;
  /** The connects so far, as they ended. */
  readonly probed: readonly ProbedPort[];
}

/** One connect and how it ended. */
export interface ProbedPort {
  readonly port: number;
  readonly end: ConnectResult;
}

/** Whether a connect showed that there is a host. */
export function isReply(end: ConnectResult): end is 'open' | 'refused' {
  return end === 'open' || end === 'refused';
}

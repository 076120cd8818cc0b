import type { Address } from '../../src/model/address.ts';

/**
 * One of the operator's credentials and where it may be used. Only the first group that covers an address applies to
 * it.
 */
export interface CredentialGroup {
  covers(address: Address): boolean;
  readonly username: string;
  /** A function, so that no log, JSON or inspection of the object shows it. */
  readonly password: () => string;
  /** Its position in the file, from 1, if the file has entries of other kinds, too. */
  readonly entry?: number;
  /** `onvif`: an ONVIF account, never sent to a web interface. Default: whichever interface the device has. */
  readonly login?: 'auto' | 'onvif';
}

/** What is remembered about an attempt, over sweeps and years. */
export type AttemptOutcome = 'sent' | 'accepted' | 'refused';

/**
 * The memory of attempts. `group` is the index of the credential; `devices` are all the names by which the device is
 * known: its address, and other identifiers that it reported.
 */
export interface AttemptBook {
  /** Whether this device has ever refused this very credential. */
  wasRefused(group: number, devices: readonly string[]): boolean;
  note(group: number, devices: readonly string[], outcome: AttemptOutcome): void;
}

/** What the operator provided, and where attempts are remembered. */
export interface SessionOptions {
  readonly groups: readonly CredentialGroup[];
  readonly book: AttemptBook;
  /** A sentence for the operator: a group is suspended. */
  readonly onNotice?: (sentence: string) => void;
  /** Total time of one session, in milliseconds; default 10,000. */
  readonly sessionMs?: number;
}

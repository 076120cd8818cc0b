import type { Address } from '../../src/model/address.ts';

/** One of the operator's credentials and where it may be used. The first group that covers an address is its only one. */
export interface CredentialGroup {
  covers(address: Address): boolean;
  readonly username: string;
  /** A function, so that no log, JSON or inspection of the object shows it. */
  readonly password: () => string;
  /** Its place in the file, from 1, where the file has entries of other kinds, too. */
  readonly entry?: number;
  /** `onvif`: an account for ONVIF alone, never shown to a web interface. Default: whichever way the device has. */
  readonly login?: 'auto' | 'onvif';
}

/** What is remembered of an attempt, over sweeps and years. */
export type AttemptOutcome = 'sent' | 'accepted' | 'refused';

/**
 * The memory of attempts. `group` is the index of the credential; `devices` are all the names by which the device is
 * known: its address, and what else it said of itself.
 */
export interface AttemptBook {
  /** Whether this device ever refused this very credential. */
  wasRefused(group: number, devices: readonly string[]): boolean;
  note(group: number, devices: readonly string[], outcome: AttemptOutcome): void;
}

/** What the operator gave, and where attempts are remembered. */
export interface SessionOptions {
  readonly groups: readonly CredentialGroup[];
  readonly book: AttemptBook;
  /** A sentence for the operator: a group rests. */
  readonly onNotice?: (sentence: string) => void;
  /** One session's time in all, in milliseconds; default 10,000. */
  readonly sessionMs?: number;
}

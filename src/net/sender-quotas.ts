import type { Address } from '../model/address.ts';
import type { SenderShare } from '../model/network.ts';
import type { Counters } from './counters.ts';
import type { NetworkLog } from './log.ts';

/**
 * What is read of one sender in a sweep. A camera that answers everything twice sends about forty datagrams; parsing
 * XML takes up to a microsecond a byte, so a tenth of a second in all.
 */
export const usualShare: SenderShare = { datagrams: 256, bytes: 131_072 };

/** What has been read of one sender. */
interface Account {
  datagrams: number;
  bytes: number;
}

/**
 * The quota of each sender's datagrams, over all scanners, for the life of the network door. Datagrams come unsolicited and
 * at whatever rate the sender likes; those beyond the quota are discarded unread.
 */
export class SenderQuotas {
  readonly #log: NetworkLog;
  readonly #counters: Counters;
  readonly #share: SenderShare;
  readonly #accounts = new Map<Address, Account>();

  constructor(log: NetworkLog, counters: Counters, share: SenderShare) {
    this.#log = log;
    this.#counters = counters;
    this.#share = share;
  }

  /** Whether a datagram of this length is read; counts it against the sender's quota. */
  admits(from: Address, bytes: number): boolean {
    const account = this.#accounts.get(from) ?? { datagrams: 0, bytes: 0 };
    this.#accounts.set(from, account);
    account.datagrams += 1;
    account.bytes += bytes;
    const most = this.#share;
    if (account.datagrams <= most.datagrams && account.bytes <= most.bytes) return true;
    this.#counters.droppedAsFlood += 1;
    if (account.datagrams === most.datagrams + 1 || account.bytes - bytes <= most.bytes)
      this.#log.warn(
        { from },
        'A host floods this machine with datagrams. What it sent first was read, the rest is discarded.',
      );
    return false;
  }
}

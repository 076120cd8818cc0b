import type { Address } from '../model/address.ts';
import type { NetworkLog } from './log.ts';

/** Datagrams of one sender that are read in one sweep: a camera that answers everything twice sends about forty. */
const mostDatagrams = 256;
/** Bytes of one sender that are read: reading XML costs up to a microsecond a byte, so a tenth of a second in all. */
const mostBytes = 131_072;

/** What was read of one sender. */
interface Account {
  datagrams: number;
  bytes: number;
}

/**
 * What each sender may cost by datagram, over all scanners, for the life of the network door. Datagrams come unasked and at
 * whatever rate the sender likes; what is beyond its share is thrown away unread.
 */
export class Floods {
  readonly #log: NetworkLog;
  readonly #accounts = new Map<Address, Account>();

  constructor(log: NetworkLog) {
    this.#log = log;
  }

  /** Whether a datagram of this length is read, and puts it on the sender's account. */
  admits(from: Address, bytes: number): boolean {
    const account = this.#accounts.get(from) ?? { datagrams: 0, bytes: 0 };
    this.#accounts.set(from, account);
    account.datagrams += 1;
    account.bytes += bytes;
    if (account.datagrams <= mostDatagrams && account.bytes <= mostBytes) return true;
    if (account.datagrams === mostDatagrams + 1 || account.bytes - bytes <= mostBytes)
      this.#log.warn(
        { from },
        'A host floods this machine with datagrams. What it sent first was read, the rest is thrown away.',
      );
    return false;
  }
}

import type { NetworkCounters } from '../model/network.ts';

/** The counters of one open network door: plain numbers that the parts of this folder add to. */
export class Counters implements NetworkCounters {
  connects = 0;
  datagrams = 0;
  pings = 0;
  bytesRead = 0;
  droppedOutOfScope = 0;
  droppedAsFlood = 0;
  refusedByGuard = 0;
  malformed = 0;

  /** Everything that the rate counts: connects, datagrams and pings. */
  get flows(): number {
    return this.connects + this.datagrams + this.pings;
  }
}

import type { Address } from '../../model/address.ts';
import type { Scope } from '../../model/target.ts';
import type { NetworkLog } from '../log.ts';
import { readNeighbours } from './read.ts';

const freshMs = 1000;

/**
 * The neighbour table, re-read once it is a second old: a host is in it after a second of conversation, and a sweep of
 * thousands does not start a process for each.
 */
export class NeighbourTable {
  readonly #scope: Scope;
  readonly #log: NetworkLog;
  #table: Promise<ReadonlyMap<Address, string>> | null = null;
  #readAt = 0;

  constructor(scope: Scope, log: NetworkLog) {
    this.#scope = scope;
    this.#log = log;
  }

  /** Address to canonical MAC, addresses in scope only; at most a second old. */
  present(): Promise<ReadonlyMap<Address, string>> {
    const now = performance.now();
    if (this.#table !== null && now - this.#readAt < freshMs) return this.#table;
    this.#readAt = now;
    this.#table = this.#read();
    return this.#table;
  }

  async #read(): Promise<ReadonlyMap<Address, string>> {
    const entries = await readNeighbours(this.#log);
    const inScope = entries.filter(({ address }) => this.#scope.contains(address));
    return new Map(inScope.map(({ address, mac }) => [address, mac]));
  }
}

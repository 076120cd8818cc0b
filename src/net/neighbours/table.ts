import type { Address } from '../../model/address.ts';
import type { Scope } from '../../model/target.ts';
import type { NetworkLog } from '../log.ts';
import { readNeighbours } from './read.ts';

const freshMs = 1000;

/**
 * The neighbour table, re-read once it is a second old, so that a sweep of thousands does not start a process for each host; and at once
 * for a host that is not in it, which may have become a neighbour since.
 */
export class NeighbourTable {
  readonly #scope: Scope;
  readonly #log: NetworkLog;
  readonly #readAll: typeof readNeighbours;
  #table: Promise<ReadonlyMap<Address, string>> | null = null;
  #readAt = 0;

  constructor(scope: Scope, log: NetworkLog, readAll = readNeighbours) {
    this.#scope = scope;
    this.#log = log;
    this.#readAll = readAll;
  }

  /** Address to canonical MAC, addresses in scope only; at most a second old, and read after this call if `host` was not in it. */
  async present(host: Address): Promise<ReadonlyMap<Address, string>> {
    const calledAt = performance.now();
    const table = await this.#readSince(calledAt - freshMs);
    return table.has(host) ? table : this.#readSince(calledAt);
  }

  #readSince(time: number): Promise<ReadonlyMap<Address, string>> {
    if (this.#table !== null && this.#readAt >= time) return this.#table;
    this.#readAt = performance.now();
    this.#table = this.#read();
    return this.#table;
  }

  async #read(): Promise<ReadonlyMap<Address, string>> {
    const entries = await this.#readAll(this.#log);
    const table = new Map<Address, string>();
    for (const { address, mac } of entries)
      if (mac !== null && this.#scope.contains(address)) table.set(address, mac);
    return table;
  }
}

import type { Address } from '../model/address.ts';

/** A connect that is not answered yet, as {@link Overlapping} keeps it. */
export interface PendingConnect {
  /** Ends it at once: the kernel resets what is still answered. It is tried again later. */
  withdraw(): void;
}

/**
 * The connects to each host that are not answered yet. Several may be, one after another, while a host stays silent; but as soon as this
 * process reads that it accepts one, or answers one late, the others are withdrawn, so that it has one connection. It has two for a
 * moment if it answers two of them late and both answers arrive within one turn of the event loop: the kernel accepts by itself.
 */
export class Overlapping {
  readonly #pending = new Map<Address, Set<PendingConnect>>();
  /** Connections that were accepted late, until they are closed. */
  readonly #closing = new Map<Address, Promise<void>>();

  /** A SYN leaves. */
  add(address: Address, one: PendingConnect): void {
    const others = this.#pending.get(address);
    if (others === undefined) this.#pending.set(address, new Set([one]));
    else others.add(one);
  }

  /** It was answered, or given up. */
  remove(address: Address, one: PendingConnect): void {
    const others = this.#pending.get(address);
    others?.delete(one);
    if (others?.size === 0) this.#pending.delete(address);
  }

  /** Withdraws every connect to a host that is not answered. */
  withdraw(address: Address): void {
    for (const one of [...(this.#pending.get(address) ?? [])]) one.withdraw();
  }

  /** A connection that was accepted late is being closed: no other may begin until then. */
  closing(address: Address, closed: Promise<void>): void {
    const until = closed.finally(() => {
      if (this.#closing.get(address) === until) this.#closing.delete(address);
    });
    this.#closing.set(address, until);
  }

  /** Resolves once no connection that was accepted late is open; undefined if none is. */
  closed(address: Address): Promise<void> | undefined {
    return this.#closing.get(address);
  }
}

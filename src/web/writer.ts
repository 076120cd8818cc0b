import { InventoryError } from '../../db/errors.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { pause } from '../abort/pause.ts';

/**
 * One attempt blocks this thread at most so long, and a change waits so long in all for other writers, in milliseconds. Attempts follow each
 * other closely: a busy sweep leaves the file free for 30 ms at a time.
 */
const attemptMs = 50;
const againMs = 20;
const patienceMs = 5_000;

/** A connection that writes what people decide in the browser, opened when it is needed first. */
export class Writer {
  readonly #path: string;
  readonly #patienceMs: number;
  #opened: Inventory | null = null;

  /** Of the inventory at a path. A change waits `patience` milliseconds for others. */
  constructor(path: string, patience = patienceMs) {
    this.#path = path;
    this.#patienceMs = patience;
  }

  /**
   * Runs work that is one transaction, again while another process writes. Meanwhile other requests are answered. Throws InventoryError,
   * `locked` where the others take too long.
   */
  async run<Result>(work: (inventory: Inventory) => Result): Promise<Result> {
    const end = performance.now() + this.#patienceMs;
    for (;;) {
      try {
        return work(this.#inventory());
      } catch (error) {
        const isLocked = error instanceof InventoryError && error.kind === 'locked';
        if (!isLocked || performance.now() > end) throw error;
      }
      await pause(againMs);
    }
  }

  close(): void {
    this.#opened?.close();
    this.#opened = null;
  }

  #inventory(): Inventory {
    if (this.#opened !== null) return this.#opened;
    const inventory = openInventory(this.#path, { create: false });
    inventory.get(`PRAGMA busy_timeout = ${attemptMs}`);
    this.#opened = inventory;
    return inventory;
  }
}

import { InventoryError, type InventoryErrorKind } from '../../db/errors.ts';
import type { SweepWriterOptions } from '../../db/sweeps/sweep-state.ts';
import type { SweepWriter } from '../../db/sweeps/sweep-writer.ts';
import type { Address } from '../model/address.ts';
import type { SweepCounts, SweepOutcome, SweptHost } from '../model/sweep.ts';

/** The first message to the thread that writes a sweep: where, and for which sweep. */
export interface WriterJob {
  /** The inventory's file. */
  readonly path: string;
  readonly options: Omit<SweepWriterOptions, 'at' | 'conclusions'>;
}

/** A host to write, and when it was scanned (ISO 8601). */
export interface TimedHost {
  readonly host: SweptHost;
  readonly at: string;
}

/** How a sweep ended; its counts without what the thread itself counts. */
export interface WriterEnd {
  readonly endedAt: string;
  readonly outcome: Exclude<SweepOutcome, 'running'>;
  readonly reason: string | null;
  readonly counts: Partial<SweepCounts>;
  readonly receiveFailed: readonly string[];
}

/** Messages to the thread. It answers `flush` and `finish` with `done`, in their order. */
export type ToWriter =
  | { readonly kind: 'open'; readonly job: WriterJob }
  | { readonly kind: 'host'; readonly host: TimedHost }
  | { readonly kind: 'scanned'; readonly addresses: readonly Address[] }
  | { readonly kind: 'flush' }
  | { readonly kind: 'finish'; readonly end: WriterEnd }
  | { readonly kind: 'close' };

/** Messages from the thread: `failed` once, then it writes no more hosts. */
export type FromWriter =
  | { readonly kind: 'written'; readonly hosts: number; readonly tally: ReturnType<SweepWriter['tally']> }
  | { readonly kind: 'notice'; readonly sentence: string }
  | { readonly kind: 'done'; readonly error: SentError | null }
  | { readonly kind: 'failed'; readonly error: SentError };

/** An error between threads, where it would lose its class: the message of an InventoryError, any other as it is. */
export type SentError =
  | { readonly inventory: InventoryErrorKind; readonly message: string }
  | { readonly inventory: null; readonly error: unknown };

/** Packs an error for another thread. */
export function sentError(error: unknown): SentError {
  return error instanceof InventoryError
    ? { inventory: error.kind, message: error.message }
    : { inventory: null, error };
}

/** The error that another thread packed. */
export function receivedError(sent: SentError): unknown {
  return sent.inventory === null ? sent.error : new InventoryError(sent.inventory, sent.message);
}

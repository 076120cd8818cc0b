import type { Operation } from '../credential-login/kept-back.ts';

/** What the worker is started with. */
export interface Errand {
  /** Path of the device service; host and port are none of the worker's business. */
  readonly path: string;
  readonly operations: readonly Operation[];
  readonly username: string;
  readonly password: string;
}

/** What the worker says: a request it wants carried, or what an answer was read as (JSON text). */
export type FromWorker =
  | { readonly kind: 'ask'; readonly path: string; readonly body: string }
  | { readonly kind: 'read'; readonly json: Uint8Array };

/** What the worker is told: the reply to its request. Where there was none, it is ended instead. */
export interface ToWorker {
  readonly status: number;
  readonly body: Uint8Array;
}

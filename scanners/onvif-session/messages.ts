import type { Operation } from '../credential-login/withheld.ts';

/** The worker's start data. */
export interface Errand {
  /** Path of the device service; the worker needs no host or port. */
  readonly path: string;
  readonly operations: readonly Operation[];
  readonly username: string;
  readonly password: string;
}

/** Messages from the worker: a request to send, a parsed reply (JSON text), or a call whose reply node-onvif could not read. */
export type FromWorker =
  | { readonly kind: 'request'; readonly path: string; readonly body: string }
  | { readonly kind: 'read'; readonly call: string; readonly json: Uint8Array }
  | { readonly kind: 'unread'; readonly call: string };

/** Message to the worker: the reply to its request. If there was none, it is terminated instead. */
export interface ToWorker {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Text as the worker writes it into XML, because node-onvif escapes nothing. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

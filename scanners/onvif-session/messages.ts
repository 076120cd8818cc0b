/**
 * The calls of a session that show the credential, in the order put. The last goes to the media service (a recorder has a
 * video source for each channel); where that is, is asked without a credential (GetCapabilities).
 */
export const operations = ['GetDeviceInformation', 'GetNetworkInterfaces', 'GetVideoSources'] as const;

/** A call out of {@link operations}. */
export type Operation = (typeof operations)[number];

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

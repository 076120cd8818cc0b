import type { Place } from '../server.ts';

/** Messages to the dashboard's thread: read the config again, or end. */
export type ToDashboard = 'reload' | 'close';

/** Messages from it: where it listens, or why it does not. */
export type FromDashboard =
  | { readonly kind: 'open'; readonly place: Place }
  | { readonly kind: 'refused'; readonly error: unknown; readonly forPeople: boolean };

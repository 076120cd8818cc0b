import type { Place } from '../server.ts';

/** What the thread of the dashboard is told: to read its config again, or to end. */
export type ToDashboard = 'reload' | 'close';

/** What it says: where it listens, or why it does not. */
export type FromDashboard =
  | { readonly kind: 'open'; readonly place: Place }
  | { readonly kind: 'refused'; readonly error: unknown; readonly forPeople: boolean };

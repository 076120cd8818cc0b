import type { Place } from '../../web/server.ts';
import type { ServeOptions } from '../commands/serve.ts';

/** What the thread of the dashboard is started with. */
export interface DashboardErrand {
  readonly options: ServeOptions;
  readonly place: Place;
}

/** What it is told: to read its config again, or to end. */
export type ToDashboard = 'reload' | 'close';

/** What it says: where it listens, or why it does not. */
export type FromDashboard =
  | { readonly kind: 'open'; readonly place: Place }
  | { readonly kind: 'refused'; readonly error: unknown; readonly forPeople: boolean };

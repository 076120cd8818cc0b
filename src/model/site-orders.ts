/** How a site is swept, as its hub sets it; null where the hub says nothing. The site's own config goes before it. */
export interface SiteSettings {
  /** Addresses, blocks and ranges. */
  readonly targets: readonly string[] | null;
  readonly exclude: readonly string[];
  /** Cron expression of five fields. */
  readonly schedule: string | null;
  /** IANA time zone. */
  readonly timezone: string | null;
  /** New flows a second. */
  readonly rate: number | null;
  /** Ids. */
  readonly policies: readonly string[] | null;
}

/** "Sweep now", to be begun before `until` (ISO 8601). */
export interface SweepOrder {
  readonly number: number;
  readonly until: string;
  /** None: the site's whole scope. */
  readonly targets: readonly string[];
}

/** A knowledge pack that waits for the site: SHA-256 of its file, its length, and when it was issued (ISO 8601, milliseconds). */
export interface KnowledgeOrder {
  readonly digest: string;
  readonly bytes: number;
  readonly issued: string;
}

/** All that a hub wants of a site: always the whole, so that the newest is all that has to arrive. */
export interface SiteOrders {
  /** Grows with every change. */
  readonly number: number;
  readonly settings: SiteSettings | null;
  readonly sweep: SweepOrder | null;
  readonly knowledge: KnowledgeOrder | null;
}

/** Words for what became of an ordered sweep. */
export const sweepOrderStates = ['waiting', 'running', 'done', 'refused', 'expired'] as const;

/** What became of the sweep with this number; `said` is a sentence. */
export interface SweepAnswer {
  readonly number: number;
  readonly state: (typeof sweepOrderStates)[number];
  readonly said: string;
}

/** What a site answers its hub. */
export interface OrdersAnswer {
  /** Of the orders that it has. */
  readonly number: number;
  /** What it does not do, and why: sentences. */
  readonly refused: readonly string[];
  readonly sweep: SweepAnswer | null;
  /** When the knowledge pack in force was issued; null if there is none. */
  readonly knowledge: string | null;
}

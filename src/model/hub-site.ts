/**
 * How a site is, as its hub knows it. `new`: it never sent anything. `in-step`: all that is known of it is in the inventory. `waiting`: messages
 * are on their way. `silent`: it was not heard for too long. `held`: what it sends is not applied. `problem`: what it sends does not fit together.
 * `removed`: its key is refused.
 */
export type HubSiteState = 'new' | 'in-step' | 'waiting' | 'silent' | 'held' | 'problem' | 'removed';

/** What the state follows from. */
export interface KnownOfSite {
  readonly isRemoved: boolean;
  readonly isSilent: boolean;
  readonly held: string | null;
  readonly problem: string | null;
  /** ISO 8601; null if it was never heard. */
  readonly lastContact: string | null;
  readonly waiting: number;
}

/** The state of a site: what matters most of all that is the case. */
export function hubSiteState(known: KnownOfSite): HubSiteState {
  const { isRemoved, isSilent, held, problem, lastContact, waiting } = known;
  if (isRemoved) return 'removed';
  if (held !== null) return 'held';
  if (problem !== null) return 'problem';
  if (isSilent) return 'silent';
  if (waiting > 0) return 'waiting';
  return lastContact === null ? 'new' : 'in-step';
}

/** A site is silent once it was not heard for so long while the hub reached the broker. */
export interface Silence {
  readonly now: Date;
  readonly afterMs: number;
  /** When the hub last reached the broker, and since when it does without a break (null: it does not now). ISO 8601. */
  readonly reachedAt: string | null;
  readonly connectedAt: string | null;
}

/** After a break, collectors are given this time to come back, in milliseconds: they wait up to a minute between attempts. */
const graceMs = 900_000;

/** Whether a site is silent. While the hub itself reaches no broker, none becomes so. */
export function isSilent(
  lastContact: string | null,
  { now, afterMs, reachedAt, connectedAt }: Silence,
): boolean {
  if (lastContact === null || reachedAt === null) return false;
  if (connectedAt !== null && now.getTime() - Date.parse(connectedAt) < graceMs) return false;
  return Date.parse(reachedAt) - Date.parse(lastContact) > afterMs;
}

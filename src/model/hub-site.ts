import { moment } from './moment.ts';

/**
 * How a site is, as its hub knows it. `new`: it never sent anything. `never-heard`: so for too long. `in-step`: all that is known of it is in the
 * inventory. `waiting`: messages are on their way. `silent`: it was not heard for too long. `held`: what it sends is not applied. `problem`: what
 * it sends does not fit together. `removed`: its key is refused.
 */
export type HubSiteState = 'new' | 'in-step' | 'waiting' | SiteSilence | 'held' | 'problem' | 'removed';

/** That a site was not heard for too long, or never. */
type SiteSilence = 'silent' | 'never-heard';

/** What the state follows from. */
export interface KnownOfSite {
  readonly isRemoved: boolean;
  /** Null if it was heard of late. */
  readonly silence: SiteSilence | null;
  readonly held: string | null;
  readonly problem: string | null;
  /** ISO 8601; null if it was never heard. */
  readonly lastContact: string | null;
  readonly waiting: number;
}

/** The state of a site: what matters most of all that is the case. */
export function hubSiteState(known: KnownOfSite): HubSiteState {
  const { isRemoved, silence, held, problem, lastContact, waiting } = known;
  if (isRemoved) return 'removed';
  if (held !== null) return 'held';
  if (problem !== null) return 'problem';
  if (silence !== null) return silence;
  if (waiting > 0) return 'waiting';
  return lastContact === null ? 'new' : 'in-step';
}

/** What is known of when a site was heard: it is silent once it was not heard for so long while the hub reached the broker. */
export interface Silence {
  readonly now: Date;
  readonly afterMs: number;
  /** So long after it was added a site may send nothing, in milliseconds. */
  readonly neverAfterMs: number;
  /** When the hub last reached the broker, and since when it does without a break (null: it does not now). ISO 8601. */
  readonly reachedAt: string | null;
  readonly connectedAt: string | null;
}

/** When a site was last heard, and when it was added; ISO 8601, null if never, or not known. */
interface Heard {
  readonly lastContact: string | null;
  readonly addedAt: string | null;
}

/** After a break, collectors are given this time to come back, in milliseconds: they wait up to a minute between attempts. */
const graceMs = 900_000;

/** Whether a site is silent, or was never heard for too long. While the hub itself reaches no broker, none becomes silent. */
export function silenceOf(
  { lastContact, addedAt }: Heard,
  { now, afterMs, neverAfterMs, reachedAt, connectedAt }: Silence,
): SiteSilence | null {
  if (connectedAt !== null && now.getTime() - Date.parse(connectedAt) < graceMs) return null;
  if (lastContact === null)
    return addedAt !== null && now.getTime() - Date.parse(addedAt) > neverAfterMs ? 'never-heard' : null;
  return reachedAt !== null && Date.parse(reachedAt) - Date.parse(lastContact) > afterMs ? 'silent' : null;
}

/** What is wrong with a site of which {@link silenceOf} is not null. */
export function silenceText({ lastContact, addedAt }: Heard): string {
  return lastContact === null
    ? `Never heard${addedAt === null ? '' : ` since it was added ${moment(addedAt)}`}: nothing is known of it. Enrol it there (camcensus collector enrol), or give it up (camcensus hub remove-site).`
    : `Not heard since ${moment(lastContact)}: what is known of its devices is from before.`;
}

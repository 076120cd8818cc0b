import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { hubSite, lastCompleteSweep } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { readHub } from './directory.ts';
import { plainHeaders } from './frame-message.ts';
import { streams, subjectsOf } from './subjects.ts';

/**
 * `new`: it never sent anything. `in-step`: all that is known of it is here. `waiting`: messages are on their way. `held`: what it sends is not
 * applied. `problem`: what it sends does not fit together. `removed`: its key is refused.
 */
export type SiteState = 'new' | 'in-step' | 'waiting' | 'held' | 'problem' | 'removed';

/** A site as `hub sites` shows it. Times are ISO 8601, UTC; unknown is null. */
export interface SiteReport {
  readonly site: string;
  readonly lastContact: string | null;
  readonly lastSequence: number;
  /** Messages that the site is known to have and that are not yet in the inventory. */
  readonly waiting: number;
  readonly lastCompleteSweep: string | null;
  readonly state: SiteState;
  readonly version: string | null;
  readonly clockAheadSeconds: number | null;
  readonly networks: readonly string[];
  /** A sentence; null if all is well. */
  readonly problem: string | null;
}

/** Every site of the hub; with a connection, what waits in the broker counts too. */
export async function siteReport(
  inventory: Inventory,
  folder: string,
  connection: NatsConnection | null,
): Promise<readonly SiteReport[]> {
  const manager = connection === null ? null : await jetstreamManager(connection);
  return Promise.all(
    readHub(folder).sites.map(async ({ name, token, networks, removedAt }): Promise<SiteReport> => {
      const known = hubSite(inventory, name);
      const inBroker = manager === null ? 0 : await newestIn(manager, token, known.stream);
      const waiting = Math.max(0, Math.max(known.newest, inBroker) - known.appliedSequence);
      return {
        site: name,
        lastContact: known.lastContact,
        lastSequence: known.lastSequence,
        waiting,
        lastCompleteSweep: lastCompleteSweep(inventory, name),
        state: stateOf({ ...known, waiting, removed: removedAt !== null }),
        version: known.version,
        clockAheadSeconds: known.clockAheadMs === null ? null : Math.round(known.clockAheadMs / 1_000),
        networks,
        problem: known.held ?? known.problem,
      };
    }),
  );
}

/** The sequence number of the newest message of a site in the broker; 0 if it has none, or it is of another inventory. */
async function newestIn(
  manager: Awaited<ReturnType<typeof jetstreamManager>>,
  token: string,
  stream: string | null,
): Promise<number> {
  try {
    const subject = subjectsOf(token).rows;
    const last = await manager.streams.getMessage(streams.results, { last_by_subj: subject });
    const headers = plainHeaders(last?.header);
    return stream === null || headers.stream === stream ? Number(headers.sequence) || 0 : 0;
  } catch {
    // The stream may not be made yet: then nothing waits in it.
    return 0;
  }
}

interface Known {
  readonly stream: string | null;
  readonly lastContact: string | null;
  readonly held: string | null;
  readonly problem: string | null;
  readonly waiting: number;
  readonly removed: boolean;
}

function stateOf({ removed, held, problem, lastContact, waiting }: Known): SiteState {
  if (removed) return 'removed';
  if (held !== null) return 'held';
  if (problem !== null) return 'problem';
  if (waiting > 0) return 'waiting';
  return lastContact === null ? 'new' : 'in-step';
}

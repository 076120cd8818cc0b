import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { hubService } from '../../db/hub/service.ts';
import { hubSite, lastCompleteSweep } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { type HubSiteState, hubSiteState, type Silence, silenceOf, silenceText } from '../model/hub-site.ts';
import type { OrdersAnswer } from '../model/site-orders.ts';
import { readHub } from './directory.ts';
import { plainHeaders } from './frame-message.ts';
import { streams, subjectsOf } from './subjects.ts';

/** A site as `hub sites` shows it. Times are ISO 8601, UTC; unknown is null. */
export interface SiteReport {
  readonly site: string;
  readonly lastContact: string | null;
  readonly lastSequence: number;
  /** Messages that the site is known to have and that are not yet in the inventory. */
  readonly waiting: number;
  readonly lastCompleteSweep: string | null;
  readonly state: HubSiteState;
  readonly version: string | null;
  readonly clockAheadSeconds: number | null;
  readonly networks: readonly string[];
  /** A sentence; null if all is well. */
  readonly problem: string | null;
  /** What it answered to the hub's orders; null if it has none. */
  readonly answer: OrdersAnswer | null;
}

/** What a report is made with. */
export interface ReportOptions {
  readonly folder: string;
  /** Null: what waits in the broker does not count. */
  readonly connection: NatsConnection | null;
  readonly now: Date;
  /** How long a site may be silent. */
  readonly limits: Pick<Silence, 'afterMs' | 'neverAfterMs'>;
}

/** Every site of the hub. */
export async function siteReport(
  inventory: Inventory,
  { folder, connection, now, limits }: ReportOptions,
): Promise<readonly SiteReport[]> {
  const service = hubService(inventory);
  const since = {
    ...{ now, ...limits, reachedAt: service?.reachedAt ?? null },
    connectedAt: service?.connectedAt ?? null,
  };
  const manager = connection === null ? null : await jetstreamManager(connection);
  return Promise.all(
    readHub(folder).sites.map(async ({ name, token, networks, removedAt }): Promise<SiteReport> => {
      const known = hubSite(inventory, name);
      const inBroker = manager === null ? 0 : await newestIn(manager, token, known.stream);
      const silence = silenceOf(known, since);
      const waiting = Math.max(0, Math.max(known.newest, inBroker) - known.appliedSequence);
      return {
        site: name,
        lastContact: known.lastContact,
        lastSequence: known.lastSequence,
        waiting,
        lastCompleteSweep: lastCompleteSweep(inventory, name),
        state: hubSiteState({ ...known, waiting, isRemoved: removedAt !== null, silence }),
        version: known.version,
        clockAheadSeconds: known.clockAheadMs === null ? null : Math.round(known.clockAheadMs / 1_000),
        networks,
        problem:
          known.held ??
          known.problem ??
          known.answer?.refused[0] ??
          known.warning ??
          (silence && silenceText(known)),
        answer: known.answer,
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

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { siteHint, siteNamed } from '../model/site-hint.ts';
import type { KnowledgeOrder, SiteOrders } from '../model/site-orders.ts';
import { HubFolderError, type HubSiteEntry, hubFiles, readHub, readHubFile, writeHub } from './directory.ts';
import { noteBytes } from './notes.ts';
import { ensureStreams } from './streams.ts';
import { partSubject, streams, subjectsOf } from './subjects.ts';

/** Bytes of a part of a knowledge pack: a slow line has something else to do in between. */
export const partBytes = 32_000;

/** The orders of a site to which none were given. */
const noOrders: SiteOrders = { number: 0, settings: null, sweep: null, knowledge: null };

/** What a hub wants of its site. */
export function ordersOf({ orders }: HubSiteEntry): SiteOrders {
  return orders ?? noOrders;
}

/** The sites with these names, in any case, that may connect. Throws HubFolderError for an unknown one. */
export function sitesNamed(folder: string, names: readonly string[]): readonly HubSiteEntry[] {
  const active = readHub(folder).sites.filter(({ removedAt }) => removedAt === null);
  const known = active.map((one) => one.name);
  return names.map((name) => {
    const meant = siteNamed(name, known);
    const site = active.find((one) => one.name === meant);
    if (site !== undefined) return site;
    throw new HubFolderError(`This hub has no site "${name}". ${siteHint(name, known)}`);
  });
}

/**
 * Changes what a hub wants of sites, in its folder: what is not named in the change stays. The number of orders is a time, so that it grows even
 * where the folder was restored from a copy. Throws HubFolderError.
 */
export function changeOrders(
  folder: string,
  names: readonly string[],
  change: (site: HubSiteEntry) => Partial<Omit<SiteOrders, 'number'>>,
): void {
  const chosen = sitesNamed(folder, names);
  const hub = readHub(folder);
  const sites = hub.sites.map((site) => {
    if (!chosen.some(({ key }) => key === site.key)) return site;
    const before = ordersOf(site);
    return {
      ...site,
      orders: { ...before, ...change(site), number: Math.max(Date.now(), before.number + 1) },
    };
  });
  writeHub(folder, { ...hub, sites });
}

/** Keeps a knowledge pack in the hub's folder; returns how it is ordered. */
export function keepPack(folder: string, file: Uint8Array, issued: string): KnowledgeOrder {
  const digest = createHash('sha256').update(file).digest('hex');
  mkdirSync(hubFiles(folder).packs, { recursive: true, mode: 0o700 });
  const path = packPath(folder, digest);
  if (!existsSync(path)) writeFileSync(path, file, { mode: 0o600, flush: true });
  return { digest, bytes: file.length, issued };
}

function packPath(folder: string, digest: string): string {
  return join(hubFiles(folder).packs, `${digest}.knowledge`);
}

/**
 * Puts the orders of sites into the broker, signed, with the packs that they name; each site takes the newest when it connects, or at once.
 * Once more does no harm. Throws the broker's error.
 */
export async function publishOrders(
  connection: NatsConnection,
  folder: string,
  sites: readonly HubSiteEntry[],
): Promise<void> {
  const ordered = sites.filter(({ orders }) => orders !== undefined);
  if (ordered.length === 0) return;
  await ensureStreams(connection);
  const seed = readHubFile(hubFiles(folder).seed).trim();
  const packs = new Map(
    ordered.flatMap(({ orders }) => (orders?.knowledge ? [[orders.knowledge.digest, 0]] : [])),
  );
  for (const digest of packs.keys()) await publishPack(connection, folder, digest);
  for (const site of ordered)
    await jetstream(connection).publish(
      subjectsOf(site.token).orders,
      noteBytes(site.name, ordersOf(site), seed),
    );
}

async function publishPack(connection: NatsConnection, folder: string, digest: string): Promise<void> {
  const file = readFileSync(packPath(folder, digest));
  const count = Math.ceil(file.length / partBytes);
  const manager = await jetstreamManager(connection);
  // The last part is put there last.
  const last = partSubject(digest, count - 1);
  if ((await manager.direct.getMessage(streams.knowledge, { last_by_subj: last })) !== null) return;
  for (let part = 0; part < count; part++)
    await jetstream(connection).publish(
      partSubject(digest, part),
      file.subarray(part * partBytes, (part + 1) * partBytes),
    );
}

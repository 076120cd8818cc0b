import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { whyUnreadable } from '../model/unreadable.ts';
import { whyUnwritten } from '../model/unwritten.ts';
import { UserError } from '../model/user-error.ts';
import { ordersSchema } from './orders-schema.ts';

/** The hub's folder cannot be used as it is; the message is for people. */
export class HubFolderError extends UserError {}

const site = z.object({
  name: z.string().min(1),
  /** Its name in subjects. */
  token: z.string().min(1),
  /** The public part of its NKey. */
  key: z.string().startsWith('U'),
  networks: z.array(z.string()),
  addedAt: z.string(),
  /** Null: it may connect. */
  removedAt: z.string().nullable(),
  /** What the hub wants of it. */
  orders: ordersSchema.optional(),
});

const settings = z.object({
  v: z.literal(1),
  /** Where collectors connect to, and where the server listens. */
  address: z.string(),
  listen: z.string(),
  serverName: z.string(),
  /** The public part of the hub's own NKey. */
  key: z.string().startsWith('U'),
  /** The council's own certificate and key, where they are kept; null: the hub's own authority issued it. */
  certificateFiles: z.object({ certificate: z.string(), key: z.string() }).nullable().default(null),
  /** How many servers the broker is of. */
  servers: z.union([z.literal(1), z.literal(3)]).default(1),
  sites: z.array(site),
});

/** A site that may send, or once could. */
export type HubSiteEntry = z.infer<typeof site>;
/** What the hub's folder holds. */
export type HubSettings = z.infer<typeof settings>;

/** The files in a hub's folder. */
export function hubFiles(folder: string) {
  const at = (name: string) => join(resolve(folder), name);
  return {
    folder: resolve(folder),
    settings: at('hub.json'),
    config: at('nats.conf'),
    authority: at('ca.pem'),
    authorityKey: at('ca.key'),
    certificate: at('server.pem'),
    certificateKey: at('server.key'),
    seed: at('hub.nk'),
    pid: at('nats.pid'),
    store: at('jetstream'),
    packs: at('knowledge'),
  } as const;
}

/** Makes the folder, or throws HubFolderError if it cannot or it already holds a hub: keys are never replaced by accident. */
export function makeHubFolder(folder: string): void {
  const files = hubFiles(folder);
  if (existsSync(files.settings))
    throw new HubFolderError(
      `${files.folder} already holds a hub, with keys that its sites know. Name another folder, or use it as it is (camcensus hub check --dir ${files.folder}).`,
    );
  try {
    for (const one of [files.folder, files.store]) {
      const isNew = mkdirSync(one, { recursive: true, mode: 0o700 }) !== undefined;
      if (isNew) giveToOwnerOf(dirname(one), one);
    }
  } catch (cause) {
    throw new HubFolderError(`The folder ${files.folder} cannot be made: ${whyUnwritten(cause)}`, { cause });
  }
}

/** Reads a hub's settings. Throws HubFolderError. */
export function readHub(folder: string): HubSettings {
  const files = hubFiles(folder);
  try {
    return settings.parse(JSON.parse(readFileSync(files.settings, 'utf8')));
  } catch (cause) {
    if (!existsSync(files.settings))
      throw new HubFolderError(
        `There is no hub in ${files.folder}. Make one: camcensus hub init --dir ${files.folder} --address HOST:PORT.`,
        { cause },
      );
    throw new HubFolderError(`${files.settings} cannot be read: ${whyUnreadable(cause)}.`, { cause });
  }
}

/** Reads a file of the hub's folder. Throws HubFolderError. */
export function readHubFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new HubFolderError(`${path} cannot be read: ${whyUnreadable(cause)}.`, { cause });
  }
}

/** Writes the settings. */
export function writeHub(folder: string, hub: HubSettings): void {
  writePrivate(hubFiles(folder).settings, `${JSON.stringify(hub, null, 2)}\n`);
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivate(path: string, text: string): void {
  const scratch = `${path}.${process.pid}.new`;
  try {
    writeFileSync(scratch, text, { mode: 0o600, flush: true });
    chmodSync(scratch, 0o600);
    giveToOwnerOf(dirname(path), scratch);
    renameSync(scratch, path);
  } catch (cause) {
    // Where the folder is none, removing is an error, too.
    if (existsSync(scratch)) rmSync(scratch);
    throw new HubFolderError(`${path} cannot be written: ${whyUnwritten(cause)}`, { cause });
  }
}

/** What root writes for a service is the service's: it could not read it otherwise. */
function giveToOwnerOf(folder: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  chownSync(path, uid, gid);
}

/** The site that may send under a token; null for none. */
export function siteOfToken(hub: HubSettings, token: string): HubSiteEntry | null {
  return hub.sites.find((one) => one.token === token && one.removedAt === null) ?? null;
}

import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { siteHint, siteNamed } from '../model/site-hint.ts';
import {
  checkGiven,
  type GivenCertificate,
  makeOwnCertificate,
  ownServerName,
  renewOwnCertificate,
} from './certificates.ts';
import {
  HubFolderError,
  type HubSettings,
  hubFiles,
  makeHubFolder,
  readHub,
  readHubFile,
  writeHub,
  writePrivate,
} from './directory.ts';
import { enrolmentText } from './enrolment-file.ts';
import { serverConfig } from './server-config.ts';
import { newKey } from './signing.ts';
import { tokenOf } from './subjects.ts';
import { writeNew } from './write-new.ts';

/** What `hub init` is given. */
export interface HubPlan {
  readonly folder: string;
  /** `HOST:PORT` as collectors reach it. */
  readonly address: string;
  /** `HOST:PORT` where the server listens; null: the host if it is an address of this machine, else every address. */
  readonly listen: string | null;
  /** The council's own; null, or left out: the hub makes a small authority of its own. */
  readonly certificate?: GivenCertificate | null;
  /** How many servers the broker is of; one if left out. */
  readonly servers?: HubSettings['servers'];
  readonly at: Date;
}

/** Makes a hub's folder: authority, certificate, keys, nats.conf. Throws HubFolderError; starts nothing. */
export function initHub(plan: HubPlan): HubSettings {
  const { folder, address, listen, certificate = null, servers = 1, at } = plan;
  const { host, port } = hostAndPort(address);
  const given = certificate && checkGiven(certificate, host, at);
  const where = listen === null ? null : hostAndPort(listen);
  makeHubFolder(folder);
  const files = hubFiles(folder);
  if (given === null) makeOwnCertificate(folder, [host], at);
  else writePrivate(files.authority, readHubFile(given.authority));
  const key = newKey();
  writePrivate(files.seed, key.seed);
  const hub: HubSettings = {
    v: 1,
    address: joined(host, port),
    listen:
      where === null ? joined(isOwnAddress(host) ? host : '0.0.0.0', port) : joined(where.host, where.port),
    serverName: given === null ? ownServerName : host,
    certificateFiles: given && { certificate: given.certificate, key: given.key },
    key: key.publicKey,
    servers,
    sites: [],
  };
  writePrivate(files.config, serverConfig(folder, hub));
  writeHub(folder, hub);
  return hub;
}

/** `HOST:PORT`, with an IPv6 address in brackets. */
function hostAndPort(text: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, digits] = /^(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535)
    throw new HubFolderError(
      `"${text}" is no address of a hub. Name host and port, for example hub.council.example:4222 or 10.1.2.3:4222.`,
    );
  return { host: host.toLowerCase(), port };
}

function joined(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function isOwnAddress(host: string): boolean {
  if (/^127\./.test(host)) return true;
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host));
}

/**
 * Renews the server's certificate: a new one by the hub's own authority, or the council's, from its files where they are or from others (`given`).
 * The authority stays, because collectors know it. The server is not notified yet. Throws HubFolderError.
 */
export function renewCertificate(
  folder: string,
  given: Pick<GivenCertificate, 'certificate' | 'key'> | null,
  at: Date,
): void {
  const hub = readHub(folder);
  const { host } = hostAndPort(hub.address);
  const files = given ?? hub.certificateFiles;
  if (files === null) {
    renewOwnCertificate(folder, [host], at);
    return;
  }
  const { authority } = hubFiles(folder);
  const { certificate, key } = checkGiven({ ...files, authority }, hub.serverName, at);
  store(folder, { ...hub, certificateFiles: { certificate, key } });
}

/** A site to be added. */
export interface NewSite {
  readonly folder: string;
  readonly name: string;
  readonly networks: readonly string[];
  /** Where its enrolment is written. */
  readonly to: string;
  /** Gives a site that exists a new key; the old one no longer opens anything. */
  readonly replace: boolean;
  readonly at: Date;
}

/**
 * Adds a site: a key of its own, its enrolment (mode 0600, written once), and the server's configuration. The server is not notified yet. Throws
 * HubFolderError.
 */
export function addSite({ folder, name, networks, to, replace, at }: NewSite): void {
  const hub = readHub(folder);
  const known = hub.sites.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined && known.name !== name)
    throw new HubFolderError(
      `This hub calls the site "${known.name}", and not "${name}". Write it in the same way.`,
    );
  if (known !== undefined && known.removedAt === null && !replace)
    throw new HubFolderError(
      `Site ${name} exists, and its enrolment was written once. To replace its key, and shut the old one out: --replace.`,
    );
  const files = hubFiles(folder);
  const key = newKey();
  const token = tokenOf(name);
  const enrolment = {
    ...{ site: name, token, networks: [...networks], address: hub.address, serverName: hub.serverName },
    ...{ authority: readHubFile(files.authority), hub: hub.key },
    seed: key.seed,
  };
  writeNew(to, enrolmentText(enrolment), 'enrolment');
  const entry = {
    ...{ name, token, key: key.publicKey, networks: [...networks] },
    ...{ addedAt: at.toISOString(), removedAt: null },
    ...(known?.orders && { orders: known.orders }),
  };
  store(folder, { ...hub, sites: [...hub.sites.filter((one) => one !== known), entry] });
}

/** Removes a site: its key opens nothing any more; what the inventory holds of it stays. Throws HubFolderError. */
export function removeSite(folder: string, name: string, at: Date): void {
  const hub = readHub(folder);
  const active = hub.sites.filter(({ removedAt }) => removedAt === null);
  const names = active.map((one) => one.name);
  const meant = siteNamed(name, names);
  const known = active.find((one) => one.name === meant);
  if (known === undefined) {
    throw new HubFolderError(`This hub has no site "${name}". ${siteHint(name, names)}`);
  }
  const removed = { ...known, removedAt: at.toISOString() };
  store(folder, { ...hub, sites: hub.sites.map((one) => (one === known ? removed : one)) });
}

function store(folder: string, hub: HubSettings): void {
  writeHub(folder, hub);
  writePrivate(hubFiles(folder).config, serverConfig(folder, hub));
}

/**
 * Has a running server read its configuration again, which disturbs no connection of others. Returns its process id, or null if none runs
 * from this folder.
 */
export function reloadServer(folder: string): number | null {
  const files = hubFiles(folder);
  const pid = existsSync(files.pid) ? Number(readFileSync(files.pid, 'utf8').trim()) : 0;
  // The file may be old, and its number another process's by now.
  if (!Number.isInteger(pid) || pid < 2 || !isServer(pid)) return null;
  process.kill(pid, 'SIGHUP');
  return pid;
}

function isServer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'nats-server';
  } catch {
    // No such process, or no /proc.
    return false;
  }
}

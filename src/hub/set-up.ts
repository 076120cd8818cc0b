import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
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
import { createAuthority, createServerCertificate } from './x509.ts';

/** The name that every hub's own certificate bears: collectors look for it, whatever address they reach it by. */
const ownServerName = 'hub.camcensus.internal';
const authorityName = 'camcensus hub';

/** What `hub init` is given. */
export interface HubPlan {
  readonly folder: string;
  /** `HOST:PORT` as collectors reach it. */
  readonly address: string;
  /** `HOST:PORT` where the server listens; null: the host if it is an address of this machine, else every address. */
  readonly listen: string | null;
  readonly at: Date;
}

/** Makes a hub's folder: authority, certificate, keys, nats.conf. Throws HubFolderError; starts nothing. */
export function initHub({ folder, address, listen, at }: HubPlan): HubSettings {
  const { host, port } = hostAndPort(address);
  const where = listen === null ? null : hostAndPort(listen);
  makeHubFolder(folder);
  const files = hubFiles(folder);
  const authority = createAuthority(authorityName, at);
  writePrivate(files.authorityKey, authority.key);
  writePrivate(files.authority, authority.certificate);
  const names = [...new Set([ownServerName, host])];
  const privateKey = createPrivateKey(authority.key);
  const server = createServerCertificate(names, { name: authorityName, privateKey }, at);
  writePrivate(files.certificateKey, server.key);
  writePrivate(files.certificate, server.certificate);
  const key = newKey();
  writePrivate(files.seed, key.seed);
  const hub: HubSettings = {
    v: 1,
    address: joined(host, port),
    listen:
      where === null ? joined(isOwnAddress(host) ? host : '0.0.0.0', port) : joined(where.host, where.port),
    serverName: ownServerName,
    key: key.publicKey,
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
 * Adds a site: a key of its own, its enrolment (mode 0600, written once), and the server's configuration. The server is not told yet. Throws
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
  };
  store(folder, { ...hub, sites: [...hub.sites.filter((one) => one !== known), entry] });
}

/** Removes a site: its key opens nothing any more; what the inventory holds of it stays. Throws HubFolderError. */
export function removeSite(folder: string, name: string, at: Date): void {
  const hub = readHub(folder);
  const known = hub.sites.find((one) => one.name === name && one.removedAt === null);
  if (known === undefined) {
    const names = hub.sites.filter(({ removedAt }) => removedAt === null).map((one) => one.name);
    throw new HubFolderError(
      `This hub has no site "${name}". It has: ${names.length === 0 ? 'none' : names.join(', ')}.`,
    );
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

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import { parseIpv4 } from '../model/ipv4.ts';
import { parseIpv6 } from '../model/ipv6.ts';
import { whyUnreadable } from '../model/unreadable.ts';
import { HubFolderError, type HubSettings, hubFiles, readHubFile, writePrivate } from './directory.ts';
import { createAuthority, createServerCertificate } from './x509.ts';

/** The name that every hub's own certificate bears: collectors look for it, whatever address they reach it by. */
export const ownServerName = 'hub.camcensus.internal';
const authorityName = 'camcensus hub';

/** Files of a certificate that the council's own authority issued, each PEM. */
export interface GivenCertificate {
  /** The server's certificate, and those between it and the authority. */
  readonly certificate: string;
  readonly key: string;
  /** The authority's own certificate: collectors trust it and no other. */
  readonly authority: string;
}

/** Makes a small authority of the hub's own, and a certificate by it for these names. */
export function makeOwnCertificate(folder: string, names: readonly string[], at: Date): void {
  const files = hubFiles(folder);
  const authority = createAuthority(authorityName, at);
  writePrivate(files.authorityKey, authority.key);
  writePrivate(files.authority, authority.certificate);
  renewOwnCertificate(folder, names, at);
}

/** Makes a new certificate by the hub's own authority. */
export function renewOwnCertificate(folder: string, names: readonly string[], at: Date): void {
  const files = hubFiles(folder);
  const privateKey = createPrivateKey(readHubFile(files.authorityKey));
  const server = createServerCertificate(
    [...new Set([ownServerName, ...names])],
    { name: authorityName, privateKey },
    at,
  );
  writePrivate(files.certificateKey, server.key);
  writePrivate(files.certificate, server.certificate);
}

/** The files of the server's certificate and key: in the hub's folder, or where the council keeps its own. */
export function certificateFiles(folder: string, { certificateFiles: given }: HubSettings) {
  const { certificate, certificateKey: key } = hubFiles(folder);
  return given ?? { certificate, key };
}

/** What is known of a server's certificate. */
export interface CertificateState {
  readonly daysLeft: number;
  /** Of the authority that collectors know. */
  readonly authorityDaysLeft: number;
  /** Why collectors would refuse it; null if they take it. */
  readonly refused: string | null;
}

/** Looks at the server's certificate as a collector does. Throws HubFolderError if a file cannot be read. */
export function certificateState(folder: string, hub: HubSettings, at: Date): CertificateState {
  const chain = certificatesIn(certificateFiles(folder, hub).certificate);
  const authorities = certificatesIn(hubFiles(folder).authority);
  const [leaf] = chain;
  const days = (end: string) => Math.floor((Date.parse(end) - at.getTime()) / 86_400_000);
  return {
    daysLeft: Math.min(...chain.map(({ validTo }) => days(validTo))),
    authorityDaysLeft: Math.min(...authorities.map(({ validTo }) => days(validTo))),
    refused:
      leaf === undefined
        ? 'there is none'
        : whyRefused(leaf, { chain, authorities, serverName: hub.serverName, at }),
  };
}

/**
 * Checks a certificate of the council's for a host: its key, its dates, its name, and that the authority issued it. Returns its files, absolute.
 * Throws HubFolderError.
 */
export function checkGiven(given: GivenCertificate, host: string, at: Date): GivenCertificate {
  if (parseIpv4(host) !== null || parseIpv6(host) !== null)
    throw new HubFolderError(
      `A certificate of your own is for a name, and ${host} is an address. Name the hub with --address, for example hub.council.example:4222.`,
    );
  const files = {
    certificate: resolve(given.certificate),
    key: resolve(given.key),
    authority: resolve(given.authority),
  };
  const chain = certificatesIn(files.certificate);
  const [leaf] = chain as [X509Certificate];
  if (!leaf.checkPrivateKey(privateKeyIn(files.key)))
    throw new HubFolderError(`The key ${files.key} is not the one of the certificate ${files.certificate}.`);
  const why = whyRefused(leaf, {
    ...{ chain, authorities: certificatesIn(files.authority), serverName: host, at },
  });
  if (why !== null)
    throw new HubFolderError(`Collectors would refuse the certificate ${files.certificate}: ${why}.`);
  return files;
}

interface Trust {
  readonly chain: readonly X509Certificate[];
  readonly authorities: readonly X509Certificate[];
  readonly serverName: string;
  readonly at: Date;
}

function whyRefused(leaf: X509Certificate, { chain, authorities, serverName, at }: Trust): string | null {
  const [from, to] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  if (at.getTime() < from) return `it is valid from ${leaf.validFrom} on`;
  if (at.getTime() > to) return `it ended ${leaf.validTo}`;
  if (leaf.checkHost(serverName) === undefined) return `it is not for the name ${serverName}`;
  return leadsTo(leaf, chain, authorities) ? null : 'the authority that they know did not issue it';
}

function leadsTo(
  leaf: X509Certificate,
  chain: readonly X509Certificate[],
  authorities: readonly X509Certificate[],
): boolean {
  let at = leaf;
  // A chain is short; one that leads back to itself ends here.
  for (let step = 0; step < 8; step++) {
    const issued = (one: X509Certificate) => at.checkIssued(one) && at.verify(one.publicKey);
    if (authorities.some(issued)) return true;
    const next = chain.find((one) => one !== at && issued(one));
    if (next === undefined) return false;
    at = next;
  }
  return false;
}

/** The certificates in a file, at least one. Throws HubFolderError. */
function certificatesIn(path: string): readonly X509Certificate[] {
  const found = readHubFile(path).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new HubFolderError(`${path} holds no certificate (PEM).`);
  try {
    return found.map((pem) => new X509Certificate(pem));
  } catch (cause) {
    throw new HubFolderError(`${path} cannot be read: ${whyUnreadable(cause)}.`, { cause });
  }
}

function privateKeyIn(path: string) {
  try {
    return createPrivateKey(readHubFile(path));
  } catch (cause) {
    if (cause instanceof HubFolderError) throw cause;
    throw new HubFolderError(
      `${path} holds no private key that can be used: PEM, without a passphrase, because nats-server starts alone.`,
      { cause },
    );
  }
}

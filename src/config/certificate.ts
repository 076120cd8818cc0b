import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import type { CertificateFiles } from './dashboard.ts';
import { ConfigError } from './error.ts';
import { fileLimits, readNamedText } from './named-file.ts';
import { type PrivateFileOptions, readPrivateFile, systemdPrefix } from './private-file.ts';

/** A certificate with its chain, and its private key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** When it ends. */
  readonly until: Date;
}

/**
 * Reads the certificate that a server shows. Throws {@link ConfigError} where a file cannot be read or is no PEM, where the key is open to all
 * users or takes a passphrase, and where it is not the key of this certificate. Whether it is still valid is for clients to judge.
 */
export async function readCertificate(
  { cert, key }: CertificateFiles,
  options: PrivateFileOptions,
): Promise<Certificate> {
  const chain = await readChain(cert, options);
  const { file, text } = await readPrivateFile(key, 'private key', { ...options, groupReads: true });
  const own = certificateIn(chain.file, chain.text);
  if (!own.checkPrivateKey(keyIn(file, text)))
    throw new ConfigError(file, [
      `The private key ${file} is not the one of the certificate ${chain.file}. Where both are being renewed, this passes by itself.`,
    ]);
  return { cert: chain.text, key: text, until: new Date(own.validTo) };
}

async function readChain(path: string, { cwd, systemdFolder }: PrivateFileOptions) {
  // Certificates are public; a service may have them from systemd as it has the key.
  const inFolder = path.startsWith(systemdPrefix) && systemdFolder !== undefined;
  const file = inFolder ? resolve(systemdFolder, path.slice(systemdPrefix.length)) : resolve(cwd, path);
  const text = await readNamedText(file, { what: 'certificate', maxBytes: fileLimits.certificates });
  return { file, text };
}

function certificateIn(file: string, text: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new ConfigError(file, [
      `${file} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----). Name the file with the certificate and its chain, such as fullchain.pem.`,
    ]);
  }
}

function keyIn(file: string, text: string): KeyObject {
  try {
    return createPrivateKey(text);
  } catch (cause) {
    const isLocked = /ENCRYPTED|passphrase/i.test(`${text.slice(0, 400)} ${String(cause)}`);
    throw new ConfigError(file, [
      isLocked
        ? `The private key ${file} takes a passphrase, which a service cannot type. Write one without: openssl pkey -in ${file} -out NEW`
        : `${file} holds no private key in PEM form (-----BEGIN PRIVATE KEY-----).`,
    ]);
  }
}

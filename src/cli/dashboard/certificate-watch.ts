import { type StatsListener, unwatchFile, watchFile } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Logger } from 'pino';
import { type Certificate, readCertificate } from '../../config/certificate.ts';
import type { CertificateFiles } from '../../config/dashboard.ts';

/** How often the files are looked at, in milliseconds. A renewal replaces files or links: their contents are compared, not watched. */
const everyMs = 10_000;

/** Reads the certificate of a server. Throws ConfigError where it cannot be used. */
export function certificateOf(files: CertificateFiles): Promise<Certificate> {
  const systemdFolder = process.env.CREDENTIALS_DIRECTORY || undefined;
  return readCertificate(files, { cwd: process.cwd(), platform: process.platform, systemdFolder });
}

/** Shows new clients the certificate as its files have it now. One that cannot be used is logged, and the old one stays. */
export class CertificateWatch {
  readonly #files: CertificateFiles;
  readonly #renew: (certificate: Certificate) => void;
  readonly #log: () => Logger;
  readonly #look: StatsListener = () => void this.look();
  #shown: Certificate;

  /** `renew` takes a new certificate into use. */
  constructor(
    files: CertificateFiles,
    shown: Certificate,
    { renew, log }: { renew(certificate: Certificate): void; log(): Logger },
    interval = everyMs,
  ) {
    this.#files = files;
    this.#shown = shown;
    this.#renew = renew;
    this.#log = log;
    for (const path of this.#paths()) watchFile(path, { interval, persistent: false }, this.#look);
  }

  /** Reads the files again. */
  async look(): Promise<void> {
    try {
      const next = await certificateOf(this.#files);
      if (next.cert === this.#shown.cert && next.key === this.#shown.key) return;
      this.#renew(next);
      this.#shown = next;
      this.#log().info({ until: next.until.toISOString() }, 'the dashboard has a new certificate');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#log().error({ why }, 'the new certificate was refused; the old one stays in use');
    }
  }

  close(): void {
    for (const path of this.#paths()) unwatchFile(path, this.#look);
  }

  #paths(): readonly string[] {
    return [this.#files.cert, this.#files.key].map((path) => resolve(path));
  }
}

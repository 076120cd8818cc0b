import type { DashboardFile } from './dashboard-schema.ts';
import type { Paths } from './notify.ts';

/** Where the dashboard listens, and how it is reached from other machines. */
export interface DashboardConfig {
  readonly port: number;
  readonly address: string;
  /** Null: it speaks no TLS. */
  readonly tls: CertificateFiles | null;
  /** The addresses of the proxies that it is behind; empty: any program of this machine; null: it is behind none. */
  readonly behindProxy: readonly string[] | null;
  /** Its origin in browsers, such as `https://census.council.example`; null: each host name that leads to it. */
  readonly url: string | null;
}

/** Files with a certificate and its chain, and with its private key (PEM), absolute or in `$CREDENTIALS_DIRECTORY/`. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** Fills in the defaults of `dashboard:`. */
export function fillDashboard(
  written: DashboardFile = {},
  { secret }: Pick<Paths, 'secret'>,
): DashboardConfig {
  const { port = 8585, address = '127.0.0.1', tlsCert, tlsKey, behindProxy, url } = written;
  return {
    port,
    address,
    tls:
      tlsCert === undefined || tlsKey === undefined ? null : { cert: secret(tlsCert), key: secret(tlsKey) },
    behindProxy: proxiesOf(behindProxy),
    url: url === undefined ? null : new URL(url).origin,
  };
}

function proxiesOf(written: DashboardFile['behindProxy']): DashboardConfig['behindProxy'] {
  if (written === undefined || written === false) return null;
  return written === true ? [] : [...new Set(written)];
}

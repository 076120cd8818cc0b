import type { Role } from '../model/account.ts';
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
  /** The identity provider that people log in with, besides accounts with a password; null: none. */
  readonly oidc: OidcConfig | null;
}

/** An identity provider by OpenID Connect, and what its values mean here. */
export interface OidcConfig {
  /** Exactly as the provider names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretFile: string;
  /** The values of the claim that give each role. */
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  readonly claim: string;
  /** The sites that a value gives, `*`: all; null: every account sees all. */
  readonly sites: Readonly<Record<string, readonly string[]>> | null;
  /** The only tenant (claim `tid`) that is let in; null: the issuer has no tenants. */
  readonly tenant: string | null;
  /** What people call it. */
  readonly label: string;
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
  const { port = 8585, address = '127.0.0.1', tlsCert, tlsKey, behindProxy, url, oidc } = written;
  return {
    port,
    address,
    tls:
      tlsCert === undefined || tlsKey === undefined ? null : { cert: secret(tlsCert), key: secret(tlsKey) },
    behindProxy: proxiesOf(behindProxy),
    url: url === undefined ? null : new URL(url).origin,
    oidc: oidc === undefined ? null : fillOidc(oidc, secret),
  };
}

function proxiesOf(written: DashboardFile['behindProxy']): DashboardConfig['behindProxy'] {
  if (written === undefined || written === false) return null;
  return written === true ? [] : [...new Set(written)];
}

function fillOidc(
  {
    issuer,
    clientId,
    clientSecretFile,
    roles,
    claim,
    sites,
    tenant,
    label,
  }: NonNullable<DashboardFile['oidc']>,
  secret: Paths['secret'],
): OidcConfig {
  const { viewer = [], editor = [], admin = [] } = roles;
  return {
    issuer,
    clientId,
    clientSecretFile: secret(clientSecretFile),
    roles: { viewer, editor, admin },
    claim: claim ?? 'roles',
    sites: sites ?? null,
    tenant: tenant ?? tenantOf(new URL(issuer)),
    label: label ?? new URL(issuer).host,
  };
}

/** Entra ID has the tenant in the path of its issuer. */
function tenantOf({ pathname }: URL): string | null {
  return (
    /^\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/v2\.0$/i.exec(pathname)?.[1]?.toLowerCase() ?? null
  );
}

import * as z from 'zod';
import { parseIpv4 } from '../model/ipv4.ts';
import { parseIpv6 } from '../model/ipv6.ts';
import { checked, oneOrMore, path, siteName, text, whole } from './values.ts';

/** An address to listen at, or of a proxy. */
const ipAddress = checked(text('an address such as 10.0.0.5'), (address) =>
  parseIpv4(address) === null && parseIpv6(address) === null
    ? `"${address.slice(0, 60)}" is not an address. Write one such as 10.0.0.5 or fd00::5.`
    : null,
);

/** TLS, or this machine alone. */
function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname))
  );
}

/** Browsers know it by this. */
const ownUrl = checked(text('an address that begins with https://'), (written) => {
  const parsed = URL.canParse(written) ? new URL(written) : null;
  if (parsed === null || !isSafe(parsed)) return 'write an address that begins with https://.';
  if (parsed.username !== '' || parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '')
    return 'write a host without a path, such as https://census.council.example: the dashboard takes a host name of its own.';
  return null;
});

/** An identity provider. Those for any tenant would let in every account of the world. */
const issuer = checked(text('an address that begins with https://'), (written) => {
  const parsed = URL.canParse(written) ? new URL(written) : null;
  if (parsed === null || !isSafe(parsed)) return 'write an address that begins with https://.';
  if (parsed.username !== '' || parsed.search !== '' || parsed.hash !== '')
    return 'write the address of the provider without a user, ? or #, as its openid-configuration has it.';
  if (/^\/(?:common|organizations|consumers)(?:\/|$)/.test(parsed.pathname))
    return 'this is for accounts of any tenant. Write the one of your own: https://login.microsoftonline.com/TENANT-ID/v2.0.';
  return null;
});

const roleValues = oneOrMore(text('a role value'), 'role values').optional();

/** The shape of `dashboard.oidc:`. */
const oidcSchema = z.strictObject(
  {
    issuer,
    clientId: text('a client id'),
    clientSecretFile: path,
    roles: z.strictObject(
      { viewer: roleValues, editor: roleValues, admin: roleValues },
      { error: 'a map with viewer, editor or admin' },
    ),
    claim: text('the name of a claim').optional(),
    sites: z
      .record(
        text('a role or group value'),
        oneOrMore(z.union([z.literal('*'), siteName], { error: 'a site, or *' }), 'sites, or *'),
        { error: 'a map of role or group values to sites' },
      )
      .optional(),
    tenant: text('a tenant id').optional(),
    label: text('a name for people').optional(),
  },
  { error: 'a map with issuer, clientId, clientSecretFile and roles' },
);

/** The shape of `dashboard:`. */
export const dashboardSchema = z.strictObject(
  {
    port: whole(1, 65_535).optional(),
    address: ipAddress.optional(),
    tlsCert: path.optional(),
    tlsKey: path.optional(),
    behindProxy: z
      .union([z.boolean(), oneOrMore(ipAddress, 'addresses')], { error: 'true, or addresses of proxies' })
      .optional(),
    url: ownUrl.optional(),
    oidc: oidcSchema.optional(),
  },
  { error: 'a map with port and address' },
);

/** `dashboard:` as written, validated. */
export type DashboardFile = z.output<typeof dashboardSchema>;

/** The keys under `dashboard`, or under its identity provider. */
export function dashboardKeys([section, inside]: readonly PropertyKey[]): readonly string[] {
  if (section !== 'oidc') return Object.keys(dashboardSchema.shape);
  return Object.keys(inside === 'roles' ? oidcSchema.shape.roles.shape : oidcSchema.shape);
}

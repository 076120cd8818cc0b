import * as z from 'zod';
import { parseIpv4 } from '../model/ipv4.ts';
import { parseIpv6 } from '../model/ipv6.ts';
import { checked, oneOrMore, path, text, whole } from './values.ts';

/** An address to listen at, or of a proxy. */
const ipAddress = checked(text('an address such as 10.0.0.5'), (address) =>
  parseIpv4(address) === null && parseIpv6(address) === null
    ? `"${address.slice(0, 60)}" is not an address. Write one such as 10.0.0.5 or fd00::5.`
    : null,
);

/** Browsers know it by this. */
const ownUrl = checked(text('an address that begins with https://'), (written) => {
  const parsed = URL.canParse(written) ? new URL(written) : null;
  if (parsed?.protocol !== 'https:') return 'write an address that begins with https://.';
  if (parsed.username !== '' || parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '')
    return 'write a host without a path, such as https://census.council.example: the dashboard takes a host name of its own.';
  return null;
});

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
  },
  { error: 'a map with port and address' },
);

/** `dashboard:` as written, validated. */
export type DashboardFile = z.output<typeof dashboardSchema>;

/** The keys under `dashboard`. */
export function dashboardKeys(): readonly string[] {
  return Object.keys(dashboardSchema.shape);
}

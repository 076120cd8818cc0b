import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { CertificateFiles } from '../../config/dashboard.ts';
import { parseIpv4 } from '../../model/ipv4.ts';
import { parseIpv6 } from '../../model/ipv6.ts';
import type { Reach } from '../../web/reach.ts';
import { isOwnAddress, type Place } from '../../web/server.ts';
import { Stop } from '../exit.ts';

/** What the command line says about where the dashboard listens and how it is reached. */
export interface ListenOptions {
  readonly listen?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  /** True: any program of this machine is the proxy; else addresses. */
  readonly behindProxy?: true | readonly string[];
  readonly setupCode?: boolean;
}

/** Where the dashboard listens, and how it is reached. */
export interface Access {
  readonly place: Place;
  readonly tls: CertificateFiles | null;
  /** The addresses of the proxies; none: the programs of this machine; null: it is behind none. */
  readonly proxies: readonly string[] | null;
  readonly reach: Reach;
  /** Whether others than this machine's programs reach it: then there is nothing without a login. */
  readonly closed: boolean;
  /** Whether the first account can be made with a set-up code, also where only this machine connects. */
  readonly setupCode: boolean;
}

/**
 * How the dashboard is reached: by options, else by the config. Throws Stop for a place that is none, for half a certificate, and where other
 * machines would reach it without TLS.
 */
export function accessOf(options: ListenOptions, { dashboard }: Pick<Config, 'dashboard'>): Access {
  const place = options.listen === undefined ? placeIn(dashboard) : placeOf(options.listen);
  const tls = filesOf(options) ?? dashboard.tls;
  const proxies = options.behindProxy === undefined ? dashboard.behindProxy : proxiesOf(options.behindProxy);
  const { address } = place;
  if (tls !== null && address.startsWith('/'))
    throw new Stop(`${address} is a unix socket, which takes no TLS: leave the certificate to its proxy.`);
  const isOwn = isOwnAddress(address);
  if (!isOwn && proxies?.length === 0)
    throw new Stop(
      `Other machines reach ${address}, so that --behind-proxy takes the address of the proxy: --behind-proxy 10.0.0.2. Any other machine is refused.`,
    );
  if (!isOwn && tls === null && proxies === null)
    throw new Stop(
      `Other machines reach ${address}, and passwords would travel in clear text. Give the dashboard a certificate (--tls-cert FILE --tls-key FILE), or let a web server with HTTPS in front (--behind-proxy ADDRESS), or listen at 127.0.0.1 (docs/dashboard.md).`,
    );
  const by = proxies !== null ? 'proxy' : tls !== null ? 'tls' : 'local';
  return {
    place: { ...place, tls: tls !== null },
    tls,
    proxies,
    reach: { by, origin: dashboard.url },
    closed: proxies !== null || !isOwn,
    setupCode: options.setupCode === true,
  };
}

function placeIn({ address, port }: Config['dashboard']): Place {
  return { address, port };
}

function placeOf(option: string): Place {
  const path = /^unix:(.+)$/.exec(option.trim())?.[1];
  if (path !== undefined) return { address: resolve(path), port: 0 };
  const [, bracketed, bare, digits] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(option.trim()) ?? [];
  const port = Number(digits);
  const named = bracketed ?? bare;
  if (named === undefined || port > 65_535)
    throw new Stop(
      `--listen ${option}: expected an address and a port, such as 127.0.0.1:8585 or [::1]:8585 (port 0: any that is free), or unix: and a path.`,
    );
  return {
    address: checkedAddress('--listen', named.toLowerCase() === 'localhost' ? '127.0.0.1' : named),
    port,
  };
}

function filesOf({ tlsCert, tlsKey }: ListenOptions): CertificateFiles | null {
  if (tlsCert !== undefined && tlsKey !== undefined) return { cert: tlsCert, key: tlsKey };
  if (tlsCert === undefined && tlsKey === undefined) return null;
  const [given, missing] = tlsCert === undefined ? ['--tls-key', '--tls-cert'] : ['--tls-cert', '--tls-key'];
  throw new Stop(`TLS takes a certificate and its private key: ${given} needs ${missing} FILE, too.`);
}

function proxiesOf(named: true | readonly string[]): readonly string[] {
  return named === true ? [] : named.map((address) => checkedAddress('--behind-proxy', address));
}

function checkedAddress(option: string, address: string): string {
  if (parseIpv4(address) !== null || parseIpv6(address) !== null) return address;
  throw new Stop(`${option}: "${address}" is not an address. Write one such as 10.0.0.5 or fd00::5.`);
}

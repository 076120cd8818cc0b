import process from 'node:process';
import type { Logger } from 'pino';
import { openInventory } from '../../../db/open.ts';
import type { Config } from '../../config/config.ts';
import { readSecret } from '../../config/private-file.ts';
import type { Readers } from '../../web/dashboard/readers.ts';
import { type DashboardOptions, dashboardOn } from '../../web/dashboard-on.ts';
import type { Reach } from '../../web/reach.ts';
import { listen, type Place, urlOf } from '../../web/server.ts';
import { Provider } from '../../web/sign-in/provider.ts';
import { Stop } from '../exit.ts';
import type { Access } from '../options/listen.ts';
import type { LiveConfig } from '../service/service-config.ts';
import { CertificateWatch, certificateOf } from './certificate-watch.ts';

/** An open dashboard. */
export interface OpenDashboard extends Place {
  /** Looks for a new certificate, and makes a new set-up code where one is needed. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The dashboard at its place, with read-only connections of its own, and one for logins once there are accounts. `readers` answer what is
 * only read, `ask` asks the service that runs sweeps. As long as there is no account and other machines reach it, a set-up code is in the
 * log. Throws Stop if it cannot listen there.
 */
export async function openDashboard(
  live: Pick<LiveConfig, 'current'>,
  { place, tls, proxies, reach, closed, setupCode }: Access,
  { readers, ask }: Pick<DashboardOptions, 'ask'> & { readonly readers: Readers },
): Promise<OpenDashboard> {
  const { settings } = live.current;
  const log = () => live.current.settings.log;
  const certificate = tls === null ? null : await certificateOf(tls);
  const provider = await providerOf(settings.config);
  const inventory = openInventory(settings.inventory, { create: false, readonly: true, following: true });
  const failed = (error: unknown) => log().error({ err: error }, 'a page could not be shown');
  const dashboard = dashboardOn(inventory, {
    activeConfig: () => live.current,
    reach,
    closed,
    setupCode,
    provider,
    readers,
    ask,
    failed,
    note: (message, fields) => log().info(fields, message),
  });
  const leave = () => {
    dashboard.close();
    inventory.close();
  };
  try {
    const listening = await listen(dashboard.app, place, failed, {
      ...(certificate && { certificate }),
      ...(proxies && { proxies }),
    });
    const { address, port } = listening;
    settings.log.info({ address, port }, 'the dashboard is open');
    const watch =
      tls && certificate && new CertificateWatch(tls, certificate, { renew: listening.renew, log });
    const at = setupAt(reach, { ...place, port });
    announce(dashboard.setUp(), at, log());
    return {
      address,
      port,
      tls: listening.tls === true,
      reload: async () => {
        announce(dashboard.setUp(), at, log());
        await watch?.look();
      },
      close: async () => {
        watch?.close();
        await listening.close();
        leave();
      },
    };
  } catch (error) {
    leave();
    throw refusal(error, place);
  }
}

/** The identity provider of the config, with its secret. Throws ConfigError where that cannot be read. */
async function providerOf({ dashboard: { oidc, url } }: Config): Promise<Provider | null> {
  if (oidc === null || url === null) return null;
  const { platform, env } = process;
  const options = { cwd: process.cwd(), platform, systemdFolder: env.CREDENTIALS_DIRECTORY || undefined };
  const secret = await readSecret(oidc.clientSecretFile, 'client secret', options);
  return new Provider({ ...oidc, secret, redirect: new URL('/login/callback', url).href });
}

/** Where people find the page for the set-up code. Behind a proxy only its operator knows the host. */
function setupAt({ by, origin }: Reach, place: Place): string {
  if (origin === null && (by === 'proxy' || place.address.startsWith('/'))) return '/setup';
  return new URL('/setup', origin ?? urlOf(place)).href;
}

/** Writes a set-up code to the log, or past it where the log keeps silent about such things. */
function announce(code: string | null, url: string, log: Logger): void {
  if (code === null) return;
  const message = 'there is no account yet: the set-up code holds for 15 minutes, once, at this address';
  if (log.isLevelEnabled('warn')) log.warn({ setupCode: code, url }, message);
  else process.stderr.write(`camcensus: ${message}: ${url} ${code}\n`);
}

function refusal(error: unknown, place: Place): unknown {
  const { address } = place;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = urlOf(place);
  if (address.startsWith('/')) return socketRefusal(code, address) ?? error;
  if (code === 'EADDRINUSE')
    return new Stop(
      `Another program is listening at ${where}. Stop it, or name another port: --listen 127.0.0.1:8600.`,
    );
  if (code === 'EACCES')
    return new Stop(
      `This account is not allowed to listen at ${where}. Name a port from 1024 on with --listen.`,
    );
  if (code === 'EADDRNOTAVAIL') return new Stop(`This machine has no address ${address}.`);
  return error;
}

function socketRefusal(code: unknown, path: string): Stop | null {
  if (code === 'EADDRINUSE')
    return new Stop(
      `${path} is taken: another program listens there, or it is no socket. Name another path.`,
    );
  if (code === 'EACCES') return new Stop(`This account is not allowed to make the socket ${path}.`);
  if (code === 'ENOENT') return new Stop(`The folder of the socket ${path} does not exist. Make it first.`);
  if (code === 'EINVAL') return new Stop(`The path of the socket ${path} is too long: 107 bytes at most.`);
  return null;
}

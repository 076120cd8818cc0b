import { hasAccounts } from '../../../db/accounts/accounts.ts';
import { openInventory } from '../../../db/open.ts';
import type { Readers } from '../../web/dashboard/readers.ts';
import { type DashboardOptions, dashboardOn } from '../../web/dashboard-on.ts';
import { listen, type Place, urlOf } from '../../web/server.ts';
import { concludingAsBefore } from '../conclusion-basis.ts';
import { Stop } from '../exit.ts';
import type { Access } from '../options/listen.ts';
import type { LiveConfig } from '../service/service-config.ts';
import { CertificateWatch, certificateOf } from './certificate-watch.ts';

/** An open dashboard. */
export interface OpenDashboard extends Place {
  /** Looks for a new certificate. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The dashboard at its place, with read-only connections of its own, and one for logins once there are accounts. `readers` answer what is
 * only read, `ask` asks the service that runs sweeps. Throws Stop if it cannot listen there, or if other machines would reach it and there is no account.
 */
export async function openDashboard(
  live: Pick<LiveConfig, 'current' | 'chosen'>,
  { place, tls, proxies, reach, closed }: Access,
  { readers, ask }: Pick<DashboardOptions, 'ask'> & { readonly readers: Readers },
): Promise<OpenDashboard> {
  const { settings } = live.current;
  const log = () => live.current.settings.log;
  const certificate = tls === null ? null : await certificateOf(tls);
  const inventory = openInventory(settings.inventory, { create: false, readonly: true, following: true });
  const failed = (error: unknown) => log().error({ err: error }, 'a page could not be shown');
  const dashboard = dashboardOn(inventory, {
    inForce: () => live.current,
    reach,
    closed,
    readers,
    ask,
    failed,
    note: (message, fields) => log().info(fields, message),
    concluding: (of) => concludingAsBefore(of, live.chosen, live.current.settings),
  });
  const leave = () => {
    dashboard.close();
    inventory.close();
  };
  try {
    if (closed && !hasAccounts(inventory)) throw withoutAccount();
    const listening = await listen(dashboard.app, place, failed, {
      ...(certificate && { certificate }),
      ...(proxies && { proxies }),
    });
    const { address, port } = listening;
    settings.log.info({ address, port }, 'the dashboard is open');
    const watch =
      tls && certificate && new CertificateWatch(tls, certificate, { renew: listening.renew, log });
    return {
      address,
      port,
      tls: listening.tls === true,
      reload: async () => {
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

function withoutAccount(): Stop {
  return new Stop(
    'Other machines reach the dashboard, and there is no account yet. Add one first: camcensus users add NAME --role admin --password-file FILE.',
  );
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

import { openInventory } from '../../../db/open.ts';
import type { Readers } from '../../web/dashboard/readers.ts';
import { dashboardOn } from '../../web/dashboard-on.ts';
import { type Listening, listen, type Place, urlOf } from '../../web/server.ts';
import { Stop } from '../exit.ts';
import type { LiveConfig } from '../service/service-config.ts';

/**
 * The dashboard at an address of this machine, with read-only connections of its own, and one for logins once there are accounts. `readers`
 * answer what is only read. Throws Stop if it cannot listen there.
 */
export async function openDashboard(
  live: Pick<LiveConfig, 'current'>,
  place: Place,
  readers: Readers,
): Promise<Listening> {
  const { settings } = live.current;
  const inventory = openInventory(settings.inventory, { create: false, readonly: true, following: true });
  const failed = (error: unknown) =>
    live.current.settings.log.error({ err: error }, 'a page could not be shown');
  const { app, close } = dashboardOn(inventory, {
    inForce: () => live.current,
    readers,
    failed,
    note: (message, fields) => live.current.settings.log.info(fields, message),
  });
  try {
    const listening = await listen(app, place, failed);
    const { address, port } = listening;
    settings.log.info({ address, port }, 'the dashboard is open');
    return {
      ...listening,
      close: async () => {
        await listening.close();
        close();
        inventory.close();
      },
    };
  } catch (error) {
    close();
    inventory.close();
    throw refusal(error, place);
  }
}

function refusal(error: unknown, { address, port }: Place): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const where = urlOf({ address, port });
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

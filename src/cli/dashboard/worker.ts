import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../model/user-error.ts';
import type { FromDashboard, ToDashboard } from '../../web/dashboard/messages.ts';
import { LiveConfig, readServiceConfig } from '../service/service-config.ts';
import { openDashboard } from './open-dashboard.ts';
import type { DashboardErrand } from './start-thread.ts';

/**
 * The thread in which the dashboard is: a long list that somebody asks for takes seconds to write, and a sweep that stood
 * still for them would take hosts for silent that had answered. What goes wrong here ends no night either.
 */
const parent = parentPort;
if (parent === null) throw new Error('dashboard/worker is started as a worker only');
const say = (message: FromDashboard) => parent.postMessage(message);

await show(workerData);

async function show({ options, place, inService }: DashboardErrand): Promise<void> {
  try {
    const first = await readServiceConfig(options, { anySchedule: true });
    const path = resolve(first.settings.inventory);
    const live = new LiveConfig(options, { path }, first, {
      anySchedule: true,
      silent: inService,
      dashboard: true,
    });
    const dashboard = await openDashboard(live, place);
    parent?.on('message', (told: ToDashboard) => {
      if (told === 'reload') void live.reload();
      else void dashboard.close().then(() => parent?.close());
    });
    say({ kind: 'open', place: { address: dashboard.address, port: dashboard.port } });
  } catch (error) {
    // An error loses its class on the way to the other thread.
    const forPeople = error instanceof UserError;
    say({ kind: 'refused', error: forPeople ? error.message : error, forPeople });
    parent?.close();
  }
}

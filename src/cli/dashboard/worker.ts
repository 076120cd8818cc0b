import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../model/user-error.ts';
import type { FromDashboard, ToDashboard } from '../../web/dashboard/messages.ts';
import { Readers } from '../../web/dashboard/readers.ts';
import { Wishes } from '../../web/dashboard/sweeping/wishes.ts';
import { LiveConfig, readServiceConfig } from '../service/service-config.ts';
import { openDashboard } from './open-dashboard.ts';
import { type DashboardWorkerData, startReader } from './start-thread.ts';

/**
 * The thread of the dashboard: blocking the event loop would make a running sweep miss replies. It listens, lets in and writes; threads of
 * its own read. An error here never stops a nightly run.
 */
const parent = parentPort;
if (parent === null) throw new Error('dashboard/worker is started as a worker only');
const say = (message: FromDashboard) => parent.postMessage(message);

await show(workerData);

async function show({ options, access, inService }: DashboardWorkerData): Promise<void> {
  let readers: Readers | null = null;
  try {
    const first = await readServiceConfig(options, { anySchedule: true });
    const path = resolve(first.settings.inventory);
    const live = new LiveConfig(options, { path }, first, {
      anySchedule: true,
      silent: inService,
      dashboard: true,
    });
    const reading = new Readers(
      (use) => startReader({ options, use, inService }),
      (error) => live.current.settings.log.error({ err: error }, 'a thread that reads for pages has ended'),
    );
    readers = reading;
    // This thread first: what is wrong with the inventory or the address, it says in words for people.
    const wishes = new Wishes(say);
    const dashboard = await openDashboard(live, access, {
      readers: reading,
      ask: inService ? wishes.ask : undefined,
    });
    await reading.open();
    const reload = async () => {
      if (await live.reload()) reading.reload();
      await dashboard.reload();
    };
    const close = async () => {
      await dashboard.close();
      await reading.close();
      parent?.close();
    };
    parent?.on('message', (message: ToDashboard) => {
      if (message === 'reload') void reload();
      else if (message === 'close') void close();
      else wishes.replied(message.number, message.reply);
    });
    const { address, port, tls = false } = dashboard;
    say({ kind: 'open', place: { address, port, tls } });
  } catch (error) {
    // An error loses its class between threads.
    const forPeople = error instanceof UserError;
    say({ kind: 'refused', error: forPeople ? error.message : error, forPeople });
    await readers?.close();
    parent?.close();
  }
}

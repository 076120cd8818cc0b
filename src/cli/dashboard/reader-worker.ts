import { setPriority } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { compiledCount } from '../../../db/file/database.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { openInventory } from '../../../db/open.ts';
import { UserError } from '../../model/user-error.ts';
import { serveReader } from '../../web/dashboard/reader.ts';
import { readerOn } from '../../web/dashboard-on.ts';
import { concludingAsBefore } from '../conclusion-basis.ts';
import { LiveConfig, readServiceConfig } from '../service/service-config.ts';
import type { ReaderWorkerData } from './start-thread.ts';

/** A thread that answers with pages, files or forms: connections that are opened once, whose statements are compiled once. */
const parent = parentPort;
if (parent === null) throw new Error('dashboard/reader-worker is started as a worker only');
/** How much less weight a file has for the processor than pages and sweeps: as `nice`. */
const fileNiceness = 10;
/**
 * So many statements one thread compiles, then another takes its place: filters, orders and words of a search combine without end. All pages
 * and usual questions take 300.
 */
const mostCompiled = 1_000;

try {
  await read(workerData);
} catch (error) {
  // An error loses its class between threads.
  const forPeople = error instanceof UserError;
  parent.postMessage({ kind: 'refused', error: forPeople ? error.message : error, forPeople });
  parent.close();
}

async function read({ options, use, inService }: ReaderWorkerData): Promise<void> {
  // On Linux each thread has a priority of its own; elsewhere this would be that of the whole process.
  if (use === 'files' && process.platform === 'linux') setPriority(0, fileNiceness);
  const first = await readServiceConfig(options, { anySchedule: true });
  const path = resolve(first.settings.inventory);
  const live = new LiveConfig(options, { path }, first, { anySchedule: true, silent: true });
  const inventory = openInventory(path, { create: false, readonly: true, following: true });
  const { app } = readerOn(inventory, {
    activeConfig: () => live.current,
    isInService: inService,
    ...(use === 'forms' && {
      concluding: (of: Inventory) => concludingAsBefore(of, live.chosen, live.current.settings),
    }),
    failed: (error) => live.current.settings.log.error({ err: error }, 'a page could not be shown'),
  });
  if (parent !== null)
    serveReader(
      app,
      {
        postMessage: (message, transfer = []) => parent.postMessage(message, transfer),
        on: (event, listener) => parent.on(event, listener),
      },
      { reload: () => void live.reload(), isFull: () => compiledCount() > mostCompiled },
    );
}

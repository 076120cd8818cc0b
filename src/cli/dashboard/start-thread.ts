import { Worker } from 'node:worker_threads';
import { workerFile } from '../../model/worker-file.ts';
import type { Place } from '../../web/server.ts';
import { logFormatOf } from '../command-log.ts';
import type { ServiceConfigOptions } from '../service/service-config.ts';

/** Memory limit for pages and files, in megabytes. A request that needs more ends this thread, never a nightly run. */
const mostMegabytes = 512;

/** The start values of the dashboard's thread. */
export interface DashboardWorkerData {
  readonly options: ServiceConfigOptions;
  readonly place: Place;
  /** Whether it is part of the nightly service, which itself reports that a new config is active. */
  readonly inService: boolean;
}

/** Starts the thread. */
export function startThread(data: DashboardWorkerData): Worker {
  // A thread cannot see whether its stderr is a terminal.
  const workerData = { ...data, options: { ...data.options, logFormat: logFormatOf(data.options) } };
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  const { file, eval: isScript } = workerFile(new URL('./worker.js', import.meta.url));
  return new Worker(file, { ...options, eval: isScript });
}

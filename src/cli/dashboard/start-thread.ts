import { Worker } from 'node:worker_threads';
import { workerFile } from '../../model/worker-file.ts';
import type { ReaderUse } from '../../web/dashboard/readers.ts';
import { logFormatOf } from '../command-log.ts';
import type { Access } from '../options/listen.ts';
import type { ServiceConfigOptions } from '../service/service-config.ts';

/** Memory limit of each thread, in megabytes. A request that needs more ends its thread, never a nightly run. */
const mostMegabytes = 512;

/** The start values of the dashboard's thread. */
export interface DashboardWorkerData {
  readonly options: ServiceConfigOptions;
  readonly access: Access;
  /** Whether it is part of the nightly service, which itself reports that a new config is active. */
  readonly inService: boolean;
}

/** The start values of a thread that reads. */
export interface ReaderWorkerData {
  readonly options: ServiceConfigOptions;
  readonly use: ReaderUse;
  /** Whether a service runs sweeps. */
  readonly inService: boolean;
}

/** Starts the thread. */
export function startThread(data: DashboardWorkerData): Worker {
  return started(new URL('./worker.js', import.meta.url), data);
}

/** Starts a thread that reads for it. */
export function startReader(data: ReaderWorkerData): Worker {
  return started(new URL('./reader-worker.js', import.meta.url), data);
}

function started(compiled: URL, data: { readonly options: ServiceConfigOptions }): Worker {
  // A thread cannot see whether its stderr is a terminal.
  const workerData = { ...data, options: { ...data.options, logFormat: logFormatOf(data.options) } };
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  const { file, eval: isScript } = workerFile(compiled);
  return new Worker(file, { ...options, eval: isScript });
}

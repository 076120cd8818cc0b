import { Worker } from 'node:worker_threads';
import { workerFile } from '../../src/model/worker-file.ts';
import type { Errand } from './messages.ts';

/**
 * Starts the worker for one session. Neither the environment nor the terminal is the worker's: what a device sends
 * reaches neither, and the credential goes by message, never by a command line.
 */
export function startWorker(errand: Errand): Worker {
  const options = {
    workerData: errand,
    env: {},
    argv: [],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  };
  const { file, eval: isScript } = workerFile(new URL('./worker.js', import.meta.url));
  const worker = new Worker(file, { ...options, eval: isScript });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

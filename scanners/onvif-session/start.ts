import { Worker } from 'node:worker_threads';
import type { Errand } from './messages.ts';

/**
 * Starts the worker for one session. Neither the environment nor the terminal is the worker's: what a device says
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
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(fromSource(new URL('./worker.ts', import.meta.url)), { ...options, eval: true })
    : new Worker(new URL('./worker.js', import.meta.url), options);
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

/** In a checkout the worker is TypeScript, which Node 20 does not read by itself: tsx is registered in it first. */
function fromSource(worker: URL): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  return `import(${JSON.stringify(tsx)}).then(({ register }) => register()).then(() => import(${JSON.stringify(worker.href)}));`;
}

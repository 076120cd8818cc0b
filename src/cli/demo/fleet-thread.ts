import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Stop } from '../exit.ts';
import type { FleetReady, FleetVerdict, FoundDevice, FromFleet, ToFleet } from './messages.ts';

/** The program of the simulated fleet, as the build makes it (tools/bundle.ts). It is in no room: it is not part of the product's code. */
const program = new URL('../../../demo/fleet.js', import.meta.url);

/** The simulated fleet, in a thread of its own: its devices answer while the sweep computes. */
export class FleetThread {
  readonly ready: FleetReady;
  readonly #worker: Worker;

  private constructor(worker: Worker, ready: FleetReady) {
    this.#worker = worker;
    this.ready = ready;
  }

  /** Starts it. Throws Stop if this installation has none, or if its ports cannot be had. */
  static async start(): Promise<FleetThread> {
    const file = fileURLToPath(program);
    if (!existsSync(file))
      throw new Stop(
        `The simulated fleet is missing (${file}). Install camcensus again; in a checkout, run npm run build.`,
      );
    const worker = new Worker(program);
    const message = await next(worker);
    if (message.kind === 'ready') return new FleetThread(worker, message);
    await worker.terminate();
    throw new Stop(
      message.kind === 'refused' ? message.reason : `The simulated fleet sent "${message.kind}" first.`,
    );
  }

  /** Compares a list of devices with the truth. */
  async compare(devices: readonly FoundDevice[]): Promise<FleetVerdict> {
    const answer = next(this.#worker);
    this.#worker.postMessage({ kind: 'compare', devices } satisfies ToFleet);
    const message = await answer;
    if (message.kind !== 'compared')
      throw new Error(`the simulated fleet sent "${message.kind}" for a comparison`);
    return message.verdict;
  }

  /** Closes every port. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The next message; rejects if the thread fails or ends before. */
function next(worker: Worker): Promise<FromFleet> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the simulated fleet ended'));
    worker.once('error', reject).once('exit', ended);
    worker.once('message', (message: FromFleet) => {
      worker.off('error', reject).off('exit', ended);
      resolve(message);
    });
  });
}

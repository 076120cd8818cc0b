import { Worker } from 'node:worker_threads';
import type { Policy } from '../../model/policy.ts';
import type { Conclusions } from '../../model/sweep.ts';
import { workerFile } from '../../model/worker-file.ts';
import type { RunOptions } from '../../scan/run-sweep.ts';
import { onThisThread, portOf } from '../../scan/writer-port.ts';
import type { ActiveFingerprints } from '../fingerprints.ts';
import { basisOf, versionsOf, type WriterBasis } from './basis.ts';

/** So many addresses are written without a thread, which takes 15 MB and a tenth of a second. */
const few = 16n;
/** A writer makes little garbage at a time, and V8 would give it as much room for that as the sweep has. */
const resourceLimits = { maxYoungGenerationSizeMb: 2 };

/** What a sweep concludes with, and the thread that does so and writes into the inventory. */
export function writerWith(
  policies: readonly Policy[],
  fingerprints: ActiveFingerprints,
): Pick<RunOptions, 'versions' | 'startWriter'> {
  const workerData = basisOf(policies, fingerprints);
  return {
    versions: versionsOf(policies, fingerprints),
    startWriter: (addresses) => {
      if (addresses <= few) return onThisThread(() => conclusionsOf(workerData));
      const { file, eval: isScript } = workerFile(new URL('./worker.js', import.meta.url));
      return portOf(new Worker(file, { workerData, eval: isScript, resourceLimits }));
    },
  };
}

async function conclusionsOf(basis: WriterBasis): Promise<Conclusions> {
  const { conclusionsWith } = await import('./conclusions-with.ts');
  return conclusionsWith(basis);
}

import { scanners } from '../../scanners/index.ts';
import type { NetworkLimits } from '../model/network.ts';
import { descriptorLimit } from '../net/descriptor-limit.ts';
import { completeLimits } from '../net/limits.ts';
import { availableMemory } from '../net/machine/memory.ts';
import { neighbourLimit } from '../net/neighbours/limit.ts';
import { type Bounded, boundsFor } from '../sweep/bounds.ts';
import { pingUpTo, type SiteJob } from './site-job.ts';

/** How many targets of a job are in flight on this machine, and a sentence if this machine limits the sweep. */
export function boundsOfJob(
  { rate, ports }: Pick<SiteJob, 'rate' | 'ports'>,
  limits: Partial<NetworkLimits> = {},
): Bounded & { readonly descriptors: number } {
  const { connectMs } = completeLimits(limits);
  const descriptors = descriptorLimit();
  const neighbours = neighbourLimit();
  const memory = availableMemory();
  const given = { rate, ports, scanners, connectMs, descriptors, memory, neighbours, pingUpTo };
  return { ...boundsFor(given), descriptors };
}

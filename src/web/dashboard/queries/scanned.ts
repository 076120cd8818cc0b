import type { Sweep } from '../../../model/sweep.ts';
import type { ScannedSum } from '../charts/figures.ts';

/** What sweeps scanned, together. */
export function scannedSum(sweeps: readonly Sweep[]): ScannedSum {
  const sum = { answered: 0, silent: 0, never: 0 };
  for (const { addresses, counts } of sweeps) {
    const scope = /^\d+$/.test(addresses) ? Number(addresses) : 0;
    const answered = Math.min(counts.alive, scope);
    sum.answered += answered;
    sum.silent += Math.max(0, Math.min(counts.scanned, scope) - answered);
    sum.never += Math.max(0, scope - Math.max(counts.scanned, answered));
  }
  return sum;
}

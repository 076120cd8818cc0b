import type { LeaseHolder } from './lease.ts';

/** Under which names what is not a sweep takes the lease. */
export const reidentifyHolder = 'reidentify';
export const compactHolder = 'db prune --compact';

const otherWork: Readonly<Record<string, string>> = {
  [reidentifyHolder]: 'reads its devices again',
  [compactHolder]: 'writes its file anew',
};

/** What the holder of the lease does with the inventory, for a sentence that names both before: `sweeps with it`. */
export function workText({ holder }: Pick<LeaseHolder, 'holder'>): string {
  return otherWork[holder] ?? 'sweeps with it';
}

/** Whether it holds the lease to sweep. */
export function isSweep({ holder }: Pick<LeaseHolder, 'holder'>): boolean {
  return !(holder in otherWork);
}

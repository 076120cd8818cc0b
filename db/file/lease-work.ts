import type { LeaseHolder } from './lease.ts';

/** The holder names under which commands other than sweeps take the lease. */
export const reidentifyHolder = 'reidentify';
export const compactHolder = 'db prune --compact';

const otherWork: Readonly<Record<string, string>> = {
  [reidentifyHolder]: 'reads its devices again',
  [compactHolder]: 'writes its file anew',
};

/** What the lease holder does with the inventory, to complete a sentence that names both: `sweeps with it`. */
export function workText({ holder }: Pick<LeaseHolder, 'holder'>): string {
  return otherWork[holder] ?? 'sweeps with it';
}

/** Whether it holds the lease for a sweep. */
export function isSweep({ holder }: Pick<LeaseHolder, 'holder'>): boolean {
  return !(holder in otherWork);
}

/**
 * Who wrote what a device reported; docs/identification.md has the table. A contract with scripts (JSON of `explain`): add, never rename.
 * `protocol`: the maker's own protocol or key. `software`: the programs of the firmware. `stated`: the firmware, about the unit.
 * `user-set`: the people who set the unit up. `third-party`: something other than the unit.
 */
export const evidenceClasses = ['protocol', 'software', 'stated', 'user-set', 'third-party'] as const;

/** A name out of {@link evidenceClasses}. */
export type EvidenceClass = (typeof evidenceClasses)[number];

/** The most that evidence of a class weighs: what others than the firmware wrote is for review. */
export const mostOfClass: Readonly<Record<EvidenceClass, number>> = {
  protocol: 1,
  software: 1,
  stated: 1,
  'user-set': 0.45,
  'third-party': 0.4,
};

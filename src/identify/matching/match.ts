import type { Rule } from './rules.ts';

/** A rule that recognised a value, and what it read out of it. */
export interface Match {
  readonly rule: Rule;
  readonly groups: Readonly<Record<string, string>>;
}

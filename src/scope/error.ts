import { UserError } from '../model/user-error.ts';

/** Most problems listed in one message; the rest are counted. */
const shown = 20;

/** Targets or exclusions that cannot be swept. The message is for the person who wrote them, one problem a line. */
export class ScopeError extends UserError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const more = problems.length > shown ? [`… and ${problems.length - shown} more problems.`] : [];
    super([...problems.slice(0, shown), ...more].join('\n'));
    this.problems = problems;
  }
}

import { UserError } from '../model/user-error.ts';

/** Most mistakes shown; the rest are counted. */
const shown = 50;

/** An unusable config file. The message is for people: one mistake a line, with its place. */
export class ConfigError extends UserError {
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    const more = problems.length > shown ? [`… and ${problems.length - shown} more problems.`] : [];
    super([...problems.slice(0, shown), ...more].join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

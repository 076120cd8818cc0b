import { UserError } from '../model/user-error.ts';

/** An unusable config file. The message is for people: one mistake a line, with its place. */
export class ConfigError extends UserError {
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(problems.join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

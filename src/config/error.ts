/** A config file that cannot be used. The message is for people: one mistake a line, with where it stands. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(problems.join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

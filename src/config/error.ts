/** An unusable config file. The message is for people: one mistake a line, with its place. */
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

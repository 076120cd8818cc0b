import { ConfigError } from './error.ts';
import { type Problem, pathInWords, problemsOf } from './issue.ts';
import { combinationProblems } from './key-combinations.ts';
import { type Checks, type ConfigFile, fileSchema } from './schema.ts';
import { readYaml } from './source.ts';

/** Parses a config file. Throws {@link ConfigError} with every mistake in its text. */
export function readConfig(text: string, file: string, checks: Checks): ConfigFile {
  const source = readYaml(text);
  const unread = source.problems.map((problem) => ({ ...problem, place: [] }));
  if (source.value === undefined) throw inFile(file, unread);
  const result = fileSchema(checks).safeParse(source.value);
  const found = [
    ...(result.error?.issues.flatMap((issue) => problemsOf(issue, source.value)) ?? []),
    ...combinationProblems(source.value),
  ];
  const problems = [
    ...unread,
    ...found.map((problem) => ({ ...problem, line: source.lineOf(problem.place) })),
  ];
  if (!result.success || problems.length > 0) throw inFile(file, problems);
  return result.data;
}

function inFile(file: string, problems: readonly (Problem & { line: number })[]): ConfigError {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const lines = sorted.map(({ place, line, message }) => {
    const where = pathInWords(place);
    return `${file}:${line}: ${where === '' ? '' : `${where}: `}${message}`;
  });
  return new ConfigError(file, [...new Set(lines)]);
}

import { createHash } from 'node:crypto';
import { closest, distance } from 'fastest-levenshtein';
import { Lexer, parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import type { Policy } from '../model/policy.ts';
import { UserError } from '../model/user-error.ts';
import { nestsTooDeep } from '../model/yaml-nesting.ts';

/** A policy file that cannot be used, with what is wrong and where, for the person who wrote it. */
export class PolicyError extends UserError {
  readonly source: string;
  readonly problems: readonly string[];

  constructor(source: string, problems: readonly string[]) {
    super(
      `The policy file ${source} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    this.source = source;
    this.problems = problems;
  }
}

const share = z.number().min(0).max(1);
const text = z.string().trim().min(1);
const makers = z.strictObject({ makers: z.array(text).min(1) });
const headquarters = z.strictObject({ headquarters: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1) });
const thresholds = z.object({ flagFrom: share, reviewFrom: share });

const schema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: text,
    authority: text,
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    binds: text,
    flags: z.union([makers, headquarters]),
    subsidiaries: z.boolean(),
    rebrands: z.boolean(),
    flagFrom: share,
    reviewFrom: share,
    source: text,
    interpretation: text.nullable().default(null),
  })
  .refine(({ flagFrom, reviewFrom }) => flagFrom >= reviewFrom, {
    path: ['flagFrom'],
    message: 'must not be smaller than reviewFrom',
    // Whatever else is wrong in the file.
    when: ({ value }) => thresholds.safeParse(value).success,
  });

/** As much of a policy as its makers take, whatever the rest of it is like. */
const makersNamed = z.object({ flags: makers });

const expectations: Readonly<Record<string, string>> = {
  id: 'lower case letters, digits and hyphens, as in uk-2022',
  title: 'a text',
  authority: 'a text: who made the rule',
  date: 'a date as in 2022-11-24',
  binds: 'a sentence: whom the rule binds',
  flags: 'one of "makers: [hikvision, dahua]" and "headquarters: [CN]"',
  subsidiaries: 'true or false',
  rebrands: 'true or false',
  flagFrom: 'a number from 0 to 1, not smaller than reviewFrom',
  reviewFrom: 'a number from 0 to 1',
  source: 'a text: where the rule is published',
  interpretation: 'a sentence, or nothing',
};

/**
 * Reads a policy file. `source` is the file's name, for messages; `knownMakers` are the ids that `flags.makers` may name (if left
 * out, not checked). Throws {@link PolicyError}, which lists every problem with its place, what is expected there and, for an
 * unknown key, the nearest known one.
 */
export function loadPolicy(yamlText: string, source: string, knownMakers?: readonly string[]): Policy {
  const found = parseYaml(yamlText, source);
  const result = schema.safeParse(found);
  const problems = result.success ? [] : result.error.issues.flatMap(problemsOf);
  // Whatever else is wrong in the file: who mends one mistake should not meet the next one only then.
  const unknown = unknownMakers(makersNamed.safeParse(found).data?.flags.makers ?? [], knownMakers);
  if (!result.success || unknown.length > 0) throw new PolicyError(source, [...problems, ...unknown]);
  return { ...result.data, version: versionOf(yamlText) };
}

function versionOf(yamlText: string): string {
  return createHash('sha256').update(yamlText).digest('hex').slice(0, 12);
}

function parseYaml(yamlText: string, source: string): unknown {
  if (nestsTooDeep(new Lexer().lex(yamlText))) throw new PolicyError(source, ['It is nested too deeply.']);
  try {
    // Dates stay texts in YAML's core schema, as the schema expects. Aliases would let ten lines expand without limit.
    // What YAML only warns about (a tag, a key that is a list) fails the schema, with a message of ours.
    return parse(yamlText, { maxAliasCount: 0, prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError)
      throw new PolicyError(source, [`It is not well-formed YAML: ${error.message.split('\n')[0] ?? ''}`]);
    throw error;
  }
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  const path = issue.path.map(String).join('.');
  const place = path === '' ? 'the file' : path;
  const known = Object.keys(expectations);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const nearest = closest(key, known);
      const near = issue.path.length === 0 && distance(key, nearest) <= 1 + nearest.length / 4;
      return `${path === '' ? key : `${path}.${key}`}: this key is not known${near ? `; the nearest known one is ${nearest}` : ''}.`;
    });
  const expected = expectations[String(issue.path[0] ?? '')];
  return [
    `${place}: ${expected === undefined ? `expected a map with the keys ${known.join(', ')}.` : `expected ${expected}.`}`,
  ];
}

function unknownMakers(named: readonly string[], known: readonly string[] | undefined): readonly string[] {
  if (known === undefined) return [];
  return named
    .filter((id) => !known.includes(id))
    .map((id) => `flags.makers: no maker has the id ${id}; the nearest known one is ${closest(id, known)}.`);
}

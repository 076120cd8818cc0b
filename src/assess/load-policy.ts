import { createHash } from 'node:crypto';
import { closest, distance } from 'fastest-levenshtein';
import { type Document, isScalar, Lexer, parseDocument, visit, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { equipmentKinds, type Policy } from '../model/policy.ts';
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
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const makers = z.strictObject({ makers: z.array(text).min(1) });
const headquarters = z.strictObject({ headquarters: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1) });
const elsewhere = z.strictObject({ elsewhere: text });
const kind = z.enum(equipmentKinds);
const thresholds = z.object({ flagFrom: share, reviewFrom: share });

const included = { subsidiaries: z.boolean(), rebrands: z.boolean() };
const judges = z.object({ flags: z.union([makers, headquarters]) });

/** A clause that names makers states which of their other units count; one whose list is kept elsewhere judges nothing. */
const clause = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
      .nullable()
      .default(null),
    covers: z.union([kind, z.array(kind).min(1)]).transform((found) => [found].flat()),
    flags: z.union([makers, headquarters, elsewhere]),
    subsidiaries: z.boolean().optional(),
    rebrands: z.boolean().optional(),
    purpose: text.nullable().default(null),
    source: text.nullable().default(null),
  })
  .refine(({ subsidiaries }) => subsidiaries !== undefined, {
    path: ['subsidiaries'],
    when: ({ value }) => judges.safeParse(value).success,
  })
  .refine(({ rebrands }) => rebrands !== undefined, {
    path: ['rebrands'],
    when: ({ value }) => judges.safeParse(value).success,
  })
  .transform(({ subsidiaries = false, rebrands = false, ...rest }) => ({ ...rest, subsidiaries, rebrands }));

/** Used where a file gives none. */
const usualThresholds = { flagFrom: 0.7, reviewFrom: 0.3 };

const common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: text,
  authority: text,
  date: day,
  since: day.nullable().default(null),
  supersedes: z.array(text).default([]),
  binds: text,
  flagFrom: share.default(usualThresholds.flagFrom),
  reviewFrom: share.default(usualThresholds.reviewFrom),
  source: text,
  interpretation: text.nullable().default(null),
};

const thresholdsInOrder = {
  path: ['flagFrom'],
  message: 'must not be smaller than reviewFrom',
  // Whatever else is wrong in the file.
  when: ({ value }: { readonly value: unknown }) => thresholds.safeParse(value).success,
};

const current = z
  .strictObject({ ...common, clauses: z.array(clause).min(1) })
  .refine(({ flagFrom, reviewFrom }) => flagFrom >= reviewFrom, thresholdsInOrder)
  .refine(({ clauses }) => clauses.length === 1 || hasOwnIds(clauses), { path: ['clauses'] });

function hasOwnIds(clauses: readonly { readonly id: string | null }[]): boolean {
  const ids = clauses.flatMap(({ id }) => id ?? []);
  return ids.length === clauses.length && new Set(ids).size === ids.length;
}

/** The form before there were clauses: it has one, which covers any equipment. */
const withoutClauses = z
  .strictObject({ ...common, flags: z.union([makers, headquarters]), ...included })
  .refine(({ flagFrom, reviewFrom }) => flagFrom >= reviewFrom, thresholdsInOrder)
  .transform(({ flags, subsidiaries, rebrands, ...rest }) => ({
    ...rest,
    clauses: [
      { id: null, covers: ['any' as const], flags, subsidiaries, rebrands, purpose: null, source: null },
    ],
  }));

/** As much of a policy as its makers take, whatever the rest of it is like. */
const makersNamed = z.object({ flags: makers });
const clausesNamed = z.object({ clauses: z.array(z.unknown()) });

const expectations: Readonly<Record<string, string>> = {
  id: 'lower case letters, digits and hyphens, as in uk-2022',
  title: 'a text',
  authority: 'a text: who made the rule',
  date: 'a date as in 2022-11-24',
  since: 'a date as in 2022-11-24, or nothing',
  supersedes: 'a list of the ids or titles of the policies that it replaces, or nothing',
  binds: 'a sentence: who is bound by the rule',
  clauses: 'a list of clauses; of several, each with an id of its own',
  flagFrom: 'a number from 0 to 1, not smaller than reviewFrom',
  reviewFrom: 'a number from 0 to 1',
  source: 'a text: where the rule is published',
  interpretation: 'a sentence, or nothing',
};

const clauseExpectations: Readonly<Record<string, string>> = {
  id: 'letters, digits and hyphens, as in A; needed if there are several clauses',
  covers: 'video, telecommunications or any, or a list of these',
  flags: 'one of "makers: [hikvision, dahua]", "headquarters: [CN]" and "elsewhere: where the list is kept"',
  subsidiaries: 'true or false',
  rebrands: 'true or false',
  purpose: 'a text: what the clause is for, in its own words, or nothing',
  source: 'a text: where the clause is published, or nothing',
};

const expectationsWithoutClauses: Readonly<Record<string, string>> = {
  ...expectations,
  flags: 'one of "makers: [hikvision, dahua]" and "headquarters: [CN]"',
  subsidiaries: 'true or false',
  rebrands: 'true or false',
};

/**
 * Reads a policy file, with clauses or in the form before there were any. `source` is the file's name, for messages; `knownMakers` are the
 * ids that `flags.makers` may name (if left out, not checked). Throws {@link PolicyError}, which lists every problem with its place, what
 * is expected there and, for an unknown key, the nearest known one.
 */
export function loadPolicy(yamlText: string, source: string, knownMakers?: readonly string[]): Policy {
  const found = parseYaml(yamlText, source);
  const older = isWithoutClauses(found);
  const result = (older ? withoutClauses : current).safeParse(found);
  const problems = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, { older }));
  // Whatever else is wrong in the file: who mends one mistake should not meet the next one only then.
  const unknown = unknownMakers(found, knownMakers);
  if (!result.success || unknown.length > 0) throw new PolicyError(source, [...problems, ...unknown]);
  return { ...result.data, version: versionOf(yamlText) };
}

/** Whether the file has the form before there were clauses, however much of that is in it. */
function isWithoutClauses(found: unknown): boolean {
  if (typeof found !== 'object' || found === null || 'clauses' in found) return false;
  return 'flags' in found || 'subsidiaries' in found || 'rebrands' in found;
}

function versionOf(yamlText: string): string {
  return createHash('sha256').update(yamlText).digest('hex').slice(0, 12);
}

function parseYaml(yamlText: string, source: string): unknown {
  if (nestsTooDeep(new Lexer().lex(yamlText))) throw new PolicyError(source, ['It is nested too deeply.']);
  try {
    // Dates stay texts in YAML's core schema, as the schema expects. Aliases would let ten lines expand without limit.
    // What YAML only warns about (a tag, a key that is a list) fails the schema, with a message of ours.
    // The parser compares each key with all others of its map; `repeatedKey` takes one look at each.
    const document = parseDocument(yamlText, { prettyErrors: true, logLevel: 'error', uniqueKeys: false });
    const [mistake] = document.errors;
    if (mistake !== undefined) throw mistake;
    const twice = repeatedKey(document);
    if (twice !== null) throw new PolicyError(source, [`${twice}: this key is written twice. Keep one.`]);
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError)
      throw new PolicyError(source, [`It is not well-formed YAML: ${error.message.split('\n')[0] ?? ''}`]);
    throw error;
  }
}

function repeatedKey(document: Document): string | null {
  let found: string | null = null;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found ??= String(key.value);
        seen.add(key.value);
      }
    },
  });
  return found;
}

function problemsOf(issue: z.core.$ZodIssue, { older }: { readonly older: boolean }): readonly string[] {
  const path = issue.path.map(String).join('.');
  const place = path === '' ? 'the file' : path;
  const [top = '', , inside] = issue.path.map(String);
  const inClause = top === 'clauses' && issue.path.length > 1;
  const expected = inClause ? clauseExpectations : older ? expectationsWithoutClauses : expectations;
  const known = Object.keys(expected);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const nearest = closest(key, known);
      const here = issue.path.length === 0 || (inClause && issue.path.length === 2);
      const near = here && distance(key, nearest) <= 1 + nearest.length / 4;
      const misplaced = !inClause && !older && key in clauseExpectations;
      const hint = misplaced
        ? '; it belongs into a clause'
        : near
          ? `; the nearest known one is ${nearest}`
          : '';
      return `${path === '' ? key : `${path}.${key}`}: this key is not known${hint}.`;
    });
  const wanted = expected[(inClause ? inside : top) ?? ''];
  return [
    `${place}: ${wanted === undefined ? `expected a map with the keys ${known.join(', ')}.` : `expected ${wanted}.`}`,
  ];
}

/** The maker ids that no fingerprint knows, with their places: at the top or in clauses. */
function unknownMakers(found: unknown, known: readonly string[] | undefined): readonly string[] {
  if (known === undefined) return [];
  const clauses = clausesNamed.safeParse(found).data?.clauses ?? [];
  const places = [['', found] as const, ...clauses.map((one, at) => [`clauses.${at}.`, one] as const)];
  return places.flatMap(([place, value]) =>
    (makersNamed.safeParse(value).data?.flags.makers ?? [])
      .filter((id) => !known.includes(id))
      .map(
        (id) =>
          `${place}flags.makers: no maker has the id ${id}; the nearest known one is ${closest(id, known)}.`,
      ),
  );
}

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { nestsTooDeep } from '../model/yaml-nesting.ts';

/** In a config file, `*` is far more often an unquoted cron expression than an alias. */
const starInQuotes = 'text that begins with * must be in quotes.';

/** The path to something in the file: keys and indexes. */
export type Place = readonly PropertyKey[];

/** A parsed YAML text. */
export interface Source {
  /** The plain value; undefined if the syntax is too broken to yield one. */
  readonly value: unknown;
  /** Syntax errors, with their lines. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** The line of a place, from 1; if it is missing, that of its nearest parent. */
  lineOf(place: Place): number;
}

/** Reads YAML 1.2. Total: never throws, all mistakes are returned together; a duplicate key still yields a value. */
export function readYaml(written: string): Source {
  // A byte order mark, as Windows' editors write it, would count as an indent of the first line.
  const text = written.replace(/^\uFEFF/, '');
  if (nestsTooDeep(new Lexer().lex(text))) {
    const message = 'it is nested too deeply.';
    return { value: undefined, problems: [{ line: 1, message }], lineOf: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const mistakes: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const problems = mistakes.map((mistake) => ({
    line: lines.linePos(mistake.pos[0]).line,
    message: inWords(mistake, text),
  }));
  const lineOf = (place: Place) => lines.linePos(offsetOf(document, place)).line;
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY'))
    return { value: undefined, problems, lineOf };
  const dangling = danglingAliases(document);
  if (dangling.length > 0)
    return {
      value: undefined,
      problems: [
        ...problems,
        ...dangling.map((offset) => ({ line: lines.linePos(offset).line, message: starInQuotes })),
      ],
      lineOf,
    };
  try {
    return { value: document.toJS() ?? {}, problems, lineOf };
  } catch (cause) {
    // Aliases that expand without end.
    const message = cause instanceof Error ? cause.message : String(cause);
    return { value: undefined, problems: [...problems, { line: 1, message }], lineOf };
  }
}

/** Offsets of `*name` without a preceding `&name`. */
function danglingAliases(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === undefined) offsets.push(startOf(alias) ?? 0);
    },
  });
  return offsets;
}

function inWords({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^:\n]*/.exec(text.slice(pos[0]))?.[0].trim();
    return `the key "${key}" is written twice. Keep one.`;
  }
  if (code === 'BAD_ALIAS') return starInQuotes;
  if (code === 'MULTIPLE_DOCS') return 'the file holds several documents (---). Keep one.';
  if (code === 'TAB_AS_INDENT') return 'a tab is used to indent. YAML wants blanks.';
  return `this is not YAML: ${message.replace(/\.$/, '')}.`;
}

function offsetOf(document: Document.Parsed, place: Place): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of place) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}

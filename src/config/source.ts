import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { clean } from '../model/text.ts';
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
  // The parser compares each key with all others of its map; `repeatedKeys` takes one look at each.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const mistakes: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const problems = [
    ...mistakes.map((mistake) => ({ offset: mistake.pos[0], message: inWords(mistake) })),
    ...repeatedKeys(document),
  ].map(({ offset, message }) => ({ line: lines.linePos(offset).line, message }));
  const pairs = pairFinder();
  const lineOf = (place: Place) => lines.linePos(offsetOf(document, place, pairs)).line;
  if (document.errors.length > 0) return { value: undefined, problems, lineOf };
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

function repeatedKeys(document: Document): readonly { readonly offset: number; readonly message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const message = `the key "${clean(String(key.value))}" is written twice. Keep one.`;
        if (seen.has(key.value)) found.push({ offset: startOf(key) ?? 0, message });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function inWords({ code, message }: YAMLError): string {
  if (code === 'BAD_ALIAS') return starInQuotes;
  if (code === 'MULTIPLE_DOCS') return 'the file holds several documents (---). Keep one.';
  if (code === 'TAB_AS_INDENT') return 'a tab is used to indent. YAML wants blanks.';
  return `this is not YAML: ${message.replace(/\.$/, '')}.`;
}

/** Finds the last pair of a key in a map. */
type FindPair = (map: YAMLMap, key: string) => Pair | undefined;

/** Each map is searched once, however many of its keys are looked for: all of them may be mistakes. */
function pairFinder(): FindPair {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, key) => {
    const pairs =
      known.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    known.set(map, pairs);
    return pairs.get(key);
  };
}

function offsetOf(document: Document.Parsed, place: Place, find: FindPair): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const step of place) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = find(node, String(step));
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

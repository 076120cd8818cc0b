/** Levels of brackets, of keys within one entry between them, and of columns plus indicators: beyond these a file of ours is a mistake or malicious. */
const mostBrackets = 64;
const mostKeys = 8;
const mostColumns = 256;

/** What the yaml package's lexer emits before a scalar: the next token is text, whatever it contains. */
const scalarFollows = '\u001f';
const change: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/**
 * Whether a YAML text is nested so deeply that parsing it may overflow the stack, which ends the process and cannot be caught. Takes the
 * tokens of the yaml package's lexer: `[`, `-`, runs of spaces, scalars after a mark of their own. A level of blocks takes a column or
 * an indicator (`-`, `?`, `:`), so their number in one line bounds the levels. Between brackets a bracket or a `?` opens a level, whatever
 * the line, and so does a `:` after another without a comma between them (`a: b: c`): a list on one line may be as long as it likes.
 */
export function nestsTooDeep(tokens: Iterable<string>): boolean {
  let [brackets, columns, keys, before] = [0, 0, 0, ''];
  for (const token of tokens) {
    const isScalar = before === scalarFollows;
    before = isScalar ? '' : token;
    if (isScalar) continue;
    brackets = Math.max(0, brackets + (change[token] ?? 0));
    columns = brackets > 0 ? columns + Number(token === '?') : columnsAfter(token, columns);
    keys = brackets > 0 ? keysAfter(token, keys) : 0;
    if (brackets > mostBrackets || columns > mostColumns || keys > mostKeys) return true;
  }
  return false;
}

/** Keys since the last comma or bracket, up to the end of a token between brackets. */
function keysAfter(token: string, before: number): number {
  if (token === ',' || Object.hasOwn(change, token)) return 0;
  return before + Number(token === ':');
}

/** Columns and indicators up to the end of a token outside brackets. */
function columnsAfter(token: string, before: number): number {
  if (token.includes('\n')) return 0;
  if (token === '-' || token === '?' || token === ':') return before + 1;
  return before + (/^[ \t]+$/.test(token) ? token.length : 0);
}

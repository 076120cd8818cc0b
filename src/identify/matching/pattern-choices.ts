/** A class with more characters than this matches in nearly every value. */
const mostChoices = 16;
const digits = [...'0123456789'];
const range = /^([ -~])-([ -~])$/;
/** A range, an escape or a single character of a class, in this order. */
const members = /[^\\\]]-[^\\\]]|\\?./gsu;

const signs = /^[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]$/;
const letterOrDigit = /[A-Za-z0-9]/;

/** The character in lower case, or the few that an escape stands for; null if they are many or not plain. */
export function choicesOfEscape(escaped: string): readonly string[] | null {
  if (escaped === 'd') return digits;
  if (escaped === 'b') return [''];
  // Any other letter or digit after a backslash stands for something else.
  return letterOrDigit.test(escaped) || !isPlain(escaped) ? null : [escaped];
}

/** The same classes occur in thousands of patterns. */
const known = new Map<string, readonly string[] | null>();

/** The characters of a class, given the text between its brackets, each once and in lower case; null if there are more than a few. */
export function choicesOfClass(inside: string): readonly string[] | null {
  const before = known.get(inside);
  if (before !== undefined) return before;
  const choices = inside.startsWith('^') ? null : membersOf(inside);
  known.set(inside, choices);
  return choices;
}

function membersOf(inside: string): readonly string[] | null {
  const found = new Set<string>();
  for (const [member] of inside.matchAll(members)) {
    const choices = member.startsWith('\\') ? choicesOfEscape(member.slice(1)) : between(member);
    // Within a class, `\b` is a backspace.
    if (choices === null || choices.includes('')) return null;
    for (const choice of choices) found.add(choice);
    if (found.size > mostChoices) return null;
  }
  return found.size === 0 ? null : [...found];
}

function between(member: string): readonly string[] | null {
  const [, first, last] = range.exec(member) ?? [];
  if (first === undefined || last === undefined) return isPlain(member) ? [member.toLowerCase()] : null;
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (to - from >= 2 * mostChoices) return null;
  return Array.from({ length: to - from + 1 }, (_, more) => String.fromCharCode(from + more).toLowerCase());
}

/** Whether it is one character whose lower case is unambiguous. */
export function isPlain(character: string): boolean {
  return character.length === 1 && character >= ' ' && character <= '~';
}

/** Whether it is one Chinese, Japanese or Korean character: these have no letter case, and nothing else stands for them. */
export function isCaseless(character: string): boolean {
  return signs.test(character);
}

/** One value, or several of which any may hold. */
export type AnyOf<Value extends string = string> = Value | readonly Value[];

/** The values that are meant. */
export function valuesOf<Value extends string>(any: AnyOf<Value>): readonly Value[] {
  return typeof any === 'string' ? [any] : any;
}

/** `a, b or c`. */
export function orText(values: readonly string[]): string {
  return [values.slice(0, -1).join(', '), values.at(-1)].filter(Boolean).join(' or ');
}

/** A name may hold so many commas. */
const mostCommas = 8;

/** The names in a text that separates them by commas; one that is known may hold some. The text itself if there is none. */
export function namesIn(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const parts = text.split(',');
  const joined = (from: number, to: number) => parts.slice(from, to).join(',').trim();
  const found: string[] = [];
  for (let at = 0, next = 0; at < parts.length; at = next) {
    next = Math.min(parts.length, at + 1 + mostCommas);
    while (next > at + 1 && !isKnown(joined(at, next))) next -= 1;
    const name = joined(at, next);
    if (name !== '') found.push(name);
  }
  return found.length === 0 ? [text] : found;
}

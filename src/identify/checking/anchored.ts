import { PatternCursor } from '../matching/pattern-cursor.ts';

/** True if every alternative of a whole pattern begins with `^`: `^a|b` finds b anywhere. Takes a pattern that compiles. */
export function isAnchored(source: string): boolean {
  const cursor = new PatternCursor(source);
  if (cursor.peek() !== '^') return false;
  for (let depth = 0; !cursor.atEnd(); ) {
    const sign = cursor.take();
    if (sign === '\\') cursor.take();
    if (sign === '[') cursor.skipClass();
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0 && cursor.peek() !== '^') return false;
  }
  return true;
}

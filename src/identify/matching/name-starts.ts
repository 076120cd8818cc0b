/** What may stand between the words of a name, or be missing there. */
export const isBetween = (character: string | undefined) =>
  character === ' ' || character === '-' || character === '_';

/** How many numbers {@link startNumber} gives. */
export const startNumbers = 1 << 15;

/** A number made of the characters that {@link startOf} gives; of other characters it may be the same one. */
export function startNumber(text: string, from: number, count: number): number {
  let number = count;
  let at = from;
  for (let taken = 0; taken < count && at < text.length; taken++) {
    if (taken > 0 && isBetweenCode(text.charCodeAt(at))) at += 1;
    if (at < text.length) number = (number * 31 + text.charCodeAt(at)) % startNumbers;
    at += 1;
  }
  return number;
}

const isBetweenCode = (code: number) => code === 32 || code === 45 || code === 95;

/** The next characters of a text from a place, of several separators in a row not more than the first left out. */
export function startOf(text: string, from: number, count: number): string {
  let start = '';
  for (let at = from; start.length < count && at < text.length; at++) {
    if (start !== '' && isBetween(text[at])) at += 1;
    start += text[at] ?? '';
  }
  return start;
}

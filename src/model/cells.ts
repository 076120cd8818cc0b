// Characters that take one cell each, as nearly all do.
const narrow = /^[ -~]*$/;

/** Upper bound of the cells that a text takes on a terminal: a character beyond the European alphabets may take two. */
export function cells(text: string): number {
  if (narrow.test(text)) return text.length;
  let count = 0;
  for (const letter of text) count += letter < '\u1100' ? 1 : 2;
  return count;
}

/** The longest beginning of a text that takes at most `room` cells; at least one character. */
export function beginning(text: string, room: number): string {
  if (narrow.test(text)) return text.slice(0, Math.max(1, room));
  let found = '';
  let count = 0;
  for (const letter of text) {
    count += cells(letter);
    if (found !== '' && count > room) break;
    found += letter;
  }
  return found;
}

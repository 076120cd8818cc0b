/** Longest value kept of anything a device says, in characters (design, section 6). */
export const maxValueLength = 1024;

/**
 * Invisible characters, and those that rewrite terminals, hide text or break a spreadsheet's XML: control, format (bidirectional, zero
 * width, tags), private-use and unassigned characters, noncharacters and lone surrogates; line and paragraph separators; fillers and
 * everything else that Unicode calls ignorable.
 */
export const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

// Most of what devices say is plain: nothing needs to change.
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Makes a device's string safe to store: control, bidirectional and invisible characters become one space, runs of spaces are
 * collapsed, the rest is cut at {@link maxValueLength}. Total: takes anything, returns a string, maybe empty.
 */
export function clean(text: string): string {
  if (text.length <= maxValueLength && plain.test(text)) return text;
  const cut = text.length > maxValueLength * 4 ? text.slice(0, maxValueLength * 4) : text;
  const blanked = cut.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  if (blanked.length <= maxValueLength) return blanked;
  return Array.from(blanked).slice(0, maxValueLength).join('').trim();
}

/** A message without characters that rewrite a terminal: it may quote an argument, or a file's name or contents. Line breaks and tabs stay. */
export function harmless(message: string): string {
  return message.replace(unseen, (sign) => (sign === '\n' || sign === '\t' ? sign : '\ufffd'));
}

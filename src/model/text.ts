/** Longest value kept of anything a device says, in characters (design, section 6). */
export const maxValueLength = 1024;

/**
 * What nobody sees, and what rewrites terminals, hides text or breaks a spreadsheet's XML: control, format (bidirectional, zero
 * width, tags), private-use and unassigned characters, noncharacters and lone surrogates; line and paragraph separators;
 * fillers and whatever else Unicode calls ignorable.
 */
export const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

// Most of what devices say is this: nothing to change in it.
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Makes a device's string safe to keep: control, bidirectional and invisible characters become one blank, runs of
 * blanks shrink, the rest is cut at {@link maxValueLength}. Total: takes anything, gives a string, maybe empty.
 */
export function clean(text: string): string {
  if (text.length <= maxValueLength && plain.test(text)) return text;
  const cut = text.length > maxValueLength * 4 ? text.slice(0, maxValueLength * 4) : text;
  const blanked = cut.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  if (blanked.length <= maxValueLength) return blanked;
  return Array.from(blanked).slice(0, maxValueLength).join('').trim();
}

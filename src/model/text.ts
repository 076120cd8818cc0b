/** Longest value kept of anything a device says, in characters (design, section 6). */
export const maxValueLength = 1024;

// C0, DEL and C1 controls; zero-width and bidirectional marks, embeddings, overrides and isolates; line and
// paragraph separators; interlinear and tag characters; lone surrogates. They rewrite terminals and hide text.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

// Most of what devices say is this: nothing to change in it.
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Makes a device's string safe to keep: control, bidirectional and invisible characters become one blank, runs of
 * blanks shrink, the rest is cut at {@link maxValueLength}. Total: takes anything, gives a string, maybe empty.
 */
export function clean(text: string): string {
  if (text.length <= maxValueLength && plain.test(text)) return text;
  const cut = text.length > maxValueLength * 4 ? text.slice(0, maxValueLength * 4) : text;
  const blanked = cut.replace(unsafe, ' ').replace(/\s+/g, ' ').trim();
  if (blanked.length <= maxValueLength) return blanked;
  return Array.from(blanked).slice(0, maxValueLength).join('').trim();
}

import { unseen } from '../../model/text.ts';

/** A heading of a text for the terminal, with the lines under it and their indents. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly { readonly depth: number; readonly text: string }[];
}

/** Lines of a terminal text, divided at those without an indent, with control characters removed. */
export function sections(lines: readonly string[]): readonly Section[] {
  const found: { heading: string; lines: { depth: number; text: string }[] }[] = [];
  for (const line of lines) {
    const text = line.replace(unseen, ' ').trim();
    const depth = Math.min(3, Math.floor(line.search(/\S/) / 2));
    if (text === '') continue;
    const last = found.at(-1);
    if (depth <= 0 || last === undefined) found.push({ heading: text, lines: [] });
    else last.lines.push({ depth, text });
  }
  return found;
}

import { parseItem } from './item.ts';
import { quoted } from './quoted.ts';

/**
 * Whether a text has the form of a target or exclusion (or a comma-separated list of them): null if so, else a sentence
 * that states what is wrong and which form comes closest. Resolves nothing and opens no file.
 */
export function checkTarget(text: string): string | null {
  for (const part of text.split(',')) {
    const item = parseItem(part);
    if (item.kind === 'bad') return `${quoted(part.trim())}: ${item.reason}`;
  }
  return null;
}

import { clean } from '../model/text.ts';

/** A foreign text as shown in an error message: in quotes, without control characters, cut at 80 characters. */
export function quoted(text: string): string {
  const safe = clean(text);
  return safe.length > 80 ? `"${safe.slice(0, 79)}…"` : `"${safe}"`;
}

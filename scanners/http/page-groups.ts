import { decodeEntities } from '../../src/model/entities.ts';

/** Most matches of one pattern that are read; a page with more is a list of something. */
const maxMatches = 16;

/** The first group of each match of a global pattern, its entities decoded, in the order of the page. Total. */
export function firstGroups(html: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const match of html.matchAll(pattern)) {
    if (match[1] !== undefined && found.length < maxMatches) found.push(decodeEntities(match[1]));
  }
  return found;
}

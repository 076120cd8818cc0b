import type { Match } from '../matching/matcher.ts';

/** The matches of one text without badges whose name is a part of another's there: of `Safire` and `Safire Smart` the whole is meant. */
export function withoutPartNames(matches: readonly Match[]): readonly Match[] {
  const names = new Set(matches.flatMap(({ rule }) => rule.brand?.name ?? []));
  if (names.size < 2) return matches;
  return matches.filter(({ rule }) => {
    const name = rule.brand?.name;
    return name === undefined || ![...names].some((whole) => isPart(name, whole));
  });
}

function isPart(name: string, whole: string): boolean {
  return whole.length > name.length && ` ${whole} `.toLowerCase().includes(` ${name} `.toLowerCase());
}

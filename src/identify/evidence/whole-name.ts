import type { Match } from '../matching/match.ts';

/** Drops matches of brands whose name is part of a longer one in the same text: of `Safire` and `Safire Smart`, the longer stays. */
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

import { distance } from 'fastest-levenshtein';

/** Most names in a hint: a council has hundreds of sites. */
const mostNamed = 3;

/**
 * What to say of a site name that is not among the known ones: all of few, else the three nearest, without regard to case. `none` is
 * said where there is no name at all.
 */
export function siteHint(wanted: string, known: readonly string[], none = 'It has none.'): string {
  const names = [...new Set(known)];
  if (names.length === 0) return none;
  const folded = wanted.toLowerCase();
  const near = names
    .map((name) => ({ name, differs: distance(folded, name.toLowerCase()) }))
    .sort((a, b) => a.differs - b.differs);
  const same = near.filter(({ differs }) => differs === 0);
  if (same.length === 0 && names.length <= mostNamed) return `It has: ${names.join(', ')}.`;
  const shown = (same.length > 0 ? same : near).slice(0, mostNamed).map(({ name }) => name);
  return `Did you mean ${[shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' or ')}?`;
}

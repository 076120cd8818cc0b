import { distance } from 'fastest-levenshtein';
import { type AnyOf, namesIn, orText, valuesOf } from './any-of.ts';
import { Refused } from './refused.ts';

/** Most names in a hint: a council has hundreds of sites. */
const mostNamed = 3;

/** The known site that is meant, as it is written there: that very name, else the only one that differs in case alone; or null. */
export function siteNamed(wanted: string, known: readonly string[]): string | null {
  if (known.includes(wanted)) return wanted;
  const folded = wanted.toLowerCase();
  const [only, ...others] = new Set(known.filter((name) => name.toLowerCase() === folded));
  return only !== undefined && others.length === 0 ? only : null;
}

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
  return `Did you mean ${orText((same.length > 0 ? same : near).slice(0, mostNamed).map(({ name }) => name))}?`;
}

/**
 * The known sites that are meant, each once, without regard to case: each text is a name, or several separated by commas. Throws Refused
 * with the nearest to one that is none.
 */
export function sitesMeant(
  texts: AnyOf,
  known: readonly string[],
  none = 'Nothing was swept yet.',
): readonly string[] {
  const names = valuesOf(texts).flatMap((text) => namesIn(text, (name) => siteNamed(name, known) !== null));
  const sites = names.map((name) => {
    const site = siteNamed(name, known);
    if (site !== null) return site;
    throw new Refused(`There is no site "${name}". ${siteHint(name, known, none)}`);
  });
  return [...new Set(sites)];
}

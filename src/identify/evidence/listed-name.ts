import type { Matcher } from '../matching/matcher.ts';

const known = new WeakMap<Matcher, ReadonlySet<string>>();

/** True for the name of a listed maker or brand, whatever its case and the signs in it. */
export function isListedName(text: string, matcher: Matcher): boolean {
  const wanted = spelled(text);
  if (wanted === '') return false;
  let names = known.get(matcher);
  if (names === undefined) {
    const makers = [...matcher.makers.values()];
    names = new Set(
      makers.flatMap(({ name, brands = [] }) => [name, ...brands.map((one) => one.name)]).map(spelled),
    );
    known.set(matcher, names);
  }
  return names.has(wanted);
}

function spelled(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

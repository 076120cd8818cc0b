import type { Brand, Maker } from '../../model/fingerprint.ts';

/** What is wrong with one maker and its brands, apart from fingerprints, in sentences; empty if nothing is. */
export function makerProblems(maker: Maker, makers: readonly Maker[]): readonly string[] {
  const problems: string[] = [];
  if (makers.filter(({ id }) => id === maker.id).length > 1) problems.push('This maker is there twice.');
  if (!/^[a-z0-9][a-z0-9-]*$/.test(maker.id))
    problems.push('The id must be lower case letters, digits and hyphens.');
  if (maker.headquarters !== null && !/^[A-Z]{2}$/.test(maker.headquarters))
    problems.push('Headquarters must be an ISO 3166-1 code of two capitals, or null.');
  if (maker.group !== undefined && !makers.some(({ id }) => id === maker.group))
    problems.push(`The group "${maker.group}" is not a maker here.`);
  if (maker.prefixWeight !== undefined && (maker.prefixWeight < 0 || maker.prefixWeight > 0.4))
    problems.push('prefixWeight must be between 0 and 0.4: a MAC prefix alone never decides.');
  if (isUnsourced(maker.sources)) problems.push('There is no source for headquarters and ownership.');
  for (const brand of maker.brands ?? []) problems.push(...brandProblems(brand, maker, makers));
  return problems;
}

function brandProblems(brand: Brand, maker: Maker, makers: readonly Maker[]): string[] {
  const problems: string[] = [];
  if (isUnsourced(brand.sources)) problems.push(`The brand ${brand.name} has no source.`);
  if (brand.howToTell.trim() === '')
    problems.push(`The brand ${brand.name} does not say how to recognise such a unit.`);
  const elsewhere = makers.filter(
    (other) =>
      other.id !== maker.id &&
      other.brands?.some(({ name }) => name.toLowerCase() === brand.name.toLowerCase()),
  );
  if (brand.made === 'whole' && elsewhere.length > 0)
    problems.push(
      `The brand ${brand.name} is also listed by ${elsewhere.map(({ id }) => id).join(', ')}: a brand with several makers is made "partly" by each.`,
    );
  return problems;
}

function isUnsourced(sources: readonly string[]): boolean {
  return sources.length === 0 || sources.some((source) => source.trim() === '');
}

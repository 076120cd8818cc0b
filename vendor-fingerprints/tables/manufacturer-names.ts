import type { Maker, Mark } from '../../src/model/fingerprint.ts';

/** Names somebody, and clears nobody. */
const weight = 0.45;

/**
 * The maker with a mark for its own name and each of its badges in the field where a unit names its manufacturer, where none has
 * one: whoever is listed is known there, so that the name of one on the software of another is seen.
 */
export function withManufacturerNames(maker: Maker): Maker {
  return {
    ...maker,
    marks: add(maker.id, maker.name, maker.marks, weight),
    ...(maker.brands === undefined
      ? {}
      : {
          brands: maker.brands.map((brand) => ({
            ...brand,
            marks: add(maker.id, brand.name, brand.marks, brand.made === 'whole' ? weight : 0),
          })),
        }),
  };
}

function add(maker: string, name: string, marks: readonly Mark[], strength: number): readonly Mark[] {
  return isKnown(name, marks) ? marks : [...marks, named(maker, name, strength)];
}

function isKnown(name: string, marks: readonly Mark[]): boolean {
  // A pattern that knows the name has its beginning somewhere; running them all would compile them all at every start.
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const beginning = letters(name).slice(0, 2);
  return marks.some(
    ({ field, pattern }) =>
      [field].flat().includes('onvif.manufacturer') &&
      letters(pattern.source).includes(beginning) &&
      pattern.test(name),
  );
}

function named(maker: string, name: string, strength: number): Mark {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const spelled = name.replaceAll(/[.()+*?]/g, '\\$&').replaceAll(/[ -]/g, '[ _-]?');
  return {
    id: `${maker}/${slug}-named`,
    // A single word may be what somebody called the unit.
    field: /[ -]/.test(name) ? ['onvif.manufacturer', 'onvif.scope-name'] : 'onvif.manufacturer',
    pattern: new RegExp(`^${spelled}(?:[ ,._-].{0,200})?$`, 'i'),
    weight: strength,
    examples: [{ seen: name }, { seen: `${name} Corporation` }],
    unlike: [`${name}x`, `my ${name}`],
    source: 'general knowledge, not verified',
  };
}

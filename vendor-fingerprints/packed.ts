import type { BehaviourMark, Brand, Fingerprints, Maker, Mark } from '../src/model/fingerprint.ts';

/** A mark as it is kept in a file: its pattern in two texts, source and flags. */
type Packed<Each extends { readonly pattern: RegExp }> = Omit<Each, 'pattern'> & {
  readonly pattern: readonly [source: string, flags: string];
};
type PackedBrand = Omit<Brand, 'marks'> & { readonly marks: readonly Packed<Mark>[] };
type PackedMaker = Omit<Maker, 'marks' | 'brands'> & {
  readonly marks: readonly Packed<Mark>[];
  readonly brands?: readonly PackedBrand[];
};
type PackedFingerprints = Omit<Fingerprints, 'makers' | 'behaviour'> & {
  readonly makers: readonly PackedMaker[];
  readonly behaviour: readonly Packed<BehaviourMark>[];
};

/** Fingerprints as one line of JSON, in ASCII: a letter beyond would make the whole of it take two bytes a letter. */
export function packed(fingerprints: Fingerprints): string {
  const text = JSON.stringify(fingerprints, (_, value: unknown) =>
    value instanceof RegExp ? [value.source, value.flags] : value,
  );
  return text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What {@link packed} was given. Equal lists of fields and equal sources are one: there are thousands of them. */
export function unpacked(text: string): Fingerprints {
  const { makers, behaviour, ...rest }: PackedFingerprints = JSON.parse(text);
  const once = shared();
  const mark = <Each extends Packed<Mark> | Packed<BehaviourMark>>(each: Each) => ({
    ...each,
    field: once(each.field),
    source: once(each.source),
    pattern: new RegExp(...each.pattern),
  });
  return {
    ...rest,
    makers: makers.map(({ marks, brands, ...maker }) => ({
      ...maker,
      marks: marks.map(mark),
      ...(brands && { brands: brands.map((brand) => ({ ...brand, marks: brand.marks.map(mark) })) }),
    })),
    behaviour: behaviour.map(mark),
  };
}

/** Gives of equal values always the first. */
function shared(): <Value>(value: Value) => Value {
  const known = new Map<string, unknown>();
  return <Value>(value: Value) => {
    const key = JSON.stringify(value);
    if (!known.has(key)) known.set(key, value);
    return known.get(key) as Value;
  };
}

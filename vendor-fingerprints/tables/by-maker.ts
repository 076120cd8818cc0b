import type { Fingerprint, Maker } from '../../src/model/fingerprint.ts';

/** A fingerprint of a maker's, or of a brand of its where it is a brand's. */
interface Row {
  readonly brand?: string;
  readonly fingerprint: Fingerprint;
}

/** Fingerprints of one shape for many makers, each with the id of the maker whose it is. */
export type FingerprintsByMaker = readonly (Row & { readonly maker: string })[];

/**
 * The makers with their fingerprints out of the tables, behind their own. Throws a RangeError for a maker who is not among them and
 * for a brand that the maker does not list, because then the table and the makers' files have grown apart.
 */
export function withTables<Each extends Maker>(
  makers: readonly Each[],
  tables: readonly FingerprintsByMaker[],
): readonly Each[] {
  const rows = new Map<string, Row[]>();
  for (const row of tables.flat()) {
    const before = rows.get(row.maker);
    if (before === undefined) rows.set(row.maker, [row]);
    else before.push(row);
  }
  const unlisted = [...rows.keys()].find((id) => !makers.some((maker) => maker.id === id));
  if (unlisted !== undefined)
    throw new RangeError(`A table has a fingerprint for ${unlisted}, which no file lists.`);
  return makers.map((maker) => withRows(maker, rows.get(maker.id) ?? []));
}

/** The maker with these fingerprints behind its own. Throws a RangeError for a brand that it does not list. */
export function withRows<Each extends Maker>(maker: Each, own: readonly Row[]): Each {
  if (own.length === 0) return maker;
  const brands = maker.brands ?? [];
  for (const { brand } of own)
    if (brand !== undefined && !brands.some(({ name }) => name === brand))
      throw new RangeError(`There is a fingerprint for the brand ${brand}, which ${maker.id} does not list.`);
  const of = (brand: string | undefined) =>
    own.filter((one) => one.brand === brand).map(({ fingerprint }) => fingerprint);
  return {
    ...maker,
    fingerprints: [...maker.fingerprints, ...of(undefined)],
    ...(brands.length === 0
      ? {}
      : {
          brands: brands.map((brand) => ({
            ...brand,
            fingerprints: [...brand.fingerprints, ...of(brand.name)],
          })),
        }),
  };
}

import type { Maker, Mark } from '../../src/model/fingerprint.ts';

/** Marks of one shape for many makers, each with whose it is: a maker's id, and a badge where it is a badge's. */
export type MarksByMaker = readonly {
  readonly maker: string;
  readonly brand?: string;
  readonly mark: Mark;
}[];

/**
 * The makers with their marks out of the tables, behind their own. Throws a RangeError for a badge that the maker does
 * not list, because then the table and the maker's file have grown apart.
 */
export function withTables(makers: readonly Maker[], tables: readonly MarksByMaker[]): readonly Maker[] {
  const rows = new Map<string, MarksByMaker[number][]>();
  for (const row of tables.flat()) {
    const before = rows.get(row.maker);
    if (before === undefined) rows.set(row.maker, [row]);
    else before.push(row);
  }
  return makers.map((maker) => withRows(maker, rows.get(maker.id) ?? []));
}

function withRows(maker: Maker, own: MarksByMaker): Maker {
  if (own.length === 0) return maker;
  const brands = maker.brands ?? [];
  for (const { brand } of own)
    if (brand !== undefined && !brands.some(({ name }) => name === brand))
      throw new RangeError(`A table has a mark for the badge ${brand}, which ${maker.id} does not list.`);
  const of = (brand: string | undefined) => own.filter((one) => one.brand === brand).map(({ mark }) => mark);
  return {
    ...maker,
    marks: [...maker.marks, ...of(undefined)],
    ...(brands.length === 0
      ? {}
      : { brands: brands.map((brand) => ({ ...brand, marks: [...brand.marks, ...of(brand.name)] })) }),
  };
}

import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { hearsay } from '../sources.ts';

/** Where a unit itself says who made it, which needs no source beside. */
const saysWhoMadeIt: ReadonlySet<Field> = new Set<Field>([
  'onvif.manufacturer',
  'upnp.manufacturer',
  'maker.vendor',
]);
/** The most that a mark says which nobody verified: it flags nothing alone. */
const most = 0.6;

/** The maker with each name that nobody verified weighing less in realms, streams and names that owners give. */
export function withUnverified(maker: Maker): Maker {
  const { marks, brands } = maker;
  return {
    ...maker,
    marks: marks.flatMap(split),
    ...(brands === undefined
      ? {}
      : { brands: brands.map((brand) => ({ ...brand, marks: brand.marks.flatMap(split) })) }),
  };
}

function split(mark: Mark): readonly Mark[] {
  const fields = [mark.field].flat();
  const told = fields.filter((field) => saysWhoMadeIt.has(field));
  const elsewhere = fields.filter((field) => !saysWhoMadeIt.has(field));
  if (mark.source !== hearsay || mark.weight <= most || told.length === 0 || elsewhere.length === 0)
    return [mark];
  return [
    { ...mark, field: told },
    { ...mark, id: `${mark.id}-elsewhere`, field: elsewhere, weight: most },
  ];
}

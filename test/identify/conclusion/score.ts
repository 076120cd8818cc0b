import type { MakerScore } from '../../../src/identify/conclusion/maker.ts';
import { fieldClass } from '../../../src/identify/evidence/field-classes.ts';
import type { Hit } from '../../../src/identify/evidence/hit.ts';
import type { Maker } from '../../../src/model/fingerprint.ts';
import type { Field } from '../../../src/model/observation.ts';
import { fingerprint, matcher } from '../fixture.ts';

function maker(id: string): Maker {
  const known = matcher.makers.get(id);
  if (known === undefined) throw new Error(`there is no ${id}`);
  return known;
}
export const [acme, zenith, other, partner, reseller] = [
  'acme',
  'zenith',
  'other',
  'partner',
  'reseller',
].map(maker) as [Maker, Maker, Maker, Maker, Maker];

/** Something that speaks for a maker, each from a port of its own. */
let ports = 0;
export function hit(of: Maker, field: Field, weight: number, more: Partial<Hit> = {}): Hit {
  ports += 1;
  const kind = fieldClass({ field, value: 'x' });
  const written = kind === 'named' ? 'stated' : kind;
  return {
    rule: {
      ...fingerprint(`${of.id}/x`, field, /^x$/, weight),
      type: undefined,
      inWords: false,
      needsPrefix: false,
      form: 'fixed',
      sourced: true,
      maker: of.id,
      brand: null,
      says: null,
    },
    groups: {},
    field,
    value: `x${ports}`,
    port: ports,
    evidenceClass: written,
    source: `${written}|${ports}`,
    weight,
    namesMaker: false,
    prefix: false,
    unconfirmed: false,
    type: undefined,
    ...more,
  };
}

/** How much speaks for a maker; by its name alone, unless given. */
export function score(of: Maker, confidence: number, more: Partial<MakerScore> = {}): MakerScore {
  return {
    maker: of,
    hits: [hit(of, 'http.title', confidence)],
    confidence,
    proven: 0,
    stack: 0,
    brandWeight: 0,
    ...more,
  };
}

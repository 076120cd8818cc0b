import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';
import { anyCase } from './any-case.ts';
import { cameraBadges } from './camera-badges.ts';
import { makesMuchElse } from './default-type.ts';

const fields: readonly Field[] = ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'mdns.instance'];
/** They make cameras and little else; their names are words, too, but not before a designation. */
const anyway: ReadonlySet<string> = new Set(['costar', 'ganz', 'hunt']);

// `DVR-1604`, `SVR-1680`, `DLR-3016`; or a count of channels where it ends (`HDi-16`, `ADTVR16`).
const recorder = '[\\w+/-]{0,15}(?:[DHNSTX]VR|[DHV]DR|D[LMT]R-?\\d|DR-?\\d|[A-Za-z-](?:16|32|64)$)';
const kinds: readonly (readonly [is: DeviceType, named: string, seen: string])[] = [
  ['recorder', `(?=${recorder})`, 'DVR-1604'],
  ['camera', `(?!${recorder})`, 'QX-4711B'],
];

/**
 * The maker with marks for its name, and each badge's, before any designation, where that is all a unit says: who makes
 * cameras and little else made one. Nobody is established by it.
 */
export function withDesignated(maker: Maker): Maker {
  const own = makesCameras(maker);
  if (!own && !alike.has(maker.id)) return maker;
  return {
    ...maker,
    marks: own ? [...maker.marks, ...marksOf(maker.id, maker.name, 0.45)] : maker.marks,
    ...(maker.brands === undefined
      ? {}
      : {
          brands: maker.brands.map((brand) =>
            (own && !sellsMuchElse(brand.name)) || cameraBadges.has(brand.name)
              ? {
                  ...brand,
                  marks: [
                    ...brand.marks,
                    ...marksOf(maker.id, brand.name, brand.made === 'whole' ? 0.45 : 0),
                  ],
                }
              : brand,
          ),
        }),
  };
}

/** Badges of those who sell printers, displays, scanners or doors, designated alike, and of whom no file says so. */
const muchElse: ReadonlySet<string> = new Set(['Elkron', 'Honeywell', 'Samsung', 'Urmet']);

function sellsMuchElse(badge: string): boolean {
  return muchElse.has(badge) || makesMuchElse.has(badge.toLowerCase());
}

/** They make switches, terminals and gateways as well, which are designated alike; hardly under these badges. */
const alike: ReadonlySet<string> = new Set(['dahua', 'hikvision', 'milesight', 'tvt', 'uniview']);

function makesCameras({ id, marks, headquarters }: Maker): boolean {
  if (alike.has(id)) return false;
  if (makesMuchElse.has(id)) return anyway.has(id);
  return headquarters !== null || marks.some((mark) => mark.id === `${id}/word`);
}

function marksOf(maker: string, name: string, weight: number): readonly Mark[] {
  if (!/^[A-Za-z0-9 .&-]{3,30}$/.test(name)) return [];
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return kinds.map(([is, named, seen]) => ({
    id: `${maker}/${slug}-designated-${is}`,
    field: fields,
    pattern: new RegExp(
      `^${anyCase(name)}[ _-]{1,2}${named}(?<model>(?=[\\w+/-]{0,15}\\d)[A-Z][\\w+/-]{2,15})$`,
    ),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: `${name} ${seen}`, gives: { model: seen } }],
    unlike: [name, `my ${name} ${seen}`, `${name} Login`],
    source: 'general knowledge, not verified',
  }));
}

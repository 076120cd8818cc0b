import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { hearsay } from '../sources.ts';
import { cameraBadges } from './camera-badges.ts';
import { ordinaryNames } from './manufacturer-names.ts';

/** Fields with the site of the unit's maker: UPnP, the certificate, the link of the page's logo. An owner's own site never has that name. */
const fields: readonly Field[] = ['upnp.site', 'tls.alt-name', 'http.page-mark'];
/** Names somebody, and clears nobody: a description is copied from a template with everything in it. */
const weight = 0.45;

/** What firms write behind their name where that alone was taken. */
const firm =
  '(?:-?(?:cams?|cameras?|cctv|corp|electronics|europe|eu|global|group|inc|international|online|securit(?:y|ies)|surveillance|systems?|tech|technolog(?:y|ies)|uk|usa?|video|vision))?';

/** Sites that are not called after their makers. */
const others: Readonly<Record<string, readonly [pattern: string, seen: string]>> = {
  '2n': ['2n\\.(?:com|cz)', '2n.com'],
  'd-link': ['(?:[a-z]{1,3}\\.)?dlink(?:la|-me|mea)?\\.com(?:\\.[a-z]{2})?', 'dlink.com.tw'],
  lilin: ['meritlilin\\.com', 'meritlilin.com'],
  tvt: ['tvt\\.(?:net\\.cn|com\\.cn)', 'tvt.net.cn'],
  ubiquiti: ['(?:ubnt|ui)\\.com', 'ubnt.com'],
};

/**
 * The maker with marks for the site of its own name and of each badge's. Of whom only the name is known, nobody knows that the
 * site by that name is theirs.
 */
export function withSites(maker: Maker): Maker {
  const { id, name, marks, brands, headquarters } = maker;
  if (headquarters === null) return maker;
  return {
    ...maker,
    marks: [...marks, ...calledAfter(id, name, weight), ...elsewhere(id)],
    ...(brands === undefined
      ? {}
      : {
          // Televisions are sold under a badge of cameras, too.
          brands: brands.map((brand) =>
            cameraBadges.has(brand.name)
              ? {
                  ...brand,
                  marks: [
                    ...brand.marks,
                    ...calledAfter(id, brand.name, brand.made === 'whole' ? weight : 0),
                  ],
                }
              : brand,
          ),
        }),
  };
}

function calledAfter(maker: string, name: string, strength: number): readonly Mark[] {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (ordinaryNames.has(name) || letters.length < 4 || !/^[A-Za-z0-9 .&-]+$/.test(name)) return [];
  const spelled = name.toLowerCase().replaceAll(/[.&]/g, '').replaceAll(/[ -]+/g, '-?');
  return [
    siteMark({
      maker,
      slug: letters,
      pattern: `${spelled}${firm}\\.(?:[a-z]{2,3}\\.)?[a-z]{2,8}`,
      seen: `${letters}.com`,
      strength,
    }),
  ];
}

function elsewhere(maker: string): readonly Mark[] {
  const row = others[maker];
  return row === undefined
    ? []
    : [siteMark({ maker, slug: 'other', pattern: row[0], seen: row[1], strength: weight })];
}

/** What is different from one mark of a site to the next. */
interface Site {
  /** The id of the maker. */
  readonly maker: string;
  /** What the mark is called before `-site`. */
  readonly slug: string;
  /** The text of a pattern for the site, without what may stand before it. */
  readonly pattern: string;
  /** The site itself, the example. */
  readonly seen: string;
  readonly strength: number;
}

function siteMark({ maker, slug, pattern, seen, strength }: Site): Mark {
  return {
    id: `${maker}/${slug}-site`,
    field: fields,
    pattern: new RegExp(`^(?:site=)?(?:[a-z\\d*-]{1,40}\\.){0,2}${pattern}$`),
    weight: strength,
    examples: [{ seen }, { seen: `*.${seen}` }, { seen: `site=www.${seen}` }],
    unlike: [`x${seen}`, `${seen}.example.org`, seen.split('.')[0] ?? ''],
    source: hearsay,
  };
}

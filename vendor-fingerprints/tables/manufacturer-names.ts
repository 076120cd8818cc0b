import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { cameraBadges } from './camera-badges.ts';
import { lacksCamera } from './camera-words.ts';
import { makesMuchElse } from './default-type.ts';

/** Names somebody, and clears nobody. */
const weight = 0.45;

/** What firms write behind their name, and nobody who names a camera of his own. */
const company =
  '(?:Technolog(?:y|ies)|Labs|Innovation|Intelligent|Information|Digital|Electr[oó]nica|Holdings|Video|Vision|Systems?|Electronics?|Security|Networks?|Group|Industries|International|Communications?|Surveillance|Solutions|CCTV|Corp(?:oration)?|Inc(?:orporated)?|Ltd|Limited|LLC|GmbH|AG|AB|BV|B\\.V|S\\.?p\\.?A|S\\.?r\\.?l|S\\.?A|Co|Company|Pty)';

/** Where the firm sits, which Chinese firms write before their name. */
const seat =
  '(?:(?:Beijing|Chengdu|Dongguan|Fujian|Guangdong|Guangzhou|Hangzhou|Nanjing|Ningbo|Shanghai|Shenzhen|Suzhou|Tianjin|Wuhan|Xiamen|Zhejiang|Zhuhai) (?:City )?)?';

/** The same, which others write behind it. */
const place = '(?: ?\\([A-Za-z][a-z]{2,15}\\))?';

/** Words, and firms of much else by the same name: in a certificate, and as the name of a site, they may be anybody's. */
export const ordinaryNames: ReadonlySet<string> = new Set([
  'Ajax',
  'Defender',
  'ELAN',
  'Fast',
  'Ganz',
  'Hunt',
  'Hyundai',
  'Juan',
  'Kasa',
  'LUPUS',
  'Luma',
  'Matrix',
  'Mercury',
  'Niko',
  'Norden',
  'Onix',
  'Orite',
  'Ossia',
  'PLANET',
  'Rhodium',
  'Rhombus',
  'Safire',
  'Soyo',
  'Turing',
  'Winic',
]);

/**
 * The maker with a mark for its own name and each of its badges in the field where a unit names its manufacturer, where none has
 * one: whoever is listed is known there, so that the name of one on the software of another is seen. Behind the name of who sells
 * cameras and little else stands a camera, over UPnP as well.
 */
export function withManufacturerNames(maker: Maker): Maker {
  const own = maker.headquarters !== null && !makesMuchElse.has(maker.id);
  return {
    ...maker,
    marks: add({
      maker: maker.id,
      name: maker.name,
      marks: maker.marks,
      strength: weight,
      cameras: own,
      makes: maker.buys === undefined,
    }),
    ...(maker.brands === undefined
      ? {}
      : {
          brands: maker.brands.map((brand) => ({
            ...brand,
            marks: add({
              maker: maker.id,
              name: brand.name,
              marks: brand.marks,
              strength: brand.made === 'whole' ? weight : 0,
              cameras: cameraBadges.has(brand.name),
              makes: brand.made === 'whole',
            }),
          })),
        }),
  };
}

/** Whose name it is, the maker's own or a badge's. */
interface Named {
  /** The id of the maker. */
  readonly maker: string;
  readonly name: string;
  /** Those that the maker or the badge has already. */
  readonly marks: readonly Mark[];
  /** The weight of the new ones. */
  readonly strength: number;
  /** Hardly anything but cameras is sold under the name. */
  readonly cameras: boolean;
  /** All that is sold under the name is of the maker's own making. */
  readonly makes: boolean;
}

function add({ maker, name, marks, strength, cameras, makes }: Named): readonly Mark[] {
  // Over UPnP, whose cameras are not known there already, and who makes what stands under the name.
  const alsoThere = makes && !cameras;
  return [
    ...marks,
    ...(isKnown(name, 'onvif.manufacturer', name, marks) ? [] : named(maker, name, strength, alsoThere)),
    ...(cameras ? [seller(maker, name, strength)] : []),
    ...(ordinaryNames.has(name) || name.length < 4 || isKnown(name, 'tls.subject', `O=${name}`, marks)
      ? []
      : [certified(maker, name, strength, cameras)]),
  ];
}

/** Of `text`, in which `name` stands. */
function isKnown(name: string, where: Field, text: string, marks: readonly Mark[]): boolean {
  // A pattern that knows the name has its beginning somewhere; running them all would compile them all at every start.
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const beginning = letters(name).slice(0, 2);
  return marks.some(
    (mark) =>
      [mark.field].flat().includes(where) &&
      !lacksCamera(mark, text) &&
      letters(mark.pattern.source).includes(beginning) &&
      mark.pattern.test(text),
  );
}

function named(maker: string, name: string, strength: number, alsoThere: boolean): readonly Mark[] {
  const several = /[ -]/.test(name);
  const first = mark({
    maker,
    name,
    what: 'named',
    field: [
      'onvif.manufacturer',
      ...(several ? (['onvif.scope-name'] as const) : []),
      ...(alsoThere && name.length > 3 ? (['upnp.manufacturer'] as const) : []),
    ],
    strength,
  });
  // A single word may be what somebody called the unit, and two or three letters begin another firm's name.
  if (several || name.length < 4) return [first];
  return [
    first,
    {
      ...first,
      id: `${first.id}-firm`,
      field: 'onvif.scope-name',
      pattern: new RegExp(`^${spelled(name)}[ ,._-]{1,2}${company}(?![a-z]).{0,100}$`, 'i'),
      examples: [{ seen: `${name} Technology Co., Ltd.` }],
      unlike: [name, `${name} Street`],
    },
  ];
}

/** The organisation in a certificate, and nothing else of it: owners' authorities write theirs there, too. */
function certified(maker: string, name: string, strength: number, cameras: boolean): Mark {
  return {
    ...mark({ maker, name, what: 'certified', field: ['tls.subject', 'tls.issuer'], strength }),
    pattern: new RegExp(
      `^(?:.{0,200}[,/+] ?)?O ?= ?"?(?=${seat}${spelled(name)}${place}(?:,? ${company}\\.?){0,4}"?(?: ?[,/+]|$))`,
      'i',
    ),
    ...(cameras ? { type: { is: 'camera', weight: 0.25 } } : {}),
    examples: [
      { seen: `CN=192.168.1.10, O=${name}, C=GB` },
      { seen: `O=${name} (Xiamen) Technology Co., Ltd., CN=cam` },
    ],
    unlike: [`CN=${name}`, `CN=cam, O=${name} Borough Council`],
  };
}

function seller(maker: string, name: string, strength: number): Mark {
  return {
    ...mark({ maker, name, what: 'sells-cameras', field: ['upnp.manufacturer'], strength }),
    type: { is: 'camera', weight: 0.25 },
  };
}

/** What is different from one mark of a name to the next. */
interface OfName extends Pick<Named, 'maker' | 'name' | 'strength'> {
  /** What the mark is called behind the name. */
  readonly what: string;
  readonly field: readonly Field[];
}

function mark({ maker, name, what, field, strength }: OfName): Mark {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return {
    id: `${maker}/${slug}-${what}`,
    field: field.length === 1 && field[0] !== undefined ? field[0] : field,
    pattern: new RegExp(`^${spelled(name)}(?:[ ,._-].{0,200})?$`, 'i'),
    weight: strength,
    examples: [{ seen: name }, { seen: `${name} Corporation` }],
    unlike: [`${name}x`, `my ${name}`],
    source: 'general knowledge, not verified',
  };
}

const spelled = (name: string): string => name.replaceAll(/[.()+*?]/g, '\\$&').replaceAll(/[ -]/g, '[ _-]?');

import type { Example, Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import { anyCase } from './any-case.ts';

/** Where units speak freely, and a model designation may stand among other words. */
const freeText: readonly Field[] = [
  'http.title',
  'http.model',
  'http.auth-realm',
  'rtsp.auth-realm',
  'http.server',
  'rtsp.server',
  'ssdp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'tls.subject',
  'snmp.sys-descr',
  'mdns.instance',
  'mdns.txt',
  'upnp.friendly-name',
  'upnp.model-description',
  'onvif.scope-name',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
];

/** Where owners name what they own, often by the label on it: letters, a hyphen and figures (`NT-00123`). */
const ownersFields: readonly Field[] = ['snmp.sys-name', 'mdns.host', 'dhcp.host-name'];
const label = '[A-Za-z]{2,4}-\\d{3,6}';
/** What firmware puts behind the designation in a name of its own: a MAC address, the end of one, or a serial number. */
const ownTail = '[-_](?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{12}|\\d{7,10})\\b';

/**
 * Designations so short or so ordinary that a page may hold them by chance: a letter and four digits are a printer, too. They count
 * behind the maker's name only.
 */
const tooOrdinary: ReadonlySet<string> = new Set([
  'axis',
  'verkada',
  'wyze',
  'eagle-eye',
  'huawei',
  'belkin',
]);

const modelFrom = 0.5;
/** What a name and a designation say together, however ordinary each is. */
const together = 0.45;
/** A page, a banner or a name is less than the field that is there for the model. */
const ceiling = 0.55;
/** Below what settles a type: what says that it is a printer still counts. */
const typeCeiling = 0.45;
const shortest = 5;
/** What stands alone in a free text is that long, or has a hyphen: a letter and three digits are a printer, a robot, a switch. */
const telling = '(?=[^ |:;,)\\]]{6}|[^ |:;,)\\]]*-)';

/**
 * For each mark of a maker that knows a model designation in the field for it: one that knows the designation among
 * other words. The examples are those of the first, so that both stand and fall together.
 */
export function withModelWords(maker: Maker): Maker {
  if (tooOrdinary.has(maker.id)) {
    return {
      ...maker,
      marks: [...maker.marks, ...maker.marks.flatMap((mark) => namedMark(maker.name, mark))],
    };
  }
  return {
    ...maker,
    marks: [
      ...maker.marks,
      ...maker.marks.flatMap((mark) => wordMark(maker.name, mark)),
      ...maker.marks.flatMap((mark) => namedMark(maker.name, mark)),
    ],
    ...(maker.brands === undefined
      ? {}
      : {
          brands: maker.brands.map((brand) => ({
            ...brand,
            marks: [
              ...brand.marks,
              ...brand.marks.flatMap((mark) => wordMark(brand.name, mark)),
              ...brand.marks.flatMap((mark) => namedMark(brand.name, mark)),
            ],
          })),
        }),
  };
}

function wordMark(name: string, mark: Mark): readonly Mark[] {
  const designation = /^\^(.+?)(?:\\b)?\$?$/.exec(mark.pattern.source)?.[1];
  const examples = mark.examples.filter(({ seen, gives }) => gives?.model === seen && isTelling(seen));
  if (designation === undefined || !namesModel(mark)) return [];
  const labels = new RegExp(`^${label}$`);
  const ownName = /^[A-Za-z0-9-]+$/.test(name);
  const behindName = ({ seen, gives }: Example): Example => ({
    seen: `${name}-${seen}`,
    ...(gives === undefined ? {} : { gives }),
  });
  return [
    ...worded({
      mark,
      where: 'word',
      field: freeText,
      before: telling,
      tail: '[-_][0-9A-Fa-f]{12}\\b',
      designation,
      examples,
      unlike: [],
    }),
    ...worded({
      mark,
      where: 'host',
      field: ownersFields,
      before: `(?:${ownName ? `${anyCase(name)}[-_]${telling}|` : ''}${telling}(?!${label}(?![^ .|:;,)\\](])))`,
      tail: ownTail,
      designation,
      examples: [
        ...examples.filter(({ seen }) => !labels.test(seen)),
        ...(ownName ? examples.slice(0, 1).map(behindName) : []),
      ],
      unlike: ['NT-00123'],
    }),
  ];
}

/** What tells one mark of a designation among other words from another. */
interface Worded {
  /** The one that knows the designation in the field for it. */
  readonly mark: Mark;
  /** What the new mark is called behind the name of `mark`. */
  readonly where: string;
  readonly field: readonly Field[];
  /** The text of a pattern that stands right before the designation. */
  readonly before: string;
  /** The text of a pattern of what may follow the designation, besides a blank or a stop. */
  readonly tail: string;
  /** The text of its pattern. */
  readonly designation: string;
  /** Without any, there is no mark. */
  readonly examples: readonly Example[];
  /** Near misses of this place, besides those of all. */
  readonly unlike: readonly string[];
}

function worded({
  mark,
  where,
  field,
  before,
  tail,
  designation,
  examples: [first, ...rest],
  unlike,
}: Worded): readonly Mark[] {
  if (first === undefined) return [];
  return [
    {
      id: `${mark.id}-${where}`,
      field,
      pattern: new RegExp(
        `^(?:.{0,80}?[ |:;,(\\[/=])?${before}${designation}(?=$|[ |:;,)\\](]|\\/\\d|${tail})`,
        mark.pattern.flags,
      ),
      weight: Math.min(mark.weight, ceiling),
      ...(mark.type === undefined
        ? {}
        : { type: { is: mark.type.is, weight: Math.min(mark.type.weight, typeCeiling) } }),
      examples: [first, ...rest, ...inSentence(first)],
      unlike: [`x${first.seen}`, 'Welcome', ...unlike],
      source: mark.source,
    },
  ];
}

/** Behind whose name it stands, a designation may be as short as it likes: `GKB D53211`. */
function namedMark(name: string, mark: Mark): readonly Mark[] {
  const { source, flags } = mark.pattern;
  const designation = /^\^(.+?)(?:\\b)?\$?$/.exec(source)?.[1];
  const own = name.toLowerCase();
  const ordinary = isOrdinary(mark);
  const [first, ...rest] = mark.examples.filter(
    ({ seen, gives }) =>
      gives?.model === seen && (ordinary || !isTelling(seen)) && !seen.toLowerCase().startsWith(own),
  );
  if (designation === undefined || first === undefined) return [];
  if (!ordinary && !namesModel(mark)) return [];
  if (!/^[A-Za-z0-9 .&-]+$/.test(name)) return [];
  const behind = ({ seen, gives }: Example): Example => ({
    seen: `${name} ${seen}`,
    ...(gives === undefined ? {} : { gives }),
  });
  return [
    {
      id: `${mark.id}-named`,
      field: [...freeText, ...ownersFields],
      pattern: new RegExp(
        `^(?:.{0,40}[ |:;,(])?${anyCase(name)}[ _-]{1,2}${designation}(?=$|[ |:;,)\\](]|\\/\\d)`,
        flags,
      ),
      weight: mark.weight === 0 ? 0 : Math.min(Math.max(mark.weight, together), ceiling),
      ...(mark.type === undefined ? {} : { type: { is: mark.type.is, weight: typeCeiling } }),
      examples: [behind(first), ...rest.map(behind)],
      unlike: [first.seen, name],
      source: mark.source,
    },
  ];
}

/** So short or plain that it counts nowhere else but where a model is named, and little there. */
function isOrdinary({ field, type, pattern, weight }: Mark): boolean {
  return (
    [field].flat().includes('onvif.model') &&
    type !== undefined &&
    type.weight < modelFrom &&
    weight > 0 &&
    pattern.source.startsWith('^(?<model>')
  );
}

function namesModel({ field, type, pattern }: Mark): boolean {
  return (
    [field].flat().includes('onvif.model') &&
    type !== undefined &&
    type.weight >= modelFrom &&
    pattern.source.includes('(?<model>')
  );
}

function isTelling(text: string): boolean {
  const long = text.length > shortest || (text.length === shortest && text.includes('-'));
  return long && /\d/.test(text) && /[A-Z]/i.test(text) && !text.includes(' ');
}

function inSentence({ seen, gives }: Example): readonly Example[] {
  return [{ seen: `Unit ${seen}`, ...(gives === undefined ? {} : { gives }) }];
}

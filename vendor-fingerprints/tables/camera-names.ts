import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import type { MarksByMaker } from './by-maker.ts';
import { besideCameraPattern } from './camera-words.ts';
import { type Name, serves, signed, slug } from './firm-names.ts';

const own = (maker: string, ...spelled: readonly string[]): readonly Name[] =>
  spelled.map((one) => ({ maker, spelled: one }));
const shared = (maker: string, ...brands: readonly string[]): readonly Name[] =>
  brands.map((brand) => ({ maker, spelled: brand.replaceAll('-', '-?'), brand, shared: true }));

const names: readonly Name[] = [
  ...own('2n', '2N'),
  ...own('acti', 'ACTi'),
  ...own('airlive', 'AirLive', 'OvisLink'),
  ...own('ajax', 'Ajax'),
  ...own('aqara', 'Aqara'),
  ...own('aviosys', 'Aviosys'),
  ...own('avtech', 'AV-?TECH'),
  ...own('axis', 'AXIS'),
  ...own('belkin', 'Belkin'),
  ...own('bosch', 'Bosch'),
  ...own('canon', 'Canon'),
  ...own('cieffe', 'Cieffe'),
  ...own('cisco', 'Cisco'),
  ...own('cnb', 'CNB'),
  ...own('costar', 'Costar'),
  ...own('d-link', 'D-?Link'),
  ...own('edimax', 'Edimax'),
  ...own('eneo', 'eneo'),
  ...own('flir', 'FLIR'),
  ...own('genetec', 'Genetec'),
  ...own('grandstream', 'Grandstream'),
  ...own('hanwha', 'Hanwha'),
  ...own('huawei', 'Huawei'),
  ...own('instar', 'INSTAR'),
  ...own('intellinet', 'Intellinet'),
  ...own('jvc', 'JVC'),
  ...own('kedacom', 'Keda'),
  ...own('kguard', 'KGuard'),
  ...own('levelone', 'Level ?One'),
  ...own('lilin', 'LILIN'),
  ...own('linksys', 'Linksys'),
  ...own('panasonic', 'Panasonic'),
  ...own('planet', 'PLANET'),
  ...own('qnap', 'QNAP'),
  ...own('sanyo', 'Sanyo'),
  ...own('selea', 'Selea'),
  ...own('sony', 'Sony'),
  ...own('speco', 'Speco'),
  ...own('synectics', 'Synectics'),
  ...own('synology', 'Synology'),
  ...own('toshiba', 'Toshiba'),
  ...own('tp-link', 'TP-?LINK'),
  ...own('trendnet', 'TRENDnet'),
  ...own('tvt', 'TVT'),
  ...own('ubiquiti', 'Ubiquiti', 'UBNT'),
  ...own('verint', 'Verint', 'Nextiva'),
  ...own('vicon', 'Vicon'),
  ...own('wyze', 'Wyze'),
  ...own('xiaomi', 'Xiaomi'),
  ...own('zte', 'ZTE'),
  { maker: 'hikvision', spelled: 'HIKMICRO', brand: 'HIKMICRO' },
  ...shared('hikvision', 'ABUS', 'Hyundai', 'LTS', 'Luma', 'Safire', 'Swann'),
  ...shared('dahua', 'American Dynamics', 'BCS', 'Honeywell', 'Intelbras', 'X-Security'),
];

const fields: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'tls.subject',
  'snmp.sys-descr',
  'upnp.model-description',
  'upnp.friendly-name',
  'mdns.instance',
  'mdns.txt',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
  'onvif.model',
  'onvif.scope-hardware',
];

const source = 'general knowledge, not verified';

/** A maker's name and the word for a camera in one text, in either order, or a page's heading of a name and the word for a viewer. Shops and viewers say both, too: it is not enough to flag. */
function besideCamera({ maker, spelled, shared: inPart }: Name): Mark {
  const plain = spelled.replaceAll('?', '');
  return {
    id: `${maker}/${slug(plain)}-and-camera`,
    field: fields,
    pattern: besideCameraPattern(spelled),
    weight: inPart ? 0 : 0.6,
    type: { is: 'camera', weight: 0.3 },
    inWords: true,
    examples: [
      { seen: `${plain} Network Camera` },
      { seen: `CN=IP Camera, O=${plain} Corporation` },
      { seen: `${plain} Web Viewer` },
    ],
    unlike: [
      plain,
      `${plain} Surveillance Station`,
      'Network Camera',
      `x${plain}x camera`,
      `IPC-HFW2431S-${plain}`,
    ],
    source,
  };
}

/** The name in the field that is there for it, or before the stream's password: the device itself says who made it. */
function asManufacturer({ maker, spelled, shared: inPart }: Name): Mark {
  const plain = spelled.replaceAll('?', '');
  return {
    id: `${maker}/${slug(plain)}-manufacturer`,
    field: ['onvif.manufacturer', 'rtsp.auth-realm', 'rtsp.sdp-session'],
    pattern: new RegExp(`^${spelled}(?:[ ,._-].{0,200})?$`, 'i'),
    weight: inPart ? 0 : 0.8,
    examples: [{ seen: plain }, { seen: `${plain} Corporation` }],
    unlike: [`${plain}x`, `my ${plain}`],
    source,
  };
}

/** The name before other words in what a stream's server calls itself: whoever makes much else has no other that streams. */
function beforeStreams({ maker, spelled, shared: inPart }: Name): Mark {
  const plain = spelled.replaceAll('?', '');
  return {
    id: `${maker}/${slug(plain)}-streams`,
    field: 'rtsp.server',
    pattern: new RegExp(`^${spelled}[ _/-](?:.{0,40}[ _/-])?(?:rtsp|stream)\\w{0,10}(?:[ /].{0,60})?$`, 'i'),
    weight: inPart ? 0 : 0.6,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: `${plain} RTSP Server` }, { seen: `${plain} Streaming/1.0` }],
    unlike: [`${plain}x RTSP Server`, `RTSP Server of ${plain}`, `${plain} HTTP Server`],
    source,
  };
}

/** The name before something else where a unit tells its own over ONVIF, which hardly anything but cameras does. */
function beforeScopeName({ maker, spelled, shared: inPart }: Name): Mark {
  const plain = spelled.replaceAll('?', '');
  return {
    id: `${maker}/${slug(plain)}-before-scope-name`,
    field: 'onvif.scope-name',
    pattern: new RegExp(`^${spelled}[ _-][ \\w.()-]{1,60}$`, 'i'),
    weight: inPart ? 0 : 0.45,
    type: { is: 'camera', weight: 0.25 },
    examples: [{ seen: `${plain}-404754734001050102` }, { seen: `${plain} Smart Home Camera` }],
    unlike: [`${plain}x 1`, `my ${plain} camera`],
    source,
  };
}

/** Marks of names that count beside the word for a camera, and where a unit names its manufacturer. */
export const cameraNameMarks: MarksByMaker = names.flatMap((name) =>
  [besideCamera, asManufacturer, beforeStreams, beforeScopeName, signed]
    .map((kind) => kind(name))
    .concat(serves(name))
    .map((mark) => ({
      maker: name.maker,
      ...(name.brand === undefined ? {} : { brand: name.brand }),
      mark,
    })),
);

/** Names that are ordinary words in some language: beside the word for a camera they say nothing. */
const ordinary: ReadonlySet<string> = new Set([
  'ELAN',
  'Ganz',
  'Hunt',
  'Juan',
  'Matrix',
  'Defender',
  'Turing',
  'Atlantis',
  'Compro',
  'Encore',
  'Lumens',
  'IPCAM Central',
]);
/** Names somebody, and clears nobody. */
const unknownWeight = 0.45;

/**
 * The maker with such a mark for its own name and each of its badges, where no table has one: a page headed by somebody's
 * name and the word for a camera is a camera of theirs, whoever they are.
 */
export function withCameraNames(maker: Maker): Maker {
  const add = (name: string, marks: readonly Mark[], brand?: string): readonly Mark[] => {
    if (ordinary.has(name) || !/^[A-Za-z0-9 .-]+$/.test(name)) return marks;
    const beside = /camera|\b(?:cams?|[dn]vr)\b/i.test(name)
      ? []
      : unread(fields, `${name} Network Camera`, name, marks);
    const alone = unread(aloneFields, name, name, marks);
    return [
      ...marks,
      ...(beside.length === 0 ? [] : [named(maker.id, name, brand, beside)]),
      ...(alone.length === 0 ? [] : [onItsOwn(maker.id, name, brand, alone)]),
    ];
  };
  return {
    ...maker,
    marks: add(maker.name, maker.marks),
    ...(maker.brands === undefined
      ? {}
      : {
          brands: maker.brands.map((brand) => ({
            ...brand,
            marks: add(brand.name, brand.marks, brand.made === 'whole' ? undefined : brand.name),
          })),
        }),
  };
}

/** Those of the fields in which no mark reads the text with the name in it. */
function unread(
  fields: readonly Field[],
  text: string,
  name: string,
  marks: readonly Mark[],
): readonly Field[] {
  // A pattern that knows the name has its beginning somewhere; running them all would compile them all at every start.
  const letters = (one: string) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const beginning = letters(name).slice(0, 2);
  const left = new Set(fields);
  for (const { field, pattern } of marks) {
    const here = [field].flat().filter((one) => left.has(one));
    if (here.length === 0 || !letters(pattern.source).includes(beginning) || !pattern.test(text)) continue;
    for (const one of here) left.delete(one);
  }
  return [...left];
}

function named(maker: string, name: string, shared: string | undefined, field: readonly Field[]): Mark {
  const spelled = name.replaceAll('.', '\\.').replaceAll(/[ -]/g, '[ -]?');
  const mark = besideCamera({ maker, spelled, ...(shared === undefined ? {} : { shared: true }) });
  return {
    ...mark,
    id: `${maker}/${slug(name)}-beside-camera`,
    field,
    weight: shared === undefined ? unknownWeight : 0,
    ...textsOf(name),
  };
}

/** Where a unit tells its own name, or its stream's, and hardly an owner types one. */
const aloneFields: readonly Field[] = [
  'onvif.scope-name',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
];

/** The name on its own there, with what a stream's server has behind it or the unit's MAC address at most: firmware ships with it. */
function onItsOwn(maker: string, name: string, shared: string | undefined, field: readonly Field[]): Mark {
  const spelled = name.replaceAll('.', '\\.').replaceAll(/[ -]/g, '[ _-]?');
  return {
    id: `${maker}/${slug(name)}-on-its-own`,
    field,
    pattern: new RegExp(
      `^${spelled}(?:[_-][0-9a-f]{12}|(?:[ _-]RTSP(?:[ _-]?Server)?)?(?:/v?\\d[\\w.]{0,20})?)$`,
      'i',
    ),
    weight: shared === undefined ? unknownWeight : 0,
    examples: [
      { seen: name },
      { seen: `${name}/1.0` },
      { seen: `${name} RTSP Server/1.0` },
      { seen: `${name}_0007D8192659` },
    ],
    unlike: [`${name}x`, `my ${name}`, `${name}_2`],
    source,
  };
}

function textsOf(name: string): Pick<Mark, 'examples' | 'unlike'> {
  return {
    examples: [
      { seen: `${name} Network Camera` },
      { seen: `IP Camera of ${name}` },
      { seen: `${name} Live View` },
    ],
    unlike: [
      name,
      `${name} Surveillance Station`,
      'Network Camera',
      `x${name}x camera`,
      `IPC-HFW2431S-${name}`,
    ],
  };
}

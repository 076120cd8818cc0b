import type { Mark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';
import type { Habit, MakerEntry, Series } from '../define.ts';
import { hearsay } from '../sources.ts';

const said: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'http.server',
  'http.page-mark',
  'http.redirect',
  'rtsp.auth-realm',
  'rtsp.server',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'rtsp.sdp-tool',
  'tls.subject',
  'tls.issuer',
  'snmp.sys-descr',
  'ssdp.server',
  'upnp.manufacturer',
  'upnp.model-description',
  'upnp.friendly-name',
  'mdns.instance',
  'onvif.manufacturer',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'onvif.model',
  'banner.ftp',
  'banner.telnet',
  'dhcp.vendor-class',
  'maker.vendor',
];

/** Names a maker, establishes nobody. */
const weight = 0.45;

/** A {@link Habit} of one of them: by default it names the maker, and the kind of unit that it is known for. */
type SmallHabit = Omit<Habit, 'weight' | 'brand'> & Partial<Pick<Habit, 'weight'>>;

/** What is known of one of them beside its name. */
interface More {
  /** What it sells is others': all of it, or a part. */
  readonly buys?: MakerEntry['buys'];
  /** Id of the maker whose group it belongs to. */
  readonly group?: string;
  readonly habits?: readonly SmallHabit[];
  /** Exact names in the IEEE registry. */
  readonly registrants?: MakerEntry['registrants'];
  readonly series?: readonly Series[];
  /** How the name is said, as the source of a pattern, where it is said in more ways than one. */
  readonly word?: string;
}

/** One whose name stands for nothing but cameras, recorders or the like, wherever it is said. */
export function littleKnown(name: string, is: DeviceType, more: More = {}): MakerEntry {
  const maker = ofMuchElse(name, is, more);
  const spelled = more.word ?? name.replaceAll('.', '\\.').replaceAll(/[ -]/g, '[ _-]?');
  const word: Mark = {
    id: `${maker.id}/word`,
    field: said,
    // Bounded, so that it is as quick on hostile text as a pattern that stands at the beginning.
    pattern: new RegExp(`^(?:.{0,200}[^a-z0-9])?${spelled}(?![a-z])`, 'i'),
    weight,
    type: { is, weight: 0.25 },
    examples: [{ seen: name }, { seen: `x ${name}-1` }],
    unlike: [`${name}x`, `x${name}`],
    source: hearsay,
  };
  return { ...maker, marks: [word] };
}

/** One who makes much else: the name counts beside the word for a camera, as every maker's does, and in these habits. */
export function ofMuchElse(name: string, is: DeviceType, more: More): MakerEntry {
  const { buys, group, habits = [], registrants, series = [] } = more;
  return {
    id: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name,
    headquarters: null,
    ...(group !== undefined && { group }),
    ...(buys !== undefined && { buys }),
    ...(registrants !== undefined && { registrants }),
    sources: [hearsay],
    marks: [],
    habits: habits.map((habit) => ({ weight, is: [is, 0.45], ...habit })),
    series,
  };
}

/** Several of whom nothing but the name is known. None of the names is an ordinary word or stands for much else. */
export const names = (is: DeviceType, ...all: readonly string[]): readonly MakerEntry[] =>
  all.map((name) => littleKnown(name, is));

/** Several whose name stands on cameras that others make, nobody wrote down who. */
export const sellers = (...all: readonly string[]): readonly MakerEntry[] =>
  all.map((name) => ({ ...littleKnown(name, 'camera'), buys: 'all' }));

/** Several who sell much else, and cameras that others make, nobody wrote down who; or whose name is an ordinary word. */
export const sellersOfMuchElse = (...all: readonly string[]): readonly MakerEntry[] =>
  all.map((name) => ({ ...ofMuchElse(name, 'camera', {}), buys: 'all' }));

/** Several who make much else, of whom nothing but the name is known. */
export const namesOfMuchElse = (...all: readonly string[]): readonly MakerEntry[] =>
  all.map((name) => ofMuchElse(name, 'camera', {}));

/** What a page of a station at a door calls itself after its maker's name. Stations on desks, servers and loudspeakers of the same makers do not. */
const atTheDoor =
  '.{0,24}\\b(?:door ?(?:phone|station|entry|panel|bell)|(?:intercom|call) panel|(?:SIP )?video (?:station|panel|doorphone)|(?:SIP|entry|entrance|outdoor|street) (?:station|panel|doorphone)|t[üu]rstation|v[ií]deo ?portero|placa de calle|portier vid[ée]o|platine de rue|videocitofono|posto esterno|zil paneli)(?! ?(?:server|manager|software))';

/**
 * A maker of door entry: what speaks ONVIF under its name, or heads its pages as one, is the station at the door. Its telephones and
 * locks do not.
 */
export const station = (name: string, series: readonly Series[] = []): MakerEntry =>
  ofMuchElse(name, 'doorbell', {
    series,
    habits: [
      {
        field: ['onvif.manufacturer', 'onvif.scope-name', 'onvif.scope-hardware'],
        pattern: new RegExp(`^${name.replaceAll(/[ -]/g, '[ _-]?')}(?![a-z]).{0,60}$`, 'i'),
        seen: [name, `${name} S.p.A.`],
        unlike: [`${name}x`, `my ${name}`],
        source: hearsay,
      },
      {
        field: ['http.title', 'http.auth-realm', 'snmp.sys-descr'],
        pattern: new RegExp(`^${name.replaceAll(/[ -]/g, '[ _-]?')}\\b${atTheDoor}`, 'i'),
        is: ['doorbell', 0.6],
        seen: [`${name} Door Station`, `${name} 2-wire SIP Video Station`],
        unlike: [
          name,
          `${name} Intercom Server`,
          `${name} Intercom Station`,
          `${name} Call Station`,
          `${name} SIP Speaker`,
        ],
        source: hearsay,
      },
    ],
  });

/** Several of them, of whom nothing but the name is known. */
export const stations = (...all: readonly string[]): readonly MakerEntry[] =>
  all.map((name) => station(name));

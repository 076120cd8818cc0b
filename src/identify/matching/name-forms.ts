import type { Name } from '../../model/fingerprint.ts';
import type { DeviceType } from '../../model/identification.ts';
import type { Field } from '../../model/observation.ts';

/** How a name stands in a value. The id of what was recognised ends with it: `maker/name-acme-camera`. */
export type Form = keyof typeof weights;

/** What a field holds, as far as names are concerned. */
export type Place =
  | 'maker'
  | 'label'
  | 'title'
  | 'realm'
  | 'stream'
  | 'server'
  | 'banner'
  | 'page'
  | 'certificate'
  | 'host'
  | 'model'
  | 'site';

/** The place of each field in which names are looked for. */
export const places: Readonly<Partial<Record<Field, Place>>> = {
  'onvif.manufacturer': 'maker',
  'maker.vendor': 'maker',
  'upnp.manufacturer': 'maker',
  'onvif.scope-name': 'label',
  'upnp.friendly-name': 'label',
  'mdns.instance': 'label',
  'http.title': 'title',
  'http.auth-realm': 'realm',
  'rtsp.auth-realm': 'realm',
  'rtsp.sdp-session': 'stream',
  'rtsp.sdp-information': 'stream',
  'http.server': 'server',
  'rtsp.server': 'server',
  'rtsp.sdp-tool': 'server',
  'ssdp.server': 'server',
  'dhcp.vendor-class': 'server',
  'banner.ftp': 'banner',
  'banner.telnet': 'banner',
  'snmp.sys-descr': 'banner',
  'http.page-mark': 'page',
  'http.redirect': 'page',
  'upnp.model-description': 'page',
  'tls.subject': 'certificate',
  'tls.issuer': 'certificate',
  'tls.alt-name': 'site',
  'upnp.site': 'site',
  'mdns.host': 'host',
  'mdns.txt': 'host',
  'dhcp.host-name': 'host',
  'onvif.scope': 'host',
  'onvif.model': 'model',
  'onvif.scope-hardware': 'model',
  'maker.model': 'model',
  'upnp.model-name': 'model',
  'upnp.model-number': 'model',
};

/**
 * What a name weighs, by its form and place: this and {@link strengthOf} are all that decides it. A form counts only in the places that it
 * has here. Of several forms that fit, the first gives the id and the heaviest the weight.
 */
export const weights = {
  /** The name and a word for a station at a door, for makers of those. */
  door: { title: 0.6, realm: 0.6, banner: 0.6, label: 0.45 },
  /** The name and a model number, and nothing else. */
  'recorder-model': { title: 0.45, realm: 0.45, banner: 0.45, label: 0.45 },
  model: { title: 0.45, realm: 0.45, banner: 0.45, label: 0.45 },
  /** The name and a word for a camera. */
  camera: {
    label: 0.45,
    title: 0.45,
    realm: 0.45,
    stream: 0.45,
    host: 0.45,
    model: 0.45,
    page: 0.55,
    server: 0.6,
    banner: 0.6,
    certificate: 0.6,
  },
  /** The name in what a stream's server calls itself. */
  streams: { server: 0.6 },
  /** The name where a unit names its manufacturer. */
  manufacturer: { maker: 0.9 },
  /** The name as the organisation of a certificate. */
  organisation: { certificate: 0.6 },
  /** The company's full name. */
  company: { label: 0.45, realm: 0.45, stream: 0.45, page: 0.45 },
  /** The name alone, with a version, a MAC address or `RTSP Server` at most. */
  whole: { label: 0.45, realm: 0.45, stream: 0.45, server: 0.6 },
  /** The name before other words. */
  begins: { label: 0.45, realm: 0.45, stream: 0.45, model: 0.45 },
  /** The maker's own site. */
  site: { site: 0.45, page: 0.45 },
  /** The name anywhere, if it means nothing else. */
  sentence: {
    host: 0.35,
    label: 0.45,
    maker: 0.45,
    model: 0.45,
    certificate: 0.45,
    title: 0.55,
    realm: 0.55,
    page: 0.55,
    stream: 0.6,
    server: 0.6,
    banner: 0.6,
  },
  /** The name in one word with a kind of unit: `AcmeNVR`. */
  joined: {
    maker: 0.35,
    label: 0.35,
    title: 0.35,
    realm: 0.35,
    stream: 0.35,
    server: 0.35,
    banner: 0.35,
    page: 0.35,
    host: 0.35,
  },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Place, number>>>>>;

/** Forms in which a unit names its maker. In all others a name stands among words that anybody may have written. */
export const telling: ReadonlySet<Form> = new Set<Form>(['manufacturer', 'organisation', 'streams', 'whole']);

/** The least that a name weighs, in any of its places, where the whole value is what only a factory writes. */
export const factoryWeight = 0.6;

/** The forms, the most telling first. */
export const forms = Object.keys(weights) as readonly Form[];

/** Whose name it is, as far as its weight is concerned. */
export interface Owner {
  /** More is known of the maker than its name. */
  readonly known: boolean;
  /** Of a brand that the maker makes: in whole or in part. */
  readonly made: 'whole' | 'partly' | null;
  /** Of a brand: another company's, and not the maker's own. */
  readonly sold: boolean;
}

/**
 * The most that a name weighs for its maker, wherever it stands: 0 for a brand that others make too, little for a maker of which no more
 * than the name is known, and for an ordinary word.
 */
export function strengthOf({ kind, means }: Name, { known, made, sold }: Owner): number {
  if (made === 'partly') return 0;
  const isWord = means === 'word' || means === 'ambiguous';
  if (!known || (isWord && made !== null)) return 0.45;
  if (made === 'whole') return sold || means !== 'cameras' ? 0.6 : 0.8;
  if (means === 'word' && kind !== 'script') return 0.6;
  return kind === 'maker' ? 0.9 : kind === 'line' ? 0.6 : 0.8;
}

/** The kind of unit that something shows, and how strongly. */
type Shown = { readonly is: DeviceType; readonly weight: number };

/** What kind of unit a name shows, in this form. */
export function typeOf(form: Form, name: Name, field: Field): Shown | undefined {
  const is = name.carries === 'camera+' ? 'camera' : name.carries;
  switch (form) {
    case 'door':
      return { is: 'doorbell', weight: 0.6 };
    case 'camera':
    case 'streams':
      return { is: 'camera', weight: 0.3 };
    case 'recorder-model':
      return { is: is === 'doorbell' ? is : 'recorder', weight: 0.25 };
    case 'model':
      return { is: is === 'recorder' || is === null ? 'camera' : is, weight: 0.25 };
    default:
      return typeOfName(form, name, is, field);
  }
}

/** The same of the name without a model number or a word for a camera. */
function typeOfName(form: Form, { means }: Name, is: DeviceType | null, field: Field): Shown | undefined {
  const named = { weight: is === 'doorbell' ? 0.45 : 0.25 };
  // Over ONVIF cameras name themselves, and hardly anything else of a maker of many things.
  if (field === 'onvif.scope-name' && means !== 'word') return { is: is ?? 'camera', ...named };
  if (is === null) return undefined;
  if (means === 'cameras') return { is, weight: 0.25 };
  if (form === 'site') return undefined;
  // A maker of door stations makes telephones and locks, too.
  const isStation = form === 'manufacturer' || field.startsWith('onvif.');
  return is === 'doorbell' && !isStation ? undefined : { is, ...named };
}

import type { Fingerprint, ModelPlace } from '../../model/fingerprint.ts';
import type { Field } from '../../model/observation.ts';

/** Where units speak freely, and a model number may stand among other words. */
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
/** Where users name what they own, often by the label on it: letters, a hyphen and figures (`NT-00123`). */
const userSetFields: readonly Field[] = ['snmp.sys-name', 'mdns.host', 'dhcp.host-name'];

const fieldsAt: Readonly<Record<ModelPlace, readonly Field[]>> = {
  word: freeText,
  host: userSetFields,
  named: [...freeText, ...userSetFields],
};

const label = '[A-Za-z]{2,4}-\\d{3,6}';
/** What firmware puts behind the model number in a name of its own: a MAC address, the end of one, or a serial number. */
const ownTail = '[-_](?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{12}|\\d{7,10})\\b';
const macTail = '[-_][0-9A-Fa-f]{12}\\b';
/** What stands alone in a free text is that long, or has a hyphen: a letter and three digits are a printer, a robot, a switch. */
const telling = '(?=[^ |:;,)\\]]{6}|[^ |:;,)\\]]*-)';

/** What a name and a model number weigh together, however ordinary each is. */
const together = 0.45;
/** A page, a banner or a name is less than the field that is there for the model. */
const ceiling = 0.55;
/** Below what decides a type: evidence of a printer still counts. */
const typeCeiling = 0.45;

/** A fingerprint's model number read among other words: what differs from the fingerprint itself. */
export interface InText extends Pick<Fingerprint, 'id' | 'weight'> {
  readonly type: Fingerprint['type'];
  readonly field: readonly Field[];
  /** A text in lower case without which the pattern matches nothing; '' if there is none. */
  readonly needs: string;
  /** The text of its pattern. The flags are the fingerprint's. */
  readonly pattern: string;
}

/** How a fingerprint's model number is read in each of the places where it is looked for besides its own fields. `name` is its maker's or brand's. */
export function inTexts(fingerprint: Fingerprint, name: string): readonly InText[] {
  return (fingerprint.elsewhere ?? []).map((place) => inText(fingerprint, name, place));
}

function inText(fingerprint: Fingerprint, name: string, place: ModelPlace): InText {
  const { id, type } = fingerprint;
  const weight =
    place === 'named' && fingerprint.weight > 0 ? Math.max(fingerprint.weight, together) : fingerprint.weight;
  const typeWeight = place === 'named' ? typeCeiling : Math.min(type?.weight ?? 0, typeCeiling);
  return {
    id: `${id}-${place}`,
    field: fieldsAt[place],
    needs: place === 'named' ? (/^[^ -]*/.exec(name.toLowerCase())?.[0] ?? '') : '',
    weight: Math.min(weight, ceiling),
    type: type && { is: type.is, weight: typeWeight },
    get pattern() {
      return patternAt(fingerprint, name, place);
    },
  };
}

function patternAt({ pattern: { source } }: Fingerprint, name: string, place: ModelPlace): string {
  const number = /^\^(.+?)(?:\\b)?\$?$/.exec(source)?.[1] ?? '';
  if (place === 'named')
    return `^(?:.{0,40}[ |:;,(])?${anyCase(name)}[ _-]{1,2}${number}(?=$|[ |:;,)\\](]|\\/\\d)`;
  const owned = /^[A-Za-z0-9-]+$/.test(name) ? `${anyCase(name)}[-_]${telling}|` : '';
  const [before, tail] =
    place === 'word' ? [telling, macTail] : [`(?:${owned}${telling}(?!${label}(?![^ .|:;,)\\](])))`, ownTail];
  return `^(?:.{0,80}?[ |:;,(\\[/=])?${before}${number}(?=$|[ |:;,)\\](]|\\/\\d|${tail})`;
}

/** A name in whatever case, with a space, hyphen or underscore where it has one. */
function anyCase(name: string): string {
  return name
    .replace(/[.&]/g, '\\$&')
    .replace(/[ -]/g, '[ _-]?')
    .replace(/[a-z](?![^[]*\])/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}

import type { Example, Fingerprint } from '../../../src/model/fingerprint.ts';
import type { DeviceType } from '../../../src/model/identification.ts';

const source =
  'rapid7/recog xml/ftp_banners.xml (the same words in banners); that basicdeviceinfo.cgi uses them: general knowledge, not verified';

/** What a fingerprint of a kind consists of. */
interface Kind {
  /** What the fingerprint is called behind `axis/type-`. */
  readonly id: string;
  readonly is: DeviceType;
  readonly pattern: RegExp;
  /** Examples: the pattern matches each. */
  readonly seen: readonly [string, ...string[]];
  /** Near misses: the pattern matches none. */
  readonly unlike: readonly [string, ...string[]];
}

/** What kind of product it is, in the words of Axis; other fingerprints give the maker. */
function kind({ id, is, pattern, seen, unlike }: Kind): Fingerprint {
  const [first, ...others] = seen;
  const examples: [Example, ...Example[]] = [{ seen: first }, ...others.map((text) => ({ seen: text }))];
  return {
    id: `axis/type-${id}`,
    field: 'maker.device-class',
    pattern,
    weight: 0,
    type: { is, weight: 0.9 },
    examples,
    unlike,
    source,
  };
}

/** Kinds of product: loudspeakers, radars, door controllers and relays answer as cameras do, and are none. */
export const productTypes: readonly Fingerprint[] = [
  kind({
    id: 'camera',
    is: 'camera',
    pattern: /^(?:[A-Z][\w/-]{1,20} ){1,4}Camera$/,
    seen: ['Network Camera', 'Dome Camera', 'PTZ Network Camera'],
    unlike: ['Camera', 'IPCamera', 'Network Camera Mount'],
  }),
  kind({
    id: 'encoder',
    is: 'encoder',
    pattern: /^(?:Network )?Video (?:Encoder|Server)(?: Blade)?$/,
    seen: ['Video Encoder', 'Network Video Encoder'],
    unlike: ['Video Decoder', 'EnCoder'],
  }),
  kind({
    id: 'recorder',
    is: 'recorder',
    pattern: /^(?:Network )?(?:Video )?Recorder$/,
    seen: ['Network Video Recorder'],
    unlike: ['NVR', 'Recorder Rack'],
  }),
  kind({
    id: 'door',
    is: 'access-control',
    pattern: /^(?:Network )?(?:Door Controller|Card Reader|Reader|Access Controller)$/,
    seen: ['Network Door Controller', 'Door Controller'],
    unlike: ['Network Door Station', 'Controller'],
  }),
  kind({
    id: 'intercom',
    is: 'intercom',
    pattern: /^(?:Network )?(?:Video )?(?:Door Station|Intercom)$/,
    seen: ['Network Video Door Station', 'Network Intercom'],
    unlike: ['Network Door Controller', 'Station'],
  }),
  kind({
    id: 'other',
    is: 'other',
    pattern:
      /^(?:Network )?(?:(?:Horn|Cabinet|Ceiling|Pendant|Mini|Sound)? ?Speaker|(?:Security )?Radar(?: Detector)?|(?:[\w/]{1,10} ){0,2}I\/O(?: [A-Z]\w{1,10}){0,2}|Audio(?: [A-Z]\w{1,10}){0,2}|Strobe(?: Siren)?|Video Decoder|Switch)$/,
    seen: [
      'Network Speaker',
      'Network Horn Speaker',
      'Radar',
      'Security Radar',
      'Network I/O Relay Module',
      'Network Audio Bridge',
    ],
    unlike: ['Network Camera', 'Loudspeaker', 'Radar Camera'],
  }),
];

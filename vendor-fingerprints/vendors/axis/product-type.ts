import type { Example, Mark } from '../../../src/model/fingerprint.ts';
import type { DeviceType } from '../../../src/model/identification.ts';

const source =
  'rapid7/recog xml/ftp_banners.xml (the same words in banners); that basicdeviceinfo.cgi uses them: general knowledge, not verified';

/** What kind of product it is, in the words of Axis; who made it is said by other marks. */
function kind(
  id: string,
  is: DeviceType,
  pattern: RegExp,
  seen: readonly [string, ...string[]],
  unlike: readonly [string, ...string[]],
): Mark {
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
export const productTypes: readonly Mark[] = [
  kind(
    'camera',
    'camera',
    /^(?:[A-Z][\w/-]{1,20} ){1,4}Camera$/,
    ['Network Camera', 'Dome Camera', 'PTZ Network Camera'],
    ['Camera', 'IPCamera', 'Network Camera Mount'],
  ),
  kind(
    'encoder',
    'encoder',
    /^(?:Network )?Video (?:Encoder|Server)(?: Blade)?$/,
    ['Video Encoder', 'Network Video Encoder'],
    ['Video Decoder', 'EnCoder'],
  ),
  kind(
    'recorder',
    'recorder',
    /^(?:Network )?(?:Video )?Recorder$/,
    ['Network Video Recorder'],
    ['NVR', 'Recorder Rack'],
  ),
  kind(
    'door',
    'access-control',
    /^(?:Network )?(?:Door Controller|Card Reader|Reader|Access Controller)$/,
    ['Network Door Controller', 'Door Controller'],
    ['Network Door Station', 'Controller'],
  ),
  kind(
    'intercom',
    'intercom',
    /^(?:Network )?(?:Video )?(?:Door Station|Intercom)$/,
    ['Network Video Door Station', 'Network Intercom'],
    ['Network Door Controller', 'Station'],
  ),
  kind(
    'other',
    'other',
    /^(?:Network )?(?:(?:Horn|Cabinet|Ceiling|Pendant|Mini|Sound)? ?Speaker|(?:Security )?Radar(?: Detector)?|(?:[\w/]{1,10} ){0,2}I\/O(?: [A-Z]\w{1,10}){0,2}|Audio(?: [A-Z]\w{1,10}){0,2}|Strobe(?: Siren)?|Video Decoder|Switch)$/,
    [
      'Network Speaker',
      'Network Horn Speaker',
      'Radar',
      'Security Radar',
      'Network I/O Relay Module',
      'Network Audio Bridge',
    ],
    ['Network Camera', 'Loudspeaker', 'Radar Camera'],
  ),
];

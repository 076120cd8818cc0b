import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import { hostNameFields } from '../define.ts';
import { oui } from '../oui.ts';

const registry = 'IEEE registry via npm oui-data';

/**
 * Registrants of MAC prefixes nearly all of whose units are cameras that talk to their maker's cloud alone: they answer no query. Amazon
 * and Google are not among them, because their prefixes are also those of loudspeakers and screens: there the host name decides.
 */
const registrants = {
  camera: ['Arlo Technology', 'Blink by Amazon', 'Dropcam', 'Wyze Labs Inc'],
  doorbell: ['Ring LLC', 'SKYBELL, INC', 'SkyBell Technologies Inc.'],
} as const;
/** Many of their units are something else: these are listed, too, but for what a host name shows. */
const mixed = ['Nest Labs Inc.', 'Fantasia Trading LLC'];

/** Fingerprints of cameras that do not reply on the network, by MAC prefix, and of what else bears such a prefix, by host name. */
export const cloudCameras: readonly BehaviourFingerprint[] = [
  prefixFingerprint('cloud-camera', 'camera', registrants.camera, {
    seen: ['48:62:64:12:34:56', 'f0:74:c1:00:00:01', '2c:aa:8e:00:00:01'],
    unlike: ['44:00:49:00:00:01', 'a4:da:22:10:00:01'],
  }),
  prefixFingerprint('cloud-doorbell', 'doorbell', registrants.doorbell, {
    seen: ['34:3e:a4:12:34:56', '9c:54:da:00:00:01'],
    unlike: ['b0:09:da:00:00:01'],
  }),
  prefixFingerprint('cloud-unit', 'unknown', mixed, {
    seen: ['18:b4:30:12:34:56', 'f4:9d:8a:00:00:01'],
    unlike: ['20:33:89:00:00:01'],
  }),
  {
    id: 'behaviour/cloud-name',
    says: 'video',
    field: hostNameFields,
    pattern:
      /^(?:Ring-[0-9a-f]{4,12}|Arlo[-_]?(?:Baby|Cam\w{0,4}|Doorbell|Essential|Floodlight|Go|Pro|Q|Ultra|Video|Wired)\d?|eufy[-_]?(?:Cam|Doorbell|Floodlight|Home[-_]?Base|Indoor|Outdoor|Security|Solo)\w{0,4})(?:[-_.][\w-]{1,24})?(?:\.[\w.-]{1,60})?$/i,
    type: { is: 'camera', weight: 0.4 },
    examples: [
      { seen: 'Ring-1a2b3c' },
      { seen: 'Arlo-Pro' },
      { seen: 'eufy-cam' },
      { seen: 'eufyCam2-1A2B.lan' },
    ],
    unlike: ['Ring-tone', 'RingChime-12', 'Arlo-Chime', 'eufy-RoboVac', 'Arlos-laptop'],
    source:
      'https://github.com/home-assistant/core/blob/dev/homeassistant/generated/dhcp.py (ring*); product names of Arlo and eufy: general knowledge, not verified',
  },
  {
    id: 'behaviour/cloud-other',
    says: 'not-video',
    field: hostNameFields,
    pattern:
      /^(?:Ring[-_]?(?:Chime|Alarm|Base|Bridge|Keypad|Intercom)|(?:Google[-_])?Nest[-_]?(?:Thermostat|Learning|Protect|Guard|Detect|Hub|Mini|Audio|Wifi|Temp)|WYZE[-_]?(?:PLUG|BULB|LIGHT|LOCK|SCALE|THERM|SPR|VACUUM)|WLPP\w{0,6}|Blink[-_]?Sync|eufy[-_]?(?:RoboVac|Clean|Vac|Genie|Bulb|Plug|Lock|Scale)|RoboVac|Arlo[-_]?(?:Chime|Bridge))(?:[-_.]?[\w-]{0,24})(?:\.[\w.-]{1,60})?$/i,
    type: { is: 'other', weight: 0.7 },
    examples: [
      { seen: 'RingChime-12' },
      { seen: 'Nest-Thermostat-8B2C.lan' },
      { seen: 'Google-Nest-Mini' },
      { seen: 'WYZE_PLUG-7C78B2112233' },
      { seen: 'Blink-Sync-Module' },
      { seen: 'eufy-RoboVac' },
    ],
    unlike: ['RingDoorbell-0a1b', 'Nest-Cam', 'WyzeCam-2CAA8E1A2B3C', 'BlinkMini-1A2B', 'Ring-tone'],
    source:
      'https://support.google.com/googlenest (product names); https://ring.com (product names); https://github.com/home-assistant/core/blob/dev/homeassistant/generated/dhcp.py; the rest: general knowledge, not verified',
  },
];

function prefixFingerprint(
  id: string,
  is: DeviceType,
  names: readonly string[],
  {
    seen,
    unlike,
  }: { readonly seen: readonly [string, ...string[]]; readonly unlike: readonly [string, ...string[]] },
): BehaviourFingerprint {
  const prefixes = oui.filter(({ registrant }) => names.includes(registrant)).map(({ prefix }) => prefix);
  const [first, ...rest] = seen;
  return {
    id: `behaviour/${id}`,
    says: 'video',
    field: 'mac.address',
    pattern: new RegExp(`^(?:${prefixes.map(written).join('|')})`),
    type: { is, weight: 0.4 },
    examples: [{ seen: first }, ...rest.map((text) => ({ seen: text }))],
    unlike,
    source: `${registry}: ${names.join(', ')}`,
  };
}

/** A prefix as a MAC address begins with it: `4862647` is `48:62:64:7`. */
function written(prefix: string): string {
  return prefix.toLowerCase().replace(/(..)(?=.)/g, '$1:');
}

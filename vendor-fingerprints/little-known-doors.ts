import type { Maker } from '../src/model/fingerprint.ts';
import type { Field } from '../src/model/observation.ts';
import { hearsay, ofMuchElse } from './little-known-maker.ts';

const costin = 'zveriu/cctv-ddns-shodan-censys cctv_online_shodan.txt';
const nndefaccts = 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua';

const leases = 'names in a list of a household’s devices, found by full-text search: repository not named';
const hosts: readonly Field[] = ['dhcp.host-name', 'mdns.host', 'dns.name'];

/** Makers of door entry: what speaks ONVIF under their name is the station at the door. Their telephones and locks do not. */
const stations = (...names: readonly string[]): readonly Maker[] =>
  names.map((name) =>
    ofMuchElse(name, 'doorbell', {
      field: ['onvif.manufacturer', 'onvif.scope-name', 'onvif.scope-hardware'],
      pattern: new RegExp(`^${name.replaceAll(/[ -]/g, '[ _-]?')}(?![a-z]).{0,60}$`, 'i'),
      examples: [{ seen: name }, { seen: `${name} S.p.A.` }],
      unlike: [`${name}x`, `my ${name}`],
      source: hearsay,
    }),
  );

/** Makers of telephones and home automation whose door stations film who rings. */
export const littleKnownDoors: readonly Maker[] = [
  ...stations(
    'Algo',
    'Bticino',
    'BPT',
    'Came',
    'Commend',
    'CyberData',
    'DNake',
    'Farfisa',
    'Fasttel',
    'Fermax',
    'Golmar',
    'Intratone',
    'Kenwei',
    'Kocom',
    'Leelen',
    'Paxton',
    'Siedle',
    'Slinex',
    'Stentofon',
    'Tador',
    'Talkaphone',
    'True-IP',
    'Videx',
  ),
  ofMuchElse(
    'Ring',
    'doorbell',
    {
      field: hosts,
      pattern:
        /^Ring(?:Pro\d?|Elite|Wired|(?:Video)?Doorbell\w{0,8}|DoorView\w{0,4})-[0-9a-f]{2,6}(?:\.[\w.-]{1,60})?$/i,
      examples: [{ seen: 'RingPro-d6' }, { seen: 'RingDoorbell-0a1b.lan' }],
      unlike: ['RingChime-12', 'RingPro', 'Ring-0a1b2c', 'ringtone-12'],
      source: leases,
    },
    {
      is: 'camera',
      field: hosts,
      pattern:
        /^Ring(?:StickUp|Spotlight|Floodlight|Indoor|Outdoor|Mini|hp)[-_]?Cam\w{0,8}-[0-9a-f]{2,6}(?:\.[\w.-]{1,60})?$/i,
      examples: [{ seen: 'RingStickUpCam-94' }, { seen: 'Ringhpcam-4c' }],
      unlike: ['RingChime-12', 'RingCamp-94', 'StickUpCam-94'],
      source: leases,
    },
  ),
  ofMuchElse('Blink', 'camera', {
    field: hosts,
    pattern:
      /^Blink-?(?:Mini|Outdoor|Indoor|XT\d?|Floodlight|Doorbell)(?:[-_][0-9a-z]{2,12})?(?:\.[\w.-]{1,60})?$/i,
    examples: [{ seen: 'BlinkMini-1A2B' }, { seen: 'blink-outdoor.lan' }],
    unlike: ['Blink-Sync-Module', 'BlinkStick', 'Blink'],
    source: hearsay,
  }),
  ofMuchElse('Loxone', 'doorbell', {
    field: ['http.title', 'http.auth-realm', 'upnp.friendly-name'],
    pattern: /^Loxone Intercom\b/i,
    examples: [{ seen: 'Loxone Intercom' }, { seen: 'Loxone Intercom Video' }],
    unlike: ['Loxone Miniserver', 'Intercom'],
    source: nndefaccts,
  }),
  ofMuchElse('Zenitel', 'doorbell', {
    field: [
      'http.title',
      'http.auth-realm',
      'snmp.sys-descr',
      'mdns.instance',
      'onvif.scope-hardware',
      'onvif.model',
    ],
    pattern: /^(?:Zenitel )?(?<model>T(?:CIV|EIV|FIV|MIV)-\d\w{0,4}\+?)/,
    examples: [{ seen: 'Zenitel TCIV-3', gives: { model: 'TCIV-3' } }],
    unlike: ['Zenitel', 'TCIS-3'],
    source: hearsay,
  }),
  ofMuchElse('Castel', 'doorbell', {
    field: ['http.title', 'http.auth-realm'],
    pattern: /^CASTEL (?<model>(?:XE|CAP|XELLIP)[ \w-]{0,10}VIDEO\w{0,6})/i,
    examples: [{ seen: 'CASTEL XE VIDEO 1B', gives: { model: 'XE VIDEO' } }],
    unlike: ['CASTEL', 'CASTEL XE AUDIO'],
    source: hearsay,
  }),
  ofMuchElse('Robin', 'doorbell', {
    field: 'http.title',
    pattern: /^Robin SmartView\b/i,
    examples: [{ seen: 'Robin SmartView' }],
    unlike: ['Robin', 'SmartView'],
    source: costin,
  }),
  ofMuchElse('Fanvil', 'doorbell', {
    field: ['http.title', 'http.auth-realm', 'http.server', 'snmp.sys-descr', 'upnp.friendly-name'],
    pattern: /^(?:Fanvil )(?<model>i(?:1\d|2\d|3\d|6\d)[A-Z]{0,3})(?: .*)?$/,
    examples: [
      { seen: 'Fanvil i16SV 2.4.0', gives: { model: 'i16SV' } },
      { seen: 'Fanvil i10SV', gives: { model: 'i10SV' } },
    ],
    unlike: ['Fanvil X4 2.10.2.6887', 'Fanvil i53W', 'i16SV'],
    source: 'wazo-platform wazo-provd-plugins fanvil, found by full-text search',
  }),
];

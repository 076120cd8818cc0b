import type { Habit } from './habit.ts';

/** What firmware says in a description of its stream beside the name, and words that their makers alone use. */
export const habitsDescribed: readonly Habit[] = [
  {
    maker: 'vstarcam',
    field: 'rtsp.sdp-origin',
    pattern: /^VSTC$/,
    weight: 0.5,
    is: ['camera', 0.3],
    seen: ['VSTC'],
    unlike: ['VST', 'VSTCAM'],
    source: 'GitHub full-text search for o=VSTC',
  },
  {
    maker: 'bosch',
    field: ['onvif.scope-hardware', 'onvif.model'],
    pattern: /^(?<model>HOME_Eyes_(?:Indoor|Outdoor)\w{0,12}|CAMERA_(?:EYES|360))$/,
    weight: 0.7,
    is: ['camera', 0.6],
    seen: ['HOME_Eyes_Outdoor', 'CAMERA_360'],
    unlike: ['HOME_Eyes', 'CAMERA_36'],
    source:
      'GitHub full-text search for onvif.org/name/Bosch; the older two: general knowledge, not verified',
  },
  {
    maker: 'philips',
    field: 'banner.telnet',
    pattern: /(?:^|\s)insight login:/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['insight login: '],
    unlike: ['In-Sight login:', 'insight', 'hindsight login:'],
    source: 'GitHub full-text search for izon login: an OpenVAS script, its repository not named',
  },
  {
    maker: 'arecont',
    field: ['http.auth-realm', 'rtsp.auth-realm'],
    pattern: /^AV(?:400|800|1600|3200)$/,
    weight: 0.5,
    is: ['recorder', 0.45],
    seen: ['AV800'],
    unlike: ['AV5115', 'AV-800', 'AV8000'],
    source:
      'GitHub full-text search for arecont_vision_nvr_detect: an OpenVAS script, its repository not named',
  },
  {
    maker: 'canon',
    field: 'http.title',
    pattern: /^Network Camera Server(?: VB-?\w{2,8})?$/,
    weight: 0.5,
    is: ['camera', 0.45],
    seen: ['Network Camera Server', 'Network Camera Server VB-C50i'],
    unlike: ['Network Camera', 'Network Camera Server Software'],
    source: 'GitHub full-text search for Network Video Recorder Login (a list of titles with their makers)',
  },
  {
    maker: 'axis',
    // Decoders, switches, power supplies and consoles have a T, loudspeakers a C, radars a D, what is worn a W.
    field: ['mdns.instance', 'tls.subject', 'upnp.friendly-name', 'snmp.sys-name'],
    pattern:
      /^(?:CN=)?AXIS (?<model>(?:T\d{2}\w{0,6}|C[1-8]\d{3}|D[1-4]\d{3}|W[1-9]\d{2}|P82\d{2})(?:-[A-Z]{1,4})?)(?=$|[ ,])/,
    weight: 0.6,
    is: ['other', 0.9],
    seen: [
      'AXIS T8705 - Debian - ACCC8E9145C1',
      'AXIS D2110-VE',
      'CN=AXIS C1310-E, O=Axis Communications AB',
    ],
    unlike: ['AXIS Q6155-E', 'AXIS P3265-LV', 'T8705'],
    source:
      'GitHub full-text search for _axis-video._tcp; the other letters: general knowledge, not verified',
  },
];

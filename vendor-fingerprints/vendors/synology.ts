import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { unit } from '../tables/series.ts';

/** Synology: its cameras only. What usually carries the name is a file server, which is left to others. */
export const synology: MakerEntry = {
  id: 'synology',
  name: 'Synology',
  headquarters: 'TW',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Synology Incorporated (Taiwan)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'synology/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Synology(?: Inc\.?)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Synology' }],
      unlike: ['Synonym'],
      source: 'IEEE registry via npm oui-data 2.1.9: Synology Incorporated (Taiwan)',
    },
    {
      id: 'synology/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name', 'upnp.model-description'],
      pattern: /^(?:Synology (?:Camera )?)?(?<model>[BTCF]C[4-9]00[WZ]?)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'BC500', gives: { model: 'BC500' } },
        { seen: 'TC500', gives: { model: 'TC500' } },
        { seen: 'Synology Camera BC500', gives: { model: 'BC500' } },
        { seen: 'BC800Z', gives: { model: 'BC800Z' } },
      ],
      unlike: ['DS218+', 'TC70', 'Synology NAS', 'FC5000', 'BC620'],
      source: 'ch-bas/cctv-camera-database cameras/synology',
    },
    {
      id: 'synology/model-recorder',
      field: ['upnp.model-name', 'upnp.friendly-name', 'snmp.sys-descr', 'mdns.txt'],
      pattern: /^(?:Synology |model=)?(?<model>NVR1?2\d{2}|DVA\d{4}|EDS14)(?: \(.{0,40}\))?$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.8 },
      examples: [
        { seen: 'NVR216', gives: { model: 'NVR216' } },
        { seen: 'Synology DVA3221', gives: { model: 'DVA3221' } },
      ],
      unlike: ['DS218+', 'NVR2', 'NVR302-16S', 'DVA'],
      source: 'general knowledge, not verified',
    },
    {
      // Shows what a recorder has; it keeps nothing.
      id: 'synology/display',
      field: ['upnp.model-name', 'upnp.friendly-name', 'snmp.sys-descr'],
      pattern: /^(?:Synology )?(?:VisualStation )?(?<model>VS\d{3}HD)$/,
      weight: 0.5,
      type: { is: 'other', weight: 0.8 },
      examples: [{ seen: 'Synology VisualStation VS960HD', gives: { model: 'VS960HD' } }],
      unlike: ['VS960', 'VS-2108'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^(?<model>(?:NVR|DVA)\d{3,4}\+?) - Synology VisualStation$/,
      weight: 0.5,
      is: ['recorder', 0.9],
      seen: ['NVR1218 - Synology VisualStation'],
      unlike: ['VS960HD - Synology VisualStation', 'NVR1218'],
      source: unverified,
    },
    {
      field: 'http.title',
      pattern: /^Surveillance Station - (?<model>(?:NVR|DVA|VS)\d{3,4}\w{0,3})\b/,
      weight: 0.6,
      is: ['recorder', 0.9],
      seen: ['Surveillance Station - NVR1218'],
      unlike: ['Surveillance Station', 'Surveillance Station - DS218'],
      source: unverified,
    },
    {
      // What records cameras on its file servers hands their streams on under this name.
      field: 'rtsp.sdp-session',
      pattern: /^Session streamed by "ssrtspd"$/,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['Session streamed by "ssrtspd"'],
      unlike: ['Session streamed by "rtspd"', 'ssrtspd'],
      source: unverified,
    },
    {
      field: ['http.title', 'mdns.instance'],
      pattern: /^Synology (?<model>(?:NVR|DVA)\d{3,4}\+?)\b/,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['Synology NVR1218', 'Synology DVA1622'],
      unlike: ['Synology DS1218', 'NVR1218'],
      source: unverified,
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:VS\\d{3}HD|DVA\\d{4}|NVR(?:1218|216))',
      ['VS360HD', 'DVA3221', 'NVR1218'],
      ['VS360', 'NVR4108'],
    ),
  ],
};

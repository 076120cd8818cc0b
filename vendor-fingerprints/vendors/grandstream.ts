import { type MakerEntry, modelFields } from '../define.ts';
import { pageScan } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

/** Grandstream: telephones for the most part; cameras GXV35…, GXV36… and GSC, door stations GDS. */
export const grandstream: MakerEntry = {
  id: 'grandstream',
  name: 'Grandstream',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: Grandstream Networks, Inc. (United States)'],
  fingerprints: [
    {
      id: 'grandstream/telnet-camera',
      field: 'banner.telnet',
      pattern: /^Grandstream (?<model>(?:GXV3[56]\d{2}|GSC3\d{3})\w*)/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.9 },
      examples: [
        {
          seen: 'Grandstream GXV3674_FHD_VF Shell Command.Copyight 2011-2014',
          gives: { model: 'GXV3674_FHD_VF' },
        },
      ],
      unlike: ['Grandstream GXP2000', 'Grandstream HT-502'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
    {
      id: 'grandstream/telnet-phone',
      field: 'banner.telnet',
      pattern: /^Grandstream (?<model>(?:GXP|GXW|HT-?|GXV3[1-4]|DP|GRP|UCM)\w+)/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'Grandstream GXP2000 Shell Command', gives: { model: 'GXP2000' } }],
      unlike: ['Grandstream GXV3674_FHD_VF'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'grandstream/http-server-camera',
      field: 'http.server',
      pattern: /^GS-Webs$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'GS-Webs' }],
      unlike: ['GoAhead-Webs', 'Webs', 'GS-Web'],
      source: 'nnposter/nndefaccts http-default-accounts-fingerprints-nndefaccts.lua (Grandstream Camera)',
    },
    {
      id: 'grandstream/viewer',
      field: 'http.page-mark',
      pattern: /^plugin=\S{0,60}\bGSViewerX\.(?:ocx|cab)$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'plugin=GSViewerX.ocx' }, { seen: 'plugin=/GSViewerX.cab' }],
      unlike: ['plugin=GSViewer.exe', 'plugin=ViewerX.ocx'],
      source: pageScan,
    },
    {
      // Telephones send it as well.
      id: 'grandstream/http-server',
      field: 'http.server',
      pattern: /^Grandstream(?:[ /].{0,60})?$/,
      weight: 0.6,
      examples: [{ seen: 'Grandstream/1.10' }, { seen: 'Grandstream GXP2135 1.0.7.25' }],
      unlike: ['Grandstreams', 'My Grandstream'],
      source: 'general knowledge, not verified',
    },
    {
      // Two of that series have no lens: analogue cameras are plugged in.
      id: 'grandstream/model-encoder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'onvif.scope-name', 'snmp.sys-descr'],
      pattern: /^(?:Grandstream )?(?<model>GXV350[04]\w*)$/i,
      weight: 0.6,
      type: { is: 'encoder', weight: 0.7 },
      examples: [{ seen: 'Grandstream GXV3500', gives: { model: 'GXV3500' } }],
      unlike: ['GXV3501', 'GXV3674', 'GXP2000'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'grandstream/model-camera',
      field: [...modelFields, 'http.title', 'onvif.scope-name'],
      pattern: /^(?:Grandstream )?(?<model>(?:GXV3(?!50[04])[56]\d{2}|GSC36\d{2})\w*)$/i,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'GXV3674_FHD_VF', gives: { model: 'GXV3674_FHD_VF' } },
        { seen: 'GSC3610', gives: { model: 'GSC3610' } },
      ],
      unlike: ['GXV3240', 'GXP2160'],
      source: 'ch-bas/cctv-camera-database cameras/grandstream',
    },
    {
      id: 'grandstream/model-recorder',
      field: modelFields,
      pattern: /^(?<model>GVR35\d{2})$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'GVR3550', gives: { model: 'GVR3550' } }],
      unlike: ['GVR'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'grandstream/model-door',
      field: [...modelFields, 'onvif.scope-name', 'http.title'],
      pattern: /^(?:Grandstream )?(?<model>GDS37\d{2})$/,
      weight: 0.8,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'GDS3710', gives: { model: 'GDS3710' } }],
      unlike: ['GDS'],
      source: 'GitHub full-text search for GDS3710: files read in excerpts, repositories not named',
    },
  ],
  registrants: ['Grandstream Networks, Inc.', 'Grandstream Networks Inc'],
  prefixWeight: 0.1,
  series: [
    unit('other', 'GSC35\\d{2}', ['GSC3510', 'GSC3506'], ['GSC3620', 'GSC35']),
    camera(
      'GXV3[5-7]\\d{2}_HD/FHD(?:_VF|_36)?(?: v\\d)?',
      ['GXV3672_HD/FHD v2', 'GXV3674_HD/FHD_VF v2'],
      ['GXV3672_HD/', 'GXP2170'],
    ),
    camera('GSC37\\d{2}', ['GSC3710'], ['GSC37', 'GXC3710'], plain),
  ],
};

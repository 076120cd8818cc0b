import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, vmsTable } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

/** FLIR's own thermal and DVTel stack. Units that Dahua made for the brand are in Dahua's file. */
export const flir: MakerEntry = {
  id: 'flir',
  name: 'FLIR',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: FLIR Systems Inc (United States)',
    'ch-bas/cctv-camera-database README.md (FLIR (Teledyne))',
  ],
  fingerprints: [
    // The stack of DVTel, which FLIR bought. Brands FLIR on Dahua-made units lack it.
    {
      id: 'flir/scope-vendor',
      field: 'onvif.scope',
      pattern: /^(?:dvtel:\/\/www\.dvtel\.com|flir:\/\/www\.flir\.com)\//,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'flir://www.flir.com/security/quasar/gen2' },
        { seen: 'dvtel://www.dvtel.com/quasar/gen2' },
      ],
      unlike: ['onvif://www.onvif.org/name/quasar'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'flir/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:CM|CB|CF|CP|TCM)-\d{4}-\d{2}-[A-Z]\w*)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'CM-6204-11-I', gives: { model: 'CM-6204-11-I' } }],
      unlike: ['CM-6204', 'CMIP1042W-28MA'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'flir/model-thermal',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?:FLIR )?(?<model>(?:(?:FC|FH|PT)-Series|(?:(?:FC|FH)-(?!30[12]|360)[3-6]\d{2}|PT-(?:3(?!00)\d{2}|6\d{2}))(?!\d)[\w-]*)|F-Series|FB-(?:Series|\d{3}-[\w-]+)|A(?:X8|310|320|50|70)(?!\d)\w{0,12})$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'FC-632-O', gives: { model: 'FC-632-O' } },
        { seen: 'FLIR AX8', gives: { model: 'AX8' } },
      ],
      unlike: ['FC', 'FC-102', 'FC-302', 'P3364', 'F-320', 'PT-9800PCN', 'A503', 'A505100584'],
      source: 'ch-bas/cctv-camera-database cameras/flir',
    },
    {
      // Printers are called so as well: it counts in the field for it, and not among other words.
      id: 'flir/model-f',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?:FLIR )?(?<model>F-\d{3}[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.45 },
      examples: [{ seen: 'F-324', gives: { model: 'F-324' } }],
      unlike: ['F-32', 'PF-324'],
      source: 'ch-bas/cctv-camera-database cameras/flir',
    },
  ],
  brands: [
    {
      name: 'DVTel',
      relation: 'subsidiary',
      made: 'whole',
      howToTell: 'The telnet menu and the ONVIF scopes name DVTel.',
      sources: ['vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json'],
      fingerprints: [
        {
          id: 'flir/telnet',
          field: 'banner.telnet',
          pattern: /\bDVTel (?<model>DVT-\w+) - (?<firmware>[\w.-]+)/,
          weight: 0.9,
          type: { is: 'camera', weight: 0.6 },
          examples: [
            {
              seen: '* DVTel DVT-9460DW - 01.02.03 *',
              gives: { model: 'DVT-9460DW', firmware: '01.02.03' },
            },
          ],
          unlike: ['DVTel', 'DVT-9460DW'],
          source: 'nmap/nmap nmap-service-probes',
        },
      ],
    },
  ],
  registrants: ['FLIR Systems Inc', 'FLIR Systems'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^plugin=(?:.{0,80}\/)?flir_webplugin\.exe$/i,
      weight: 0.6,
      is: ['recorder', 0.3],
      seen: ['plugin=flir_webplugin.exe', 'plugin=/flir_webplugin.exe'],
      unlike: ['plugin=webplugin.exe', 'plugin=flir.exe'],
      source:
        'GitHub full-text search for flir_webplugin.exe: a scanner’s table of first pages, repository not named',
    },
    line('ioicam(?: \\w{2,8}){0,2}', ['ioicam sc1'], ['icam', 'ioi']),
    line(
      '(?:Ariel|Quasar|Saros)(?: (?:Full HD|HD|4K|Bullet|Dome|Mini-Dome|Corner|Fisheye|PTZ|Box|Gen \\d))+',
      ['Ariel Full HD', 'Quasar 4K Bullet'],
      ['Ariel', 'Quasar'],
    ),
    {
      // Stereo sensors that count people at a door.
      field: ['http.title', 'http.auth-realm', 'http.server', 'snmp.sys-descr', 'tls.subject'],
      pattern: /^(?:CN=)?(?:FLIR )?(?<model>Brickstream(?: (?:\d{4}|3D\+?|2D|Live))?)(?![a-z])/i,
      weight: 0.45,
      is: ['other', 0.9],
      seen: ['Brickstream 1100', 'FLIR Brickstream 3D'],
      unlike: ['Brick', 'Brickstreams'],
      source: unverified,
    },
    {
      field: ['http.title', 'http.auth-realm'],
      pattern: /^FLIR (?:Meridian|Horizon|Latitude)\b/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['FLIR Meridian', 'FLIR Horizon Web'],
      unlike: ['FLIR', 'FLIR Scout', 'Meridian'],
      source: unverified,
    },
    {
      field: ['http.title', 'http.server', 'http.auth-realm', 'upnp.friendly-name'],
      pattern:
        /^FLIR[ -](?:AX8|A\d{2,3}\w{0,4}|[FD]C?-?(?:Series|\d{3}\w{0,4})|PT-?\w{1,8}|Quasar|Ariel|Saros|TrafiOne|TrafiSense\w{0,2}|ThermiCam\w{0,2}|Ranger\w{0,6})\b/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['FLIR AX8', 'FLIR A310', 'FLIR FC-Series'],
      unlike: ['FLIR Tools', 'AX8'],
      source: 'urbanadventurer/WhatWeb plugins/flir-ax8.rb; the rest: general knowledge, not verified',
    },
    {
      // The server of its thermal cameras, whatever follows its name.
      field: ['http.title', 'http.server'],
      pattern: /^(?:FLIR )?Nexus Server(?=$| *[-|:] *FLIR\b)/i,
      weight: 0.35,
      is: ['camera', 0.3],
      seen: ['Nexus Server', 'Nexus Server - FLIR'],
      unlike: ['Nexus Repository Manager', 'My Nexus Server'],
      source: unverified,
    },
    {
      field: ['snmp.sys-descr', 'http.title', 'onvif.model', 'tls.subject'],
      pattern:
        /^(?:CN=)?(?:FLIR )?(?<model>(?:PTZ-\d{2}x\d{2,3}|[FD]-\d{3}|PT-\d{3}(?!\d)|Elara \w{2}-\d{3})(?: \w{1,6})?)/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['FLIR PTZ-35x140', 'PT-313 HD'],
      unlike: ['FLIR', 'F-16'],
      source: unverified,
    },
    {
      // Thermal cameras for measuring: the picture, and a track of what was measured.
      field: ['rtsp.sdp-session', 'rtsp.sdp-information', 'rtsp.sdp-attribute'],
      pattern: /^(?:IR stream|Live infrared|rtpmap:\d{1,3} FCAM\/90000)$/,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['IR stream', 'Live infrared', 'rtpmap:99 FCAM/90000'],
      unlike: ['IR', 'Live', 'rtpmap:99 CAM/90000'],
      source: unverified,
    },
  ],
  series: [
    camera(
      'C[BCFMP]-\\d{4}-\\w{2}|TCX-\\d{3}-\\d{2}-[IO]|(?:Elara|Saros)-(?:F[BCR]|D[HMX])-\\d{3}(?:-\\w{1,2}){0,2}',
      ['CF-5212-00', 'TCX-212-21-I', 'Elara-FB-324-R-ID', 'Saros-DH-390'],
      ['CF-5212', 'TCX-212', 'Elara-FB'],
      plain,
    ),
    unit('encoder', 'TRK-\\d{3}(?:-[NP])?', ['TRK-101-P'], ['TRK-', 'TRK101'], plain),
    camera(
      '(?:C[BCFMP]-\\d{4}-[A-Z\\d]\\d-\\w{1,3}|Quasar (?:\\d|C[BFMP]-|Gen|Hemi|HD|UHD|Mini|PTZ|Premium|Bullet|Dome)[\\w -]{0,30})',
      ['CF-6308-00-0', 'Quasar 4K'],
      ['CF-6308', 'Quasar', 'Quasar Technologies'],
    ),
    camera(
      '(?:Elara |Saros )?(?:F[BC]-[3-6]\\d{2}(?: ?\\w{1,3})?|D[HM]-3\\d{2})',
      ['Elara FB-324T', 'Saros DH-390', 'FC-632T'],
      ['Elara', 'FB-32'],
      { source: catalogue },
    ),
    camera('(?:Ariel |Quasar )C[BFMP]-\\d{4}(?:-\\d{2}-\\w{1,3})?', ['Ariel CM-3308'], ['Ariel', 'CM-33']),
    // Made by others: the units themselves name Dahua's generic vendor.
    unit('recorder', 'DNR\\d{3}\\w{0,2}', ['DNR716', 'DNR208P'], ['DNR7', 'DNR-716'], {
      weight: 0,
      source: vmsTable,
    }),
    camera('FC-Series-[RS]', ['FC-Series-R'], ['FC-Series', 'Series-R'], { source: vmsTable }),
    camera('N\\d{3}[A-Z]{2}\\d?', ['N437VW2', 'N253BW2'], ['N437', 'NV437VW'], short),
    camera('C[BFM]-\\d{4}', ['CM-6206', 'CB-3102'], ['CM-620', 'CP-7942'], plain),
    camera('(?:Elara )?FR-3\\d{2}(?:-\\w{2,4})?', ['Elara FR-345-EST', 'FR-324'], ['FR-3', 'FR345'], plain),
  ],
};

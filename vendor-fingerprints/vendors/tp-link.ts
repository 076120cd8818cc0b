import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';
import { tpLinkSisters } from './tp-link/sisters.ts';

/** TP-Link: cameras as Tapo, VIGI and Kasa; its MAC prefixes are those of routers and are left out. */
export const tpLink: Maker = {
  id: 'tp-link',
  name: 'TP-Link',
  // TP-Link Systems sits in the United States since 2024; CN is the project's reading, as its policies note.
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: TP-LINK TECHNOLOGIES CO.,LTD. (China)',
    'Wikipedia, TP-Link (read in a mirror, https://profil123.com/en/TP-Link): main headquarters in Shenzhen',
    'disputed: TP-Link Systems Inc., Irvine, United States, says that it is a company of its own (https://www.slashgear.com/1855885/tp-link-router-ban-explained-is-it-safe-to-buy/)',
  ],
  marks: [
    {
      id: 'tp-link/camera-realm',
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^TP-?LINK IP-?Camera$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.9 },
      examples: [{ seen: 'TP-LINK IP-Camera' }],
      unlike: ['TP-LINK Wireless N Router WR841N', 'TP-LINK'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'tp-link/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^Session streamed by "(?:TP-LINK|MERCURY|FAST) RTSP Server"$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.8 },
      // Mercury and Fast are names of the same company.
      examples: [
        { seen: 'Session streamed by "TP-LINK RTSP Server"' },
        { seen: 'Session streamed by "MERCURY RTSP Server"' },
      ],
      unlike: ['Session streamed by "preview"'],
      source: 'scottlamb/retina src/client/testdata/tplink_sdp.txt',
    },
    {
      id: 'tp-link/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^TP-?LINK(?:[ _-].*)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'tp-link' }, { seen: 'TP-LINK' }],
      unlike: ['TP', 'Link'],
      source: 'IEEE registry via npm oui-data 2.1.9: TP-LINK TECHNOLOGIES CO.,LTD. (China)',
    },
    // Cameras, hubs and plugs alike present it: it names the maker and not the kind.
    {
      id: 'tp-link/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)CN=TPRI-(?:DEVICE|CA)(?:,|$)/,
      weight: 0.65,
      examples: [{ seen: 'CN=TPRI-DEVICE, O=TPRI, C=US' }, { seen: 'C=US,O=TPRI,CN=TPRI-DEVICE' }],
      unlike: ['CN=TPRI', 'O=TPRI, C=US'],
      source: 'GitHub full-text search for TPRI-DEVICE: files read in excerpts, repositories not named',
    },
    {
      // Older cameras, from before Tapo and VIGI; the rest of TL-… are routers and switches.
      id: 'tp-link/model-camera-older',
      field: [...modelFields, 'http.auth-realm', 'http.title'],
      pattern: /^(?:TP-?LINK )?(?<model>TL-SC\d{4}\w{0,4}|NC(?:2[0-6]0|450)(?:\(\w{2}\))?)$/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.85 },
      examples: [
        { seen: 'TL-SC3130', gives: { model: 'TL-SC3130' } },
        { seen: 'NC200', gives: { model: 'NC200' } },
      ],
      unlike: ['TL-WR841N', 'TL-SG108', 'NC800'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'tp-link/scope-name',
      field: 'onvif.scope-name',
      pattern: /^TP-IPC$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'TP-IPC' }],
      unlike: ['TP-IPCAM', 'IPC'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'tp-link/model-camera-cn',
      field: modelFields,
      pattern: /^(?<model>TL-IPC[\w-]+)$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TL-IPC637P-ZOOM-DUAL', gives: { model: 'TL-IPC637P-ZOOM-DUAL' } }],
      unlike: ['TL-WR841N', 'TL-IP'],
      source:
        'GitHub full-text search for TL-NVR6: files read in excerpts, repositories not named (TL-IPC534H-WB4)',
    },
    {
      id: 'tp-link/model-recorder-cn',
      field: modelFields,
      pattern: /^(?<model>TL-NVR[\w-]+)$/,
      weight: 0.75,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'TL-NVR6108', gives: { model: 'TL-NVR6108' } }],
      unlike: ['TL-NV', 'TL-SG108'],
      source: 'GitHub full-text search for TL-NVR6: files read in excerpts, repositories not named',
    },
    // Routers, access points and switches: no cameras.
    {
      id: 'tp-link/model-router',
      field: [...modelFields, 'http.title'],
      pattern:
        /^(?<model>(?:TL-(?:WR|WA|WDR|MR|ER|R|SG|SL|SF|SX|PA|WPA|EAP)\w*|Archer [A-Z]{1,3}\d+\w*|TD-(?:[VW][GR]?8\d{3}|88\d{2})[A-Z]*|EAP\d{3}\w*))(?:[ -].*)?$/,
      weight: 0.7,
      type: { is: 'other', weight: 0.9 },
      examples: [
        { seen: 'TL-WA701N', gives: { model: 'TL-WA701N' } },
        { seen: 'Archer C7', gives: { model: 'Archer C7' } },
        { seen: 'TD-8840T', gives: { model: 'TD-8840T' } },
      ],
      unlike: ['TL-IPC637P', 'TD-9544S4'],
      source:
        'offensive-security/exploitdb exploits/hardware/webapps/24504.txt; rapid7/recog xml/http_wwwauth.xml; the rest of the grammar: general knowledge, not verified',
    },
    {
      id: 'tp-link/router-realm',
      field: 'http.auth-realm',
      pattern: /^TP-LINK .*\b(?:Router|Access Point|AP|Extender|Switch|Modem)\b/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'TP-LINK Wireless N Router WR841N' }],
      unlike: ['TP-LINK IP-Camera'],
      source: 'offensive-security/exploitdb exploits/hardware/webapps/24504.txt, 34584.txt',
    },
    {
      id: 'tp-link/router-realm-model',
      field: 'http.auth-realm',
      pattern: /^(?<model>TD-?(?:[VW][GR]?8\d{3}|8\d{2,3})[A-Z]*)(?: \d\.\d)?$/,
      weight: 0.5,
      type: { is: 'other', weight: 0.9 },
      examples: [
        { seen: 'TD-W8901G', gives: { model: 'TD-W8901G' } },
        { seen: 'TD-8817 2.0', gives: { model: 'TD-8817' } },
      ],
      unlike: ['TD', 'DCS-932L'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'tp-link/router-server',
      field: 'http.server',
      pattern: /^(?:TP-LINK Router\b|TP-LINK SMB|Router Webserver$)/,
      weight: 0.6,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'TP-LINK Router' }, { seen: 'Router Webserver' }],
      unlike: ['TP-LINK', 'Webserver'],
      source: 'offensive-security/exploitdb exploits/hardware/webapps/24504.txt, 34584.txt',
    },
    {
      id: 'tp-link/upnp-manufacturer',
      field: 'upnp.manufacturer',
      pattern: /^TP-?LINK(?:[ _-].*)?$/i,
      weight: 0.8,
      type: { is: 'other', weight: 0.5 },
      examples: [{ seen: 'TP-LINK' }],
      unlike: ['Link'],
      source: 'IEEE registry via npm oui-data 2.1.9: TP-LINK TECHNOLOGIES CO.,LTD. (China)',
    },
  ],
  brands: [
    ...tpLinkSisters,
    {
      name: 'Tapo',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: 'Home cameras; ONVIF on port 2020.',
      sources: ['ch-bas/cctv-camera-database README.md'],
      marks: [
        {
          id: 'tp-link/tapo-model',
          field: [...modelFields, 'onvif.scope-name'],
          pattern: /^Tapo[ _-]?(?<model>(?:C|TC|D)\d{2,3}[A-Z0-9]*)\b/i,
          weight: 0.8,
          type: { is: 'camera', weight: 0.6 },
          examples: [
            { seen: 'Tapo C210', gives: { model: 'C210' } },
            { seen: 'Tapo_C320WS', gives: { model: 'C320WS' } },
          ],
          unlike: ['Tapo', 'Tapo P100', 'C210'],
          source: 'python-kasa/python-kasa tests/fixtures/smartcam; ch-bas/cctv-camera-database README.md',
        },
        {
          id: 'tp-link/tapo-us-model',
          field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
          pattern: /^(?<model>TC\d{2})$/,
          weight: 0.3,
          type: { is: 'camera', weight: 0.6 },
          examples: [{ seen: 'TC70', gives: { model: 'TC70' } }],
          unlike: ['TC-C32XN', 'TC700'],
          source: 'python-kasa/python-kasa tests/fixtures/smartcam (TC70)',
        },
      ],
    },
    {
      name: 'VIGI',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: 'Cameras and recorders for business; ONVIF on port 2020.',
      sources: ['ch-bas/cctv-camera-database README.md'],
      marks: [
        {
          id: 'tp-link/vigi-model',
          field: [...modelFields, 'onvif.scope-name'],
          pattern: /^(?<model>VIGI[ _-]?(?:C|InSight )?[A-Z]?\d{3,4}[\w-]*)/i,
          weight: 0.8,
          type: { is: 'camera', weight: 0.6 },
          examples: [
            { seen: 'VIGI-C350', gives: { model: 'VIGI-C350' } },
            { seen: 'VIGI C540V', gives: { model: 'VIGI C540V' } },
          ],
          unlike: ['VIGI', 'VIGI NVR1008H'],
          source:
            'https://github.com/andreikop/python-ws-discovery/issues/56; ch-bas/cctv-camera-database cameras/vigi',
        },
        {
          id: 'tp-link/vigi-recorder',
          field: [...modelFields, 'onvif.scope-name'],
          pattern: /^(?<model>VIGI[ _-]?NVR\d{4}[\w-]*)/i,
          weight: 0.8,
          type: { is: 'recorder', weight: 0.6 },
          examples: [{ seen: 'VIGI NVR1008H-8P', gives: { model: 'VIGI NVR1008H-8P' } }],
          unlike: ['NVR1008H', 'VIGI C350'],
          source: 'GitHub full-text search for VIGI NVR1: files read in excerpts, repositories not named',
        },
      ],
    },
    {
      name: 'Kasa',
      relation: 'sub-brand',
      made: 'whole',
      howToTell: 'Home cameras KC and EC; answers the search on UDP port 9999 or 20002.',
      sources: ['ch-bas/cctv-camera-database README.md'],
      marks: [
        {
          id: 'tp-link/kasa-model',
          field: ['onvif.model', 'onvif.scope-hardware', 'onvif.scope-name'],
          pattern: /^(?:Kasa[ _-]?)?(?<model>(?:KC|EC)\d{2,3}[A-Z]?)$/,
          weight: 0.4,
          type: { is: 'camera', weight: 0.6 },
          examples: [
            { seen: 'KC410S', gives: { model: 'KC410S' } },
            { seen: 'EC70', gives: { model: 'EC70' } },
          ],
          unlike: ['KP125M', 'C210'],
          source:
            'ch-bas/cctv-camera-database README.md (Kasa); the rest of the grammar: general knowledge, not verified',
        },
      ],
    },
  ],
};

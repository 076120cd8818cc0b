import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { yak } from '../sources.ts';
import { at, line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const avigilon: MakerEntry = {
  id: 'avigilon',
  name: 'Avigilon',
  headquarters: 'US',
  group: 'motorola-solutions',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Avigilon Alta (United States)',
    'IEEE registry via npm oui-data 2.1.9: Motorola Solutions Inc. (United States)',
    'that it belongs to Motorola Solutions: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'avigilon/rtsp-server',
      field: 'rtsp.server',
      pattern: /^AvigilonOnvifNvt\/(?<firmware>\d\S*)$/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'AvigilonOnvifNvt/2.6.0.130', gives: { firmware: '2.6.0.130' } }],
      unlike: ['OnvifNvt/2.6', 'Avigilon'],
      source: 'rapid7/recog xml/rtsp_servers.xml',
    },
    {
      id: 'avigilon/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)CN=AVIGILON-CAMERA-(?<model>[\w.-]+)-\d{4,}(?:,|$)/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        {
          seen: 'CN=AVIGILON-CAMERA-5.0-H3-DP1-1242900, OU=Certification Manager, O=Avigilon Corporation, L=Vancouver',
          gives: { model: '5.0-H3-DP1' },
        },
      ],
      unlike: ['CN=CAMERA-1242900', 'O=Avigilon Corporation'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'avigilon/certificate-owner',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Avigilon\b/,
      weight: 0.85,
      examples: [{ seen: 'CN=localhost, O=Avigilon Corporation' }],
      unlike: ['O=Avi'],
      source: 'rapid7/recog xml/x509_subjects.xml',
    },
    {
      id: 'avigilon/scope',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/avigilon\//,
      weight: 0.95,
      examples: [{ seen: 'onvif://www.onvif.org/avigilon/scopes/changeId' }],
      unlike: ['onvif://www.onvif.org/name/acc'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'avigilon/scope-firmware',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/avigilon\/firmware\/version\/(?<firmware>\S+)$/,
      weight: 0.95,
      examples: [
        {
          seen: 'onvif://www.onvif.org/avigilon/firmware/version/2.6.0.150',
          gives: { firmware: '2.6.0.150' },
        },
      ],
      unlike: ['onvif://www.onvif.org/firmware/2.6'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'avigilon/scope-mac',
      field: 'onvif.scope',
      pattern: /^onvif:\/\/www\.onvif\.org\/avigilon\/mac\/(?<mac>[0-9a-f]{2}(?:-[0-9a-f]{2}){5})$/i,
      weight: 0.95,
      examples: [
        { seen: 'onvif://www.onvif.org/avigilon/mac/00-18-85-12-34-56', gives: { mac: '00-18-85-12-34-56' } },
      ],
      unlike: ['onvif://www.onvif.org/mac/00-18-85-12-34-56'],
      source: 'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json',
    },
    {
      id: 'avigilon/model-camera',
      field: modelFields,
      pattern: /^(?<model>\d{1,2}(?:\.\d)?[CLW]?-?H[3-6][A-Z]{0,4}-[\w-]+)$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: '5.0C-H5A-BO1-IR', gives: { model: '5.0C-H5A-BO1-IR' } },
        { seen: '2.0W-H3-BO1', gives: { model: '2.0W-H3-BO1' } },
      ],
      unlike: ['H4-50', '5.0C'],
      source:
        'vicmaeg/onvif-discovery OnvifDiscovery.Tests/Resources/ScopesTestData.json (2.0-H3M-DO1); GitHub full-text search for ENC-4P-H264: files read in excerpts, repositories not named',
    },
    {
      id: 'avigilon/model-encoder',
      field: modelFields,
      pattern: /^(?<model>ENC-\dP-H264|ENC-\dPORT[\w-]*)$/,
      weight: 0.7,
      type: { is: 'encoder', weight: 0.6 },
      examples: [{ seen: 'ENC-4P-H264', gives: { model: 'ENC-4P-H264' } }],
      unlike: ['ENC-4'],
      source: 'GitHub full-text search for ENC-4P-H264: files read in excerpts, repositories not named',
    },
  ],
  registrants: ['Avigilon Alta'],
  prefixWeight: 0.2,
  firmwareStrings: [
    line(
      'H[3-6][AX]?(?: (?:Multisensor|Fisheye|Mini Dome|Dome|Bullet|PTZ|Thermal|Video Intercom|Thin Profile))+',
      ['H4 Multisensor', 'H5A Fisheye'],
      ['H4', 'H5 Pro'],
    ),
    line(
      '(?:HD|AI) (?:Video|NVR) Appliance',
      ['HD Video Appliance', 'AI NVR Appliance'],
      ['HD Video', 'Video Appliance'],
      ['recorder', 0.45],
    ),
    {
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^AvigilonONVIF\b/i,
      weight: 0.9,
      is: ['camera', 0.6],
      seen: ['AvigilonONVIF'],
      unlike: ['ONVIF', 'AvigilonONVIFX'],
      source: yak,
    },
    at(
      'default(?:Primary|Secondary)\\b',
      0.5,
      ['defaultPrimary?streamType=u', 'defaultSecondary'],
      ['default', 'defaultStream'],
      unverified,
    ),
  ],
  series: [
    unit('recorder', 'VMA-RPA-\\w{2,8}', ['VMA-RPA-4P8'], ['VMA-RPA', 'RPA-4P8']),
    camera(
      '(?:\\d{1,2}\\.0[CWL]{0,2}-)?H[3-6][A-Z]{1,3}-(?:BO|DO|DC|DP|FE|PTZ|MH|CR|D|B)\\d?\\w{0,4}(?:-\\w{2,4}){0,2}',
      ['H5A-BO1-IR', '8.0C-H5A-BO1-IR'],
      ['H5A-', 'H5N1-BO'],
      plain,
    ),
    camera(
      '\\d{1,2}\\.\\d-H5M(?:-\\w{2,4})*|H5AMH-[A-Z]{2}-\\w{4,6}',
      ['12.0-H5M', '5.0-H5M-DO1', 'H5AMH-AR-PEND1'],
      ['H5M', 'H5AMH'],
      plain,
    ),
    unit(
      'recorder',
      '(?:HD-)?(?:AI)?NVR\\d?X?-(?:STD|PRM|VAL|WKS|FORM|EUP)\\w{0,4}(?:-[\\w.]{1,8}){0,3}',
      ['NVR4X-STD-24TB', 'HD-NVR4-PRM-128TB', 'AINVR-VAL-6TB'],
      ['NVR4X', 'NVR4X-24TB'],
    ),
    unit(
      'recorder',
      'VMA-(?:A[IS]\\w{1,3}|ENVR?\\w?|RPO)\\w{0,3}(?:-[\\w.]{1,8}){1,3}',
      ['VMA-AIA1-CG1-8P', 'VMA-AS3-8P4-NA'],
      ['VMA-', 'VMA-AIA1'],
      plain,
    ),
    camera(
      '(?:\\d{3}F-H[45]A-TH\\w?(?:-\\w{2,6}){1,2}|H[45]PRO-[A-Z])',
      ['640F-H4A-THC-BO24', 'H4PRO-B'],
      ['640F-H4A', 'H4PRO'],
    ),
    unit('recorder', 'ES-HD-(?:HWS|CWS|IPS)-\\w{2,3}', ['ES-HD-HWS-SM'], ['ES-HD', 'ES-HWS'], plain),
    camera('JPEG2000-\\d{1,2}MP(?:-\\w{1,4})?', ['JPEG2000-11MP'], ['JPEG2000', 'JPEG-11MP'], plain),
    camera('H[345]IRPTZ(?:-[\\w-]{1,12})?', ['H4IRPTZ'], ['H4IR', 'HIRPTZ']),
    unit(
      'recorder',
      'AINVR-?(?:4|8|16|ELITE|PRM\\w{3,10})|AIA\\d?-[A-Z]{2}\\d',
      ['AINVR-8', 'AINVRPRM128TBNA', 'AIA2-CG2'],
      ['AINVR', 'NVR-8', 'AIA2'],
      plain,
    ),
  ],
};

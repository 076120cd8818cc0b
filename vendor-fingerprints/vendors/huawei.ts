import type { MakerEntry } from '../define.ts';
import { yak } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

/**
 * Huawei: HoloSens cameras and recorders; most of what carries the name on a network is a router, a switch
 * or a phone, so its MAC prefixes say nothing and are left out.
 */
export const huawei: MakerEntry = {
  id: 'huawei',
  name: 'Huawei',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: HUAWEI TECHNOLOGIES CO.,LTD (China)',
    'section 889 of the NDAA FY2019 names it',
  ],
  marks: [
    {
      id: 'huawei/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^(?:HUAWEI|HoloSens)(?:[ _-].*)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'HUAWEI' }, { seen: 'Huawei Technologies Co., Ltd.' }],
      unlike: ['Hua', 'HiSilicon'],
      source:
        'GitHub full-text search for HoloSens SDC: files read in excerpts, repositories not named; IEEE registry via npm oui-data 2.1.9: HUAWEI TECHNOLOGIES CO.,LTD (China)',
    },
    {
      id: 'huawei/scope-name',
      field: 'onvif.scope-name',
      pattern: /^(?:HUAWEI|HoloSens)(?:[ _-].*)?$/i,
      weight: 0.7,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'HUAWEI' }],
      unlike: ['IPC'],
      source:
        'GitHub full-text search for HoloSens SDC: files read in excerpts, repositories not named; IEEE registry via npm oui-data 2.1.9: HUAWEI TECHNOLOGIES CO.,LTD (China)',
    },
    {
      id: 'huawei/http-title',
      field: 'http.title',
      pattern: /^HoloSens\b/i,
      weight: 0.6,
      type: { is: 'camera', weight: 0.5 },
      examples: [{ seen: 'HoloSens SDC' }],
      unlike: ['Holo', 'Huawei Home Gateway'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'huawei/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern:
        /^(?<model>(?:X[1-9]\d{3}-(?:I|\d{2})|[MD](?!(?:4[1-5]|53|61|7[13])00-)[1-9]\d{3}-(?:I|\d{2})|C[23]\d{3}-(?:I|\d{2})|IPC6\d{3}-[A-Z]|IPC\d{4}-(?:FD|WD|W|B|D)\b)[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'X2221-I', gives: { model: 'X2221-I' } },
        { seen: 'M2141-10-EI', gives: { model: 'M2141-10-EI' } },
        { seen: 'IPC6325-WD-VR', gives: { model: 'IPC6325-WD-VR' } },
      ],
      unlike: ['M2025-LE', 'C1310-E', 'IPC2122LB-AF28', 'M4100-26G', 'M4300-28G-PoE+'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'huawei/model-recorder',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>NVR800(?:-[\w-]+)?|IVS\d{4}[\w-]*)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'NVR800-B01', gives: { model: 'NVR800-B01' } }],
      unlike: ['NVR8008', 'NVR80'],
      source: 'general knowledge, not verified',
    },
    // Routers, switches and modems: Huawei made them, and they are no cameras.
    {
      id: 'huawei/gateway-realm',
      field: 'http.auth-realm',
      pattern: /^(?:HuaweiHomeGateway|EchoLife\b.*|SmartAX MT\d{3}.*)$/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'HuaweiHomeGateway' }, { seen: 'EchoLife Portal de Inicio' }],
      unlike: ['Huawei', 'HoloSens'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'huawei/gateway-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /(?:^|[\s/])Huawei-?(?:ATP-IGD|HomeGateway|HTTP)\b/i,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'Linux UPnP/1.0 Huawei-ATP-IGD' }],
      unlike: ['Huawei', 'HoloSens-HTTP'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'huawei/upnp-manufacturer',
      field: 'upnp.manufacturer',
      pattern: /^Huawei(?: Technolog.*)?$/i,
      weight: 0.8,
      type: { is: 'other', weight: 0.6 },
      examples: [{ seen: 'Huawei Technologies Co., Ltd.' }],
      unlike: ['Hua'],
      source: 'IEEE registry via npm oui-data 2.1.9: HUAWEI TECHNOLOGIES CO.,LTD (China)',
    },
    {
      id: 'huawei/ssh',
      field: 'banner.ssh',
      pattern: /^SSH-[12]\.\d+-HUAWEI/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'SSH-2.0-HUAWEI-UMG8900' }],
      unlike: ['SSH-2.0-OpenSSH_9.2'],
      source: 'rapid7/recog xml/ssh_banners.xml',
    },
    {
      id: 'huawei/telnet',
      field: 'banner.telnet',
      pattern: /Huawei (?:Home Gateway|Technologies|Terminal|Integrated Access)/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'Welcome Visiting Huawei Home Gateway' }],
      unlike: ['Huawei'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
  ],
  habits: [
    {
      field: 'http.server',
      pattern: /^SDC Server\b/i,
      weight: 0.6,
      is: ['camera', 0.6],
      seen: ['SDC Server'],
      unlike: ['SDCServer', 'SDC'],
      source: 'projectdiscovery/nuclei-templates http/exposed-panels/huawei-holosense-panel.yaml',
    },
    {
      field: ['http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^HUAWEI IPC\b/i,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['HUAWEI IPC', 'HUAWEI IPC-X'],
      unlike: ['HUAWEI', 'IPC'],
      source: yak,
    },
    {
      field: ['http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^HUAWEI (?<model>IPC\d{4}(?:-\w{1,6}){0,3})$/i,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['HUAWEI IPC6225-VRZ'],
      unlike: ['HUAWEI', 'IPC6225'],
      source: yak,
    },
    {
      field: ['http.server', 'rtsp.server'],
      pattern: /^(?:HWServer\b|Server \(HWSERVER-\w{1,20}\))/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['HWServer', 'Server (HWSERVER-V100R001)'],
      unlike: ['Server', 'HW Servers'],
      source: yak,
    },
  ],
  series: [
    camera(
      '[CDMX]\\d{4}-[A-Z]{1,3}I(?:-[A-Z]{1,4})?',
      ['X2221-FI', 'M2141-EFI', 'M2241-QLI'],
      ['M2025-LE', 'X2221'],
      plain,
    ),
  ],
};

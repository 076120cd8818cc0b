import type { MakerEntry } from '../define.ts';
import { cameraTable, fofa, nndefaccts } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const iqinvision: MakerEntry = {
  id: 'iqinvision',
  name: 'IQinVision',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: IQinVision (United States)',
    'that it merged into Vicon in 2014: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'iqinvision/http-title',
      field: ['http.title', 'http.auth-realm', 'mdns.instance', 'upnp.friendly-name'],
      pattern: /^(?:(?<model>IQ\w{2,6}) )?IQ(?:eye|inVision)\w{0,12}:? Live Images$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IQA22N IQEYE1A1613: Live Images', gives: { model: 'IQA22N' } },
        { seen: 'IQeye3 Live Images' },
      ],
      unlike: ['IQ test', 'Eye'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      id: 'iqinvision/http-server',
      field: 'http.server',
      pattern: /^IQinVision Embedded [\d.]+$/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IQinVision Embedded 1.0' }],
      unlike: ['Gordian Embedded1.0'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'iqinvision/telnet',
      field: 'banner.telnet',
      pattern: /\bIQinVision (?<model>\w+) Version [vV](?<firmware>[\w./()-]+)/,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        {
          seen: 'IQinVision IQeye3 Version V2.8/4(060731)',
          gives: { model: 'IQeye3', firmware: '2.8/4(060731)' },
        },
      ],
      unlike: ['IQinVision'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  registrants: ['IQinVision'],
  firmwareStrings: [
    {
      // The name before it is the owner's, the page's heading the firmware's.
      field: 'http.title',
      pattern: /^(?:[^:]{1,40}: Live Images|IQ(?: ?\w{1,8})?:? live images)$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['Alliance-mx: Live Images', 'IQEYE: Live Images', 'IQ755 live images', 'IQ Eye live images'],
      unlike: ['Live Images', 'Lobby: Live Images of today'],
      source: fofa,
    },
    {
      field: ['http.page-mark', 'http.redirect'],
      pattern: /^\/?iqeye(?:vid|jpeg)?\.html?$/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['iqeyevid.html', '/iqeye.html'],
      unlike: ['eye.html', 'iqeyes.html'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    {
      field: 'http.server',
      pattern: /^IQhttpD\/\d[\d.]{0,8}$/,
      weight: 0.8,
      is: ['camera', 0.6],
      seen: ['IQhttpD/1.1'],
      unlike: ['httpd/1.1', 'IQhttpD'],
      source: nndefaccts,
    },
  ],
  series: [
    camera('IQ10\\d{2}[A-Z]{1,2}(?:-\\w{1,4})?', ['IQ1062NV'], ['IQ1062', 'IQ-1062NV']),
    camera('IQ5(?:[01]1|4[0-3])[A-Z]?', ['IQ542', 'IQ541'], ['IQ54', 'IQ550'], short),
    camera(
      'IQ(?:eye)?(?:[03-9]\\d{2}[NSWX][A-Z]{0,2}|A[123]\\d[NSWX]?[A-Z]?|D\\d{2}[NSWX][A-Z]?|M[1-9]\\d[NSW][A-Z]|R[35]\\d[NSW][A-Z]|MS\\d[A-Z])(?:-[A-Z]\\d{1,2})?',
      ['IQ041S', 'IQD40S', 'IQ732NI', 'IQA22SI-B2', 'IQMS1S', 'IQM32NX'],
      ['IQ041', 'IQ', 'IQM'],
      { source: cameraTable },
    ),
    camera(
      'IQ(?:eye ?\\d{1,3}|[35][01]\\d|7[0135]\\d|8[015]\\d)',
      ['IQ702', 'IQ511', 'IQeye755'],
      ['IQ100', 'IQ7'],
      { ...short, source: cameraTable },
    ),
  ],
};

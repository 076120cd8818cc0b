import type { Maker } from '../../src/model/fingerprint.ts';
import { modelFields } from '../define.ts';

/** Canon: VB cameras. Its printers are on every network, so the name alone and its MAC prefixes say nothing. */
export const canon: Maker = {
  id: 'canon',
  name: 'Canon',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: CANON INC. (Japan)'],
  marks: [
    {
      id: 'canon/http-server',
      field: 'http.server',
      pattern: /^VB(?:\d{2,3}|\/\d\.\d)?$/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'VB' }, { seen: 'VB150' }, { seen: 'VB/3.0' }],
      unlike: ['VBulletin', 'VB-WEB', 'VB/beta'],
      source:
        'nmap/nmap nmap-service-probes; VB/3.0: a reference of Canon’s VB cameras, found by full-text search (GitHub, repository not named)',
    },
    {
      id: 'canon/http-title',
      field: 'http.title',
      pattern: /^(?:Network Camera (?:Server )?|Canon )?(?<model>VB-?[A-Z]\w{1,5}|VB1[015]\d)\b/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'Network Camera VB-C60/VB-C50', gives: { model: 'VB-C60' } },
        { seen: 'VB-H41', gives: { model: 'VB-H41' } },
      ],
      unlike: ['VB6 forum', 'Network Camera'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'canon/http-webview',
      field: 'http.title',
      pattern: /^WebView Live(?:s)?cope$/i,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WebView Livescope' }],
      unlike: ['WebView'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'canon/model-camera',
      field: [...modelFields, 'onvif.scope-name'],
      pattern: /^(?:Canon )?(?<model>VB-[A-Z]\d{1,3}\w{0,4})$/,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'VB-S30D', gives: { model: 'VB-S30D' } },
        { seen: 'VB-H761LVE', gives: { model: 'VB-H761LVE' } },
      ],
      unlike: ['VB-', 'LBP-6030'],
      source: 'futomi/node-onvif README.md',
    },
    {
      id: 'canon/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^Canon(?: Inc\.?)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'Canon' }],
      unlike: ['Canonical'],
      source: 'futomi/node-onvif README.md',
    },
    {
      id: 'canon/ftp',
      field: 'banner.ftp',
      pattern: /^220 +\(Ver\. [\d.]+\) [A-Z][a-z]{2} \d{1,2} 20\d\d ready\./,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '220  (Ver. 1.0) Feb 11 2003 ready.' }],
      unlike: ['220 (vsFTPd 3.0.3)'],
      source: 'nmap/nmap nmap-service-probes',
    },
    {
      id: 'canon/snmp-description',
      field: 'snmp.sys-descr',
      pattern: /^Canon Network Camera (?<model>VB-?[A-Z]\w{1,8})(?:[ ;,].{0,80})?$/,
      weight: 0.9,
      type: { is: 'camera', weight: 0.8 },
      examples: [{ seen: 'Canon Network Camera VB-H41', gives: { model: 'VB-H41' } }],
      unlike: ['Canon MF731C', 'Network Camera VB-H41', 'Canon Network Camera'],
      source: 'rapid7/recog xml/snmp_sysdescr.xml',
    },
  ],
};

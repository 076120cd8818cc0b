import type { MakerEntry } from '../define.ts';
import { titleList } from '../sources.ts';
import { camera } from '../tables/series.ts';

/**
 * ZTE: here for the policies that name it. Nearly everything on a network that bears the name ZTE is a router, so its
 * MAC prefixes are left out.
 */
export const zte: MakerEntry = {
  id: 'zte',
  name: 'ZTE',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: zte corporation (China)',
    'section 889 of the NDAA FY2019 names it',
  ],
  fingerprints: [
    {
      id: 'zte/onvif-manufacturer',
      field: 'onvif.manufacturer',
      pattern: /^ZTE(?:[ _-].*)?$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.4 },
      examples: [{ seen: 'ZTE' }, { seen: 'ZTE Corporation' }],
      unlike: ['ZTEC', 'ZTX'],
      source: 'IEEE registry via npm oui-data 2.1.9: zte corporation (China)',
    },
    // Routers and terminals: made by ZTE, and no cameras.
    {
      id: 'zte/gateway-realm',
      field: 'http.auth-realm',
      pattern: /^(?:ZX[A-Z]{2,3} [A-Z]\d{3}\w{0,8}|\w{2,16}@zte\.com)$/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'ZXHN H108L' }, { seen: 'cpe@zte.com' }],
      unlike: ['ZX', 'zte.com'],
      source: 'rapid7/recog xml/http_wwwauth.xml',
    },
    {
      id: 'zte/gateway-server',
      field: 'http.server',
      pattern: /^(?:Mini web server 1\.0 )?ZTE (?:web server|corp)/,
      weight: 0.8,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'ZTE web server 1.0 ZTE corp 2015.' }],
      unlike: ['ZTE', 'Mini web server 1.0'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'zte/gateway-telnet',
      field: 'banner.telnet',
      pattern: /^(?:ZX[A-Z]{2,3} ?[A-Z]?\d{3,4}\w*|F6\d{2}[A-Z]?)\s+Login:/i,
      weight: 0.7,
      type: { is: 'other', weight: 0.9 },
      examples: [{ seen: 'ZXHN H108N Login:' }, { seen: 'F612W Login:' }],
      unlike: ['login:', 'F6 Login:'],
      source: 'rapid7/recog xml/telnet_banners.xml',
    },
    {
      id: 'zte/upnp-manufacturer',
      field: 'upnp.manufacturer',
      pattern: /^ZTE(?: Corp.*)?$/i,
      weight: 0.8,
      type: { is: 'other', weight: 0.6 },
      examples: [{ seen: 'ZTE Corporation' }],
      unlike: ['ZTEC'],
      source: 'IEEE registry via npm oui-data 2.1.9: zte corporation (China)',
    },
  ],
  firmwareStrings: [
    {
      // What its units for video surveillance push to, and are queried by.
      field: ['http.server', 'rtsp.server'],
      pattern: /^ZXV10[ _-]?PUSS\b/i,
      weight: 0.6,
      is: ['camera', 0.3],
      seen: ['ZXV10 PUSS'],
      unlike: ['ZXV10', 'ZXV10 W300'],
      source: titleList,
    },
  ],
  series: [camera('ZXHN C\\d{3}\\w?', ['ZXHN C520A'], ['ZXHN H298A', 'C520A'])],
};

import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { strix } from '../sources.ts';
import { camera, short } from '../tables/series.ts';

export const maygion: MakerEntry = {
  id: 'maygion',
  name: 'Maygion',
  // Not established.
  headquarters: null,
  sources: ['nmap/nmap nmap-service-probes'],
  fingerprints: [
    {
      id: 'maygion/http-server',
      field: 'http.server',
      pattern: /^(?:WebServer\()?IPCamera_Logo\)?$/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'WebServer(IPCamera_Logo)' }, { seen: 'IPCamera_Logo' }],
      unlike: ['WebServer(ipcamera)', 'WebServer', 'IPCamera'],
      source:
        'nmap/nmap nmap-service-probes; the name alone: GitHub full-text search for IPCamera_Logo: a list of searches, repository not named',
    },
    {
      id: 'maygion/ftp',
      field: 'banner.ftp',
      pattern: /^220 IPCamera FtpServer\(www\.maygion\.com\)/i,
      weight: 0.95,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '220 IPCamera FtpServer(www.maygion.com),do NOT change firmware' }],
      unlike: ['220 IPCamera FtpServer'],
      source: 'nmap/nmap nmap-service-probes',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=(?:GetXml\(["']login\.xml|author:xwpcom)$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['ident=GetXml("login.xml', 'ident=author:xwpcom'],
      unlike: ['ident=GetXml("user.xml', 'ident=Logo'],
      source: unverified,
    },
  ],
  series: [
    camera('IP60[1-9][A-Z]{1,2}', ['IP607WX'], ['IP607', 'IP-607WX'], { ...short, source: strix('maygion') }),
  ],
};

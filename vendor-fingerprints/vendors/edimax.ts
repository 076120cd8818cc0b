import { linkFields, type MakerEntry, modelFields } from '../define.ts';
import { pageScan } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const edimax: MakerEntry = {
  id: 'edimax',
  name: 'Edimax',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Edimax Technology Co. Ltd. (Taiwan)'],
  fingerprints: [
    {
      id: 'edimax/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>(?:Edimax )?IC-\d{4}\w{0,8})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IC-3115W', gives: { model: 'IC-3115W' } },
        { seen: 'IC-7113W', gives: { model: 'IC-7113W' } },
      ],
      unlike: ['BR-6228nS', 'IC-311'],
      source: 'general knowledge, not verified',
    },
    {
      // What its cameras call themselves: IC- and the end of their MAC address.
      id: 'edimax/host-name',
      field: ['dhcp.host-name', 'mdns.host', 'mdns.instance', 'upnp.friendly-name', 'onvif.scope-name'],
      pattern: /^IC-(?=\d{0,5}[A-F])[0-9A-F]{6}(?:\.local\.?)?$/,
      weight: 0.4,
      type: { is: 'camera', weight: 0.3 },
      examples: [{ seen: 'IC-08E61D' }, { seen: 'IC-E37C68' }],
      unlike: ['IC-3115W', 'IC-311500', 'PIC-08E61D'],
      source: 'eduard256/StrixCamDB brands/edimax.json',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.title',
      pattern: /^Internet (?:MPEG-?4 )?Pan\/Tilt Camera$/i,
      weight: 0.4,
      is: ['camera', 0.6],
      seen: ['Internet MPEG-4 Pan/Tilt Camera', 'Internet Pan/Tilt Camera'],
      unlike: ['Internet Camera', 'Pan/Tilt Camera', 'Internet Pan/Tilt Camera reviews'],
      source: 'GitHub full-text search for CgiTagMenu: repository not named',
    },
    {
      field: linkFields,
      pattern: /^\/live\.asp\?r=/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['/live.asp?r=', '/live.asp?r=1339'],
      unlike: ['/live.asp', '/live.asp?id=1', '/alive.asp?r='],
      source: pageScan,
    },
  ],
  series: [
    camera('IR-1[12]\\dE', ['IR-112E', 'IR-123E'], ['IR-112', 'IR-C3045'], plain),
    camera('IC-\\d{4}[A-Z]{0,3}[ -]V\\d', ['IC-7113W V2', 'IC-3140W-V2'], ['IC-7113W', 'IC V2']),
    camera('(?:NC|IR|VD|MD|ND|PT|TC)-\\d{2,3}E', ['NC-213E', 'IR-112E', 'VD-233E'], ['PT-612', 'VD-202Ne'], {
      weight: 0.4,
    }),
  ],
};

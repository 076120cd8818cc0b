import { type MakerEntry, nameMark } from '../define.ts';
import { catalogue, cctvOnline, hearsay, strix } from '../sources.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const pelco: MakerEntry = {
  id: 'pelco',
  name: 'Pelco',
  // Owned by Motorola Solutions.
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Motorola Solutions Inc. (United States)',
    'that Pelco belongs to it: general knowledge, not verified',
    'ch-bas/cctv-camera-database README.md',
  ],
  marks: [
    {
      id: 'pelco/http-server',
      field: 'http.server',
      pattern: /^ev-compat$/,
      weight: 0.8,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'ev-compat' }],
      unlike: ['compat', 'ev'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
    {
      id: 'pelco/upnp-server',
      field: ['http.server', 'ssdp.server'],
      pattern: /\bEverest\/[\d.]+$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Linux/2.6.10, UPnP/1.0, Everest/1.0' }],
      unlike: ['Everest'],
      source: 'nmap/nmap nmap-service-probes',
    },
    nameMark({
      id: 'pelco/own-name',
      name: 'Pelco',
      weight: 0.9,
      source: 'ch-bas/cctv-camera-database cameras/pelco',
    }),
    {
      id: 'pelco/title-name',
      field: 'http.title',
      pattern: /^Pelco(?:[ _-].*)?$/i,
      weight: 0.6,
      examples: [{ seen: 'Pelco' }, { seen: 'PELCO by Schneider Electric' }],
      unlike: ['Pel', 'Pelcom'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'pelco/certificate',
      field: ['tls.subject', 'tls.issuer'],
      pattern: /(?:^|, ?)O=Pelco\b/i,
      weight: 0.6,
      examples: [{ seen: 'CN=192.0.2.2, O=Pelco Inc.' }],
      unlike: ['O=Pelcom'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'pelco/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>(?:IM[EPFVS]|IX[EP]|IB[DEPV]|IJ[EPV]|IW[EP]|IE[EP])\w{0,3}\d{2,4}-\w+)$/,
      weight: 0.6,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'IMP521-1RS', gives: { model: 'IMP521-1RS' } },
        { seen: 'IBE329-1R', gives: { model: 'IBE329-1R' } },
      ],
      unlike: ['IB9360-VVTK', 'IMP521'],
      source:
        'ch-bas/cctv-camera-database cameras/pelco; nmap/nmap nmap-service-probes (IDE10DN); the rest of the grammar: general knowledge, not verified',
    },
  ],
  habits: [
    {
      field: 'http.title',
      pattern:
        /^(?<model>(?:Spectra (?:HD|IV|III|Mini|Enhanced|Professional|Pro)|Sarix(?:™|\(TM\))?|Esprit (?:HD|Enhanced|Compact)|Optera|ExSite)(?: [A-Z][\w-]{1,20})?)$/,
      weight: 0.45,
      is: ['camera', 0.5],
      seen: ['Spectra HD', 'Sarix IXE10LW'],
      unlike: ['Spectra', 'Spectra Precision', 'Optera Health Care'],
      source: hearsay,
    },
    {
      field: ['http.server', 'http.title'],
      pattern: /^PelcoNet\b/i,
      weight: 0.6,
      is: ['encoder', 0.45],
      seen: ['PelcoNet'],
      unlike: ['Net', 'Pelcon'],
      source: cctvOnline,
    },
    {
      field: ['http.title', 'http.auth-realm', 'snmp.sys-descr', 'onvif.model'],
      pattern: /^(?:[\w ]{1,60} )?(?<model>NET5[345]\d{2}[A-Z]?(?:-[A-Z0-9]{1,4})?)\b/,
      weight: 0.45,
      is: ['encoder', 0.6],
      seen: ['Pelco Endura NET5504-XT Encoder', 'NET5404T'],
      unlike: ['NET550', 'VNET5504x', '.NET 5.0'],
      source: hearsay,
    },
  ],
  series: [
    camera(
      '(?:I(?:X[A-Z]\\d{2,4}|(?:X|D|E|ES)\\d{2}[A-Z]{1,3}|(?:WP|BP|ME|MM|MP|MV|MS)\\d{3,4}[A-Z]{0,3})\\w{0,6}(?:-\\w{1,5})?|E?S6\\d{3}-(?:[A-Z]{2}[A-Z0-9]{1,4}|\\d{2}P?(?!\\w))(?:-\\w{2,6})?|D5(?:118|2[23]0)\\w{0,4}|SRX[EP]\\d-\\w{3,6}(?:-\\w{2,4}){0,2}|EVO-(?:05|12)[A-Z]{2,4}|GFC-\\d{2}\\w{0,4})',
      ['IXE20DN', 'IXP31', 'IMP121-1ES', 'ES6230-05', 'SRXP4-2V10-IMD-IR', 'EVO-05NID'],
      ['IX', 'EVO-05-NMD', 'S6230', 'S6324-EI', 'S6300-48S'],
    ),
    camera(
      'S[67]\\d{3}[A-Z]?-[A-Z]{2}\\w{1,3}',
      ['S7230L-EW1', 'S6230-FWL1'],
      ['S7230', 'S9230L-EW1', 'S7501M-24TP'],
      {
        source: catalogue,
      },
    ),
    camera('I(?:DE?|EE?|XE?|XP|M|ME)\\d{2}DN', ['IDE10DN', 'IX30DN'], ['IDE10', 'IDE10DNX', 'ID10'], plain),
    camera(
      '(?:I[A-Z]{1,2}\\d{1,2}[A-Z]{1,2}\\d{1,2}-\\w{1,4}|IL10-[A-Z]{2}|TXB-[A-Z]{1,3}|ES[3-6]\\d{3}-\\d[A-Z]{1,2}|VXP\\d\\w?-\\d{2}-[A-Z]-\\d)',
      ['IDE20DN8-1', 'IM10C10-1', 'ES3012-2N', 'TXB-N'],
      ['IDE20DN8', 'ES3012'],
      plain,
    ),
    camera(
      '(?:[DS][67]2[2-4]0L?(?:-\\w{3,5})?|E?S5(?:118|2[23]0)|IMS?\\d{1,2}(?:C|DN|LW)\\d{2}(?:-\\w{1,4})?|IXS0(?:C|DN|LW)|P[12]220-\\w{3,5})',
      ['D6230L', 'S7240L', 'IMS0C10', 'IXS0DN', 'P1220-FWH1'],
      ['D6210', 'IMS', 'P1220'],
      { ...plain, source: strix('pelco') },
    ),
    unit(
      'encoder',
      'NET(?:3[05]0|4001|5[34]\\d{2}|54xx)[A-Z]{0,2}',
      ['NET5401T', 'NET350T'],
      ['NET54', 'NETGEAR'],
      plain,
    ),
    unit(
      'recorder',
      '(?:DX(?:4[0-9]|8[01])\\d{2}|VXP?S?-E\\d)\\w{0,6}(?:-\\w{1,6})?',
      ['DX4616', 'DX8108-1000'],
      ['DX46', 'DX1'],
      plain,
    ),
    unit('encoder', 'NET5\\d{3}(?:-I|-HD)?', ['NET5501', 'NET5501-I'], ['NET55', 'NET501'], plain),
    camera(
      'P[12]\\d{3}L?-[EF][SW][RH]?\\d?|EXP1\\d{3}(?:-\\w{1,4})*',
      ['P2230-ESR', 'P1220-FWH', 'EXP1230-5M'],
      ['P2230', 'EXP123'],
      plain,
    ),
    camera('P[12]\\d{3}L-\\w{3,5}', ['P2230L-ESR', 'P1220L-YSR'], ['P2230L', 'P8202']),
    camera(
      'SD4(?:\\d{2}|N|E)?-[A-Z]{1,3}\\w?(?:-\\w{1,3}){1,2}',
      ['SD436-PG-E0', 'SD4N-W0-X'],
      ['SD436', 'SD42212S-HN'],
      plain,
    ),
    camera('EST[IP]\\w?\\d{3}-\\w{1,4}', ['ESTI305-5N'], ['ESTI305', 'EST-305']),
    unit(
      'recorder',
      'DSSRV\\d?-\\w{2,6}(?:-\\w{2,6})?',
      ['DSSRV2-240', 'DSSRV-120DVD'],
      ['DSSRV2', 'SSRV2-240'],
    ),
    camera(
      'E(?:SC|AB|SS|NH)[EPS]1-[248]X\\d{2}\\w{0,4}(?:-\\w{2,4}){1,3}',
      ['ESCE1-2X40-RLU', 'EABE1-2X40QF06-SPT0-ACB'],
      ['ESCE1-2X40', 'ESE1-2X40-RLU'],
      { source: catalogue },
    ),
  ],
};

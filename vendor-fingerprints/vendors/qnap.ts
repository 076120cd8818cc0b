import { type MakerEntry, modelFields } from '../define.ts';
import { nesca } from '../sources.ts';
import { plain, unit } from '../tables/series.ts';

export const qnap: MakerEntry = {
  id: 'qnap',
  name: 'QNAP',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: QNAP Systems, Inc. (Taiwan)'],
  fingerprints: [
    {
      id: 'qnap/model-recorder',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern: /^(?<model>VS-\d{4,5}(?: ?[A-Z][\w+-]{0,8})?)$/,
      weight: 0.5,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'VS-2108L', gives: { model: 'VS-2108L' } },
        { seen: 'VS-8140U-RP', gives: { model: 'VS-8140U-RP' } },
      ],
      unlike: ['TS-251', 'VS-'],
      source: 'general knowledge, not verified',
    },
    {
      // Its storage units send it, too: it names the maker and no kind.
      id: 'qnap/http-server',
      field: 'http.server',
      pattern: /^http server 1\.0$/,
      weight: 0.5,
      examples: [{ seen: 'http server 1.0' }],
      unlike: ['http server 2.0', 'HTTP-Server/1.1'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'qnap/recorder-title',
      field: ['http.title', 'upnp.model-description', 'upnp.friendly-name'],
      pattern:
        /^(?:(?:QNAP )?(?:VioStor|QVR(?! (?:Pro|Elite|Client|Center|Guard|Face|Human|Smart)\b))|QNAP NVR)\b.{0,60}$/i,
      weight: 0,
      type: { is: 'recorder', weight: 0.5 },
      examples: [{ seen: 'VioStor NVR' }, { seen: 'QNAP NVR' }],
      // Those of its storage units are programs.
      unlike: ['QNAP Turbo NAS', 'Virtualization Station', 'QVR Pro', 'QVR Elite', 'NVR Mappings'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'qnap/recorder-page',
      field: 'http.page-mark',
      pattern: /^(?:\.{0,2}\/)?\S{0,60}\bviostor\/viostor\.cgi\b/i,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: '/cgi-bin/data/viostor-220/viostor/viostor.cgi' }],
      unlike: ['/cgi-bin/viostor.html', 'viostor'],
      source: nesca,
    },
  ],
  series: [
    unit(
      'recorder',
      '(?:QVP-\\d{2}[A-Z]\\w{0,3}|VS-\\d{4,5}[A-Z]?(?:-RP)?(?: Pro\\+?)?)',
      ['QVP-41A', 'VS-4016U-RP Pro'],
      ['QVP', 'VS-40'],
      plain,
    ),
    unit('recorder', 'NVR-10\\d{2}', ['NVR-1012'], ['NVR-10', 'NVR-101'], plain),
    unit('recorder', 'VioStor(?: NVR)?(?: \\w{2,8})?', ['VioStor NVR'], ['Vio', 'NVR'], plain),
  ],
};

import { type MakerEntry, modelFields, nameMark } from '../define.ts';
import { dismap, yak } from '../sources.ts';
import { plain, short, unit } from '../tables/series.ts';

export const nuuo: MakerEntry = {
  id: 'nuuo',
  name: 'NUUO',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: NUUO Inc. (Taiwan)'],
  marks: [
    {
      id: 'nuuo/http-title',
      field: 'http.title',
      pattern: /^Network Video Recorder Login$/i,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.9 },
      examples: [{ seen: 'Network Video Recorder Login' }],
      unlike: ['Network Video Recorder', 'NVR Login'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    nameMark({ id: 'nuuo/own-name', name: 'NUUO', weight: 0.9, source: 'rapid7/recog xml/html_title.xml' }),
    {
      id: 'nuuo/title-name',
      field: 'http.title',
      pattern: /^NUUO(?:[ _-].*)?$/i,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.4 },
      examples: [{ seen: 'NUUO' }, { seen: 'NUUO Inc.' }],
      unlike: ['NUO'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'nuuo/model-recorder',
      field: modelFields,
      pattern:
        /^(?<model>NE-\d{4}\w*|NVRmini ?2?|NVRsolo\w*|Crystal[ -](?:Titan|Mini|Lite|Plus|CT-?\d|\d)[\w -]{0,30})$/,
      weight: 0.6,
      type: { is: 'recorder', weight: 0.6 },
      examples: [
        { seen: 'NE-4160', gives: { model: 'NE-4160' } },
        { seen: 'NVRmini 2', gives: { model: 'NVRmini 2' } },
      ],
      unlike: ['NE-1', 'NVR', 'Crystalmedia VoIP adapter', 'Crystal Group', 'Crystal'],
      source: 'offensive-security/exploitdb exploits/cgi/webapps/40213.txt',
    },
  ],
  registrants: ['NUUO Inc.', 'NUUO, Inc.'],
  habits: [
    {
      field: 'http.page-mark',
      pattern: /^ident=id=["']NVRsolo$/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['ident=id="NVRsolo'],
      unlike: ['ident=NVRsolo', 'NVRsolo'],
      source: '0x727/FingerprintHub',
    },
    {
      field: 'http.page-mark',
      pattern: /^\/?LiveView-HtmlSkin\/LiveView\.html/i,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['liveview-htmlskin/liveview.html'],
      unlike: ['liveview.html', 'htmlskin/liveview.html'],
      source: dismap,
    },
    {
      field: 'http.title',
      pattern: /^Web Remote Client$/i,
      weight: 0.3,
      is: ['recorder', 0.3],
      seen: ['Web Remote Client'],
      unlike: ['Remote Client', 'Web Client'],
      source: yak,
    },
  ],
  series: [
    unit(
      'recorder',
      'CT-[48]00[01]R?(?:-[A-Z]{2})?',
      ['CT-4001R-EU', 'CT-8000'],
      ['CT-40', 'CT-4001X-9'],
      plain,
    ),
    unit(
      'recorder',
      'N[EHTV]-\\d{4}-(?:EU|JP|UK|US)|TP-\\d{4}(?:-(?:EU|JP|UK|US))?|NDVR-?\\d{1,2}',
      ['NE-4160-US', 'TP-4161', 'NDVR-16'],
      ['NE-41', 'TP-41', 'NDVR'],
      short,
    ),
    unit('recorder', 'N[EHTV]-\\d{4}\\w{0,4}', ['NT-4040', 'NV-2040'], ['NT-40', 'NVR-4040'], plain),
    unit('recorder', 'N[PS]-\\d{4}(?:-\\w{2,4})?', ['NP-8160', 'NS-1160'], ['NP-81', 'PA653U'], short),
    unit(
      'recorder',
      '(?:TP-\\d{4}R?|Crystal(?: Titan)?)',
      ['TP-8080R', 'Crystal Titan'],
      ['TP-80', 'Titan'],
      short,
    ),
    unit(
      'recorder',
      'N[EHTV]-\\d{4}R?P?-(?:EU|JP|UK|US)-\\dT(?:-\\d)?',
      ['NT-4040-EU-2T', 'NT-8040R-US-4T-1'],
      ['NT-4040-EU', 'NT-4040-2T'],
    ),
  ],
};

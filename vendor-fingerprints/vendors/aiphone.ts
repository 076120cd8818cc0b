import { unverified } from '../../src/model/fingerprint.ts';
import { type MakerEntry, modelFields } from '../define.ts';
import { unit } from '../tables/series.ts';

export const aiphone: MakerEntry = {
  id: 'aiphone',
  name: 'Aiphone',
  headquarters: 'JP',
  sources: ['IEEE registry via npm oui-data 2.1.9: Aiphone co.,Ltd (Japan)'],
  fingerprints: [
    {
      id: 'aiphone/rtsp-server',
      field: 'rtsp.server',
      pattern: /-davinci1 Ze-PRO$/,
      weight: 0.7,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [{ seen: 'Linux/2.6.32.17-davinci1 Ze-PRO' }],
      unlike: ['Linux/2.6.35.14_nl-xarina+ Ze-PRO', 'Ze-PRO'],
      source: 'https://github.com/Ullaakut/cameradar/issues/199',
    },
    {
      id: 'aiphone/title-name',
      field: 'http.title',
      pattern:
        /^Aiphone(?![ _-].{0,40}\b(?:Support|Gateway|Manager|Software|Tool|IX-MV\d|Master|Exchange|Sub ?master)\b)(?:[ _-].*)?$/i,
      weight: 0.6,
      type: { is: 'doorbell', weight: 0.5 },
      examples: [{ seen: 'Aiphone' }, { seen: 'AIPHONE CO., LTD.' }],
      unlike: ['iPhone', 'Aiphon', 'Aiphone IX Support', 'Aiphone IX-MV7'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'aiphone/model-door',
      field: modelFields,
      pattern: /^(?<model>IX(?:G|W)?-D[AVF]\w*(?:-\w+)*)$/,
      weight: 0.5,
      type: { is: 'doorbell', weight: 0.7 },
      examples: [
        { seen: 'IX-DV', gives: { model: 'IX-DV' } },
        { seen: 'IX-DVF-P', gives: { model: 'IX-DVF-P' } },
      ],
      unlike: ['IXE21', 'IX-MV7'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Aiphone co.,Ltd'],
  prefixWeight: 0.2,
  firmwareStrings: [
    {
      field: 'rtsp.auth-realm',
      pattern: /^aiphone$/i,
      weight: 0.5,
      is: ['doorbell', 0.3],
      seen: ['aiphone'],
      unlike: ['aiphone room', 'my aiphone'],
      source: unverified,
    },
  ],
  series: [
    // What speaks and does not film, and the stations indoors.
    unit(
      'intercom',
      'I(?:XG?|S)-(?:1AS|2?RS|10?MV\\d?|MV\\d?|2C\\d?|MK|SPMIC|BBT?|BAU?|FA)(?:-[\\w-]{1,8})?|A[CX]-(?:\\d[A-Z]{1,3}|\\d{3}[A-Z])',
      ['IX-1AS', 'IX-RS-B', 'IX-MV7-HB', 'IXG-MK', 'AX-8MV'],
      ['IX-DV', 'IX-SSA', 'AX-8'],
    ),
    unit(
      'doorbell',
      '(?:IXG-DM\\d(?:-HIDA?|-10K)?|IXS?-(?:DV|SSA?|EA)[\\w-]{0,8}|J[OP]-DV\\w?)',
      ['IXG-DM7-HID', 'IXG-DM7', 'JO-DV'],
      ['IXG-', 'IXG-MK'],
    ),
  ],
};

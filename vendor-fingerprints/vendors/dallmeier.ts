import { type MakerEntry, modelFields } from '../define.ts';
import { catalogued } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const dallmeier: MakerEntry = {
  id: 'dallmeier',
  name: 'Dallmeier',
  headquarters: 'DE',
  sources: ['IEEE registry via npm oui-data 2.1.9: Dallmeier electronic (Germany)'],
  fingerprints: [
    {
      id: 'dallmeier/model-camera',
      field: modelFields,
      pattern: /^(?<model>(?:DF|DDF|DDZ|MDF)\d{4}HDV?[\w-]*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'DF5200HD-DN', gives: { model: 'DF5200HD-DN' } }],
      unlike: ['DF5200'],
      source: 'general knowledge, not verified',
    },
  ],
  registrants: ['Dallmeier electronic'],
  prefixWeight: 0.3,
  firmwareStrings: [
    line(
      'DLS \\d{1,2} (?:S\\d|plus|Smavia)(?: \\w{2,8}){0,2}|DMS (?:80|160|180|240)(?: \\w{2,8}){0,2}|SEDOR(?: \\w{2,12})?',
      ['DLS 4 S1', 'DMS 240'],
      ['DLS 4', 'DMS 200'],
      ['recorder', 0.45],
    ),
  ],
  series: [
    camera('DDF\\d{4}A\\d(?:-IM)?', ['DDF3000A1', 'DDF8800A2-IM'], ['DDF3000A', 'DF3000A1'], plain),
    camera('D(?:OMERA|omera)(?: (?:OS )?\\w{2,8}){0,2}', ['DOMERA', 'Domera 6800'], ['DOM', 'Domerap']),
    unit(
      'recorder',
      'IPS ?\\d{4,5}(?: \\w{1,8})?|DMX? ?\\d{4} HD',
      ['IPS 2400', 'IPS 10000'],
      ['IPS 24', 'IP 2400'],
      short,
    ),
    camera(
      '[Pp]anomera(?:®)? [SWV]\\d \\d{2,3}/\\d{2,3}(?: .{1,20})?',
      ['Panomera S8 66/30 DN', 'Panomera W8 95/360 DN Area'],
      ['Panomera', 'Panorama S8 66/30'],
    ),
    camera(
      '(?:DD[FZ]|[MRS]?DF)\\d{4}(?:HDV?-)?DN(?:-(?:E|FL|IR|VL))?',
      ['DDF6050DN-VL', 'DDZ5840DN-IR', 'RDF6120DN-E', 'SDF5410HD-DN'],
      ['DDF6050', 'DF5200'],
      { source: catalogued('dallmeier') },
    ),
    camera('(?:DDZ|PDF|DDF|MDF|DF)\\d{4}(?:-\\w{1,4})?', ['DDZ4010-HS', 'DF4820'], ['DDZ40', 'DDF'], plain),
    unit(
      'encoder',
      'DIS-\\d/[A-Z]\\w{0,4}(?: .{1,20})?',
      ['DIS-2/M', 'DIS-2/M Streamer'],
      ['DIS-2', 'DIS/M'],
      plain,
    ),
    unit('recorder', 'D[LMV]S \\d{1,4}(?: .{1,20})?', ['DMS 240', 'DLS 4 S1'], ['DMS240', 'DMS'], short),
    camera(
      '(?:RDF|SDF)\\d{4}(?:HDV?|V)?-?DN(?:[-/]\\w{1,4}){0,2}',
      ['SDF6800DN', 'RDF5140HDV-DN'],
      ['SDF6800', 'SD49425XB-HNR'],
    ),
    camera('DDZ\\d{4}(?:-\\w{2}(?:/\\w{2}){0,2})', ['DDZ4030-YY/HS/IM'], ['DDZ4030', 'DDZ-YY']),
    unit(
      'recorder',
      '(?:Video(?:Net)?Box(?: [IVX]{1,3})?|DMX \\d{3,4}(?: \\w{2,6})?|DAVIDplus)',
      ['VideoNetBox III', 'DMX 1600 Smart', 'DAVIDplus'],
      ['Video', 'DMX'],
      plain,
    ),
    camera(
      'M?DF\\d{4}HD-DN/[A-Z]{2}|PM[SW]\\d-\\d{2,3}/\\d{2,3}DN|M?DF\\d{4}HD-DN',
      ['MDF5450HD-DN/IM', 'DF5450HD-DN', 'PMS8-55/15DN'],
      ['DF5450HD', 'PMS8-55'],
      plain,
    ),
    unit('recorder', 'VNB [IVX]{1,3}|Smatrix', ['VNB III', 'Smatrix'], ['VNB', 'Smatrixx'], plain),
  ],
};

import type { MakerEntry } from '../define.ts';
import { gobyRules } from '../sources.ts';
import { line } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

/** AVerMedia: recorders, cards for computers and much else. What AVer split off as sells cameras for conferences. */
export const avermedia: MakerEntry = {
  id: 'avermedia',
  name: 'AVerMedia',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: AVerMedia Information Inc. (Taiwan)'],
  fingerprints: [],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=Get_Cookie\(["']OCX$/,
      weight: 0.5,
      is: ['recorder', 0.45],
      seen: ['ident=Get_Cookie("OCX'],
      unlike: ['ident=Get_Cookie', 'Get_Cookie("OCX'],
      source: gobyRules,
    },
    line(
      'AVer (?:NV|EB|SA|EH|EXR|SEB)\\d{4}\\w{0,6}(?:-\\w{1,6})?(?: \\w{2,6})?',
      ['AVer NV8416', 'AVer EH1116H-4 nano'],
      ['AVer', 'AVer PTZ310'],
      ['recorder', 0.45],
    ),
    {
      // The viewer in the pages of its recorders. Moonware's program for computers writes its own name with a P.
      field: 'http.page-mark',
      pattern: /^(?:object=WebCamX|(?:plugin=)?\/?WebCamX\.(?:cab|exe))$/,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['object=WebCamX', 'plugin=WebCamX.cab'],
      unlike: ['object=webcamXP', 'plugin=WebCam.cab'],
      source: 'zhzyker/dismap configs/rule.go',
    },
  ],
  series: [
    unit('recorder', 'N(?:V\\d{4}E\\d{1,2}|XU8000)', ['NV6240E16', 'NXU8000'], ['NV6240', 'NXU']),
    unit('recorder', 'EH\\d{4}H\\+?', ['EH1116H', 'EH5108H+'], ['EH1116', 'EH116H']),
    camera('SF[12]\\d{3}H?-[A-Z]{1,3}(?: AVer)?', ['SF1311H-R', 'SF2111H-BR'], ['SF1311H', 'SF300-R'], plain),
    unit(
      'recorder',
      'EB\\d{4}(?:NET|H|HD|HDN|HB)?(?:-\\w{1,6})?(?: ?(?:Plus|Pro))?',
      ['EB1304NET', 'EB1104HB'],
      ['EB13', 'E1304NET'],
      plain,
    ),
    unit(
      'recorder',
      'S(?:A|F|EB)\\d{4}[EHMN]?|N[EVX][HU]\\d{4}[A-Z]{0,3}|EXR\\d{4}',
      ['SF1311H', 'SEB5104', 'NEH1116HN', 'EXR6004'],
      ['SF13', 'NEH11'],
      plain,
    ),
    camera(
      '(?:F[BCDVX][123]\\d{3}[A-Z]?-(?:RT?M?|T\\d{0,2}[A-Z]?|DN|M)|SF[12]\\d{3}H?-(?:CV?|D|R|B[VR]?))',
      ['FB3028-RTM', 'FV2028-T1', 'SF1311H-C'],
      ['FB3028', 'FB1001'],
      plain,
    ),
  ],
};

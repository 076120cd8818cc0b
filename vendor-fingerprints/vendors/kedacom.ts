import { type MakerEntry, modelFields } from '../define.ts';
import { catalogue, gobyRules, yak } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

/** A list of its units as a recorder of its knows them. */
const product = { source: 'chenshangquan/RK100 30-rkapp/RkcLib/include/mspsearch/devtrackconst.h' };

export const kedacom: MakerEntry = {
  id: 'kedacom',
  name: 'KEDACOM',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Suzhou Keda Technology CO.,Ltd (China)',
    'ch-bas/cctv-camera-database README.md',
  ],
  fingerprints: [
    {
      id: 'kedacom/model-camera-named',
      field: modelFields,
      pattern: /^(?<model>IPC\d{3,4}-[A-Z]i\dN\w*)$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPC2255-Gi4N', gives: { model: 'IPC2255-Gi4N' } }],
      unlike: ['IPC2255-G4N', 'IPC2122LB-AF28'],
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    },
    // Short model numbers that other makers use in like form: a hint.
    {
      id: 'kedacom/model-camera',
      field: ['onvif.model', 'onvif.scope-hardware'],
      pattern: /^(?<model>IPC\d{3,4}-[A-Z]\d{3}[\w-]*|HT[SR]\d[\w-]{0,20}-F\d[\w-]*)$/,
      weight: 0.3,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'IPC425-F205-N', gives: { model: 'IPC425-F205-N' } }],
      unlike: ['IPC425', 'IPC2122LB-AF28'],
      source: 'ch-bas/cctv-camera-database cameras/kedacom',
    },
  ],
  registrants: ['Suzhou Keda Technology CO.,Ltd'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^(?:clsid=A7FF7A36-3EEF-4139-BFC0-FAEB4C8EBA08|object=cuocx)$/,
      weight: 0.45,
      is: ['recorder', 0.3],
      seen: ['clsid=A7FF7A36-3EEF-4139-BFC0-FAEB4C8EBA08', 'object=cuocx'],
      unlike: ['clsid=A7FF7A36-3EEF-4139-BFC0-000000000000', 'object=ocx'],
      source: 'zhzyker/dismap configs/rule.go',
    },
    {
      // Its plug-in, the background of the recorders' pages, and a button of the cameras'.
      field: 'http.page-mark',
      pattern: /^(?:plugin=(?:.{0,80}\/)?kdmv\d{1,3}\.cab|ident=(?:keda_svrstation|UserMailOKclick))$/i,
      weight: 0.5,
      is: ['camera', 0.25],
      seen: ['plugin=kdmv53.cab', 'ident=keda_svrstation', 'ident=UserMailOKclick'],
      unlike: ['plugin=kdm.cab', 'ident=svrstation', 'UserMailOKclick'],
      source: gobyRules,
    },
    {
      field: 'http.title',
      pattern: /^(?:NVR[ _]Station ?Web|Viewshot|WMS browse NVR)\b/i,
      weight: 0.5,
      is: ['recorder', 0.6],
      seen: ['NVR Station Web', 'NVR_Station Web', 'Viewshot', 'WMS browse NVR'],
      unlike: ['NVR Web', 'Station Web'],
      source: `${yak}; ${gobyRules}`,
    },
  ],
  series: [
    // What it makes for conferences.
    unit(
      'other',
      '(?:H[6-9]00(?:-\\w{1,3})?|KDV\\d{4}\\w?|SKY ?X?[35]\\d{2}\\w?)',
      ['H600', 'KDV8000A'],
      ['H60', 'KDM-2401'],
      short,
    ),
    unit(
      'recorder',
      '(?:NVR(?:18[02]\\d|2[0468][0-9]\\d)-\\w{2,8}|KDM-?2\\d{3}[A-Z]?)',
      ['NVR1820-08', 'KDM-2401'],
      ['NVR1820', 'KDM-24'],
      plain,
    ),
    camera(
      'IPC\\d{3,4}-[A-Z]{1,2}N(?:-\\w{2,8}){0,3}',
      ['IPC2255-HN-SIR30-L0360', 'IPC186-HN'],
      ['IPC6225-VRZ-SP', 'IPC2124LE-ADF28KM-G'],
    ),
    unit('recorder', 'NVR\\d{4}-\\d{5}[A-Z]{0,2}', ['NVR2821-08032B'], ['NVR4108HS-8P-4KS2', 'NVR2821']),
    camera(
      'IPC\\d{3,4}-(?:\\w{1,3}N|[FGi]\\d{3}-NP?)(?:[/-]\\w{1,8}){0,3}',
      ['IPC425-F223-N', 'IPC121-Ei7N', 'IPC442-i405-NP'],
      ['IPC425', 'IPC6225-VRZ-SP'],
      { source: catalogue },
    ),
    camera('LC2\\d{3}-[AB]N(?:-D)?', ['LC2110-AN', 'LC2150-AN-D'], ['LC2110', 'LC110-AN'], {
      source: catalogue,
    }),
    unit(
      'recorder',
      'NVR28\\d{2}(?:E|-\\w{1,6})*',
      ['NVR2820', 'NVR2821-08004B'],
      ['NVR28', 'NVR280-20'],
      short,
    ),
    camera(
      'IPC\\d{3,4}-[A-Z]{1,2}N[AB](?:-\\w{2,8}){0,3}',
      ['IPC2252-FNB-SIR60-L0360', 'IPC425-FNB'],
      ['IPC6225-VRZ-SP', 'IPC2252-FN2'],
    ),
    unit(
      'recorder',
      'NVR(?:18\\d{2}|28[268]\\dH?)(?:\\([Vv](?:er)?\\.?\\w[\\w.]{0,3}\\))?-\\d{1,2}[HN][DLP]A?(?:\\(Ver\\.\\w\\)|-CS)?',
      ['NVR1822-16HDA', 'NVR2821H-32HL', 'NVR1825(Ver.B)-4HD-CS', 'NVR1821-9HD(Ver.C)'],
      ['NVR1821', 'NVR1821-16', 'NVR1104HS'],
      product,
    ),
    unit(
      'recorder',
      'NVR18(?:2[125])(?:\\(V(?:er\\.\\w|\\d\\.\\d)\\))?|NVR2820[A-Z](?:-\\d{1,2}[A-Z]{0,2})?|NVR2860E\\d{2}|NVR288\\d(?:-I)?|LRN8640N',
      ['NVR1821', 'NVR2820E-16D', 'NVR2860E32', 'LRN8640N'],
      ['NVR1820', 'NVR2820-32CH', 'LRN8640'],
      { ...plain, ...product },
    ),
    unit(
      'recorder',
      'SVR2(?:[79]\\d{2}|8[12]\\d)-[BDHN]\\d{2}[EHV]{0,2}(?:-[A-Z]{1,2}){0,2}|SVR2[79]ES-[CDM]\\d{2}[0-9GH]',
      ['SVR2810-D04E', 'SVR2916-B04E-NJ', 'SVR29ES-M001'],
      ['SVR2810', 'SVR-2810-D04'],
      product,
    ),
    unit(
      'encoder',
      'KDM2(?:0[1-9]\\d|[1-37]\\d{2}|510)N?(?:-\\w{3,5})?|KDM201(?:S(?:-\\w{4})?|-\\w{4})|KDM-?[CD]\\d{2}[EFHh]',
      ['KDM2122N', 'KDM201S-C04E', 'KDM2510-D01F', 'KDM-D01H'],
      ['KDM2', 'KDMR-2122', 'KDM2820'],
      product,
    ),
    camera(
      'IPC(?:[1248]1[0-4]|[1248]2[0-3]|232|400P|5[12][0-2]|625)[AE]?-(?:[ABLP](?:-(?:X20|C))?|D-S|BO|C0|T)',
      ['IPC412-A', 'IPC822-A-X20', 'IPC112E-L', 'IPC625-A-C'],
      ['IPC412', 'IPC-412-A', 'IPC425-F205'],
      { ...plain, ...product },
    ),
    camera(
      'LC(?:1[12]0-AN|21[01]-A[01]|4[12]\\d-B020)|HDC(?:420-[AB]|8118-N0|-217IP)',
      ['LC110-AN', 'LC413-B020', 'HDC420-A'],
      ['LC110', 'HDC-420-A'],
      product,
    ),
    camera('IP[AM]10[0-2][AL]{0,2}', ['IPA102L', 'IPM100A'], ['IPA103', 'IPC100'], { ...short, ...product }),
  ],
};

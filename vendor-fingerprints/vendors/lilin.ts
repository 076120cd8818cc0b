import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { catalogued, pageTable, vmsTable, yak } from '../sources.ts';
import { alone, at } from '../tables/firmware-strings.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const lilin: MakerEntry = {
  id: 'lilin',
  name: 'LILIN',
  headquarters: 'TW',
  sources: ['IEEE registry via npm oui-data 2.1.9: Merit Li-Lin Ent. (Taiwan)'],
  fingerprints: [
    // Sanyo sold the same recorder.
    {
      id: 'lilin/http-server',
      field: 'http.server',
      pattern: /^(?<model>PDR-M\d{3})\/[\d.]+$/,
      weight: 0.7,
      type: { is: 'recorder', weight: 0.6 },
      examples: [{ seen: 'PDR-M800/1.0', gives: { model: 'PDR-M800' } }],
      unlike: ['PDR', 'PDR-M800'],
      source: 'rapid7/recog xml/http_servers.xml',
    },
  ],
  registrants: ['Merit Li-Lin Ent.'],
  firmwareStrings: [
    alone('LILIN'),
    {
      // Where the pages of its recorders lie.
      field: ['http.redirect', 'http.page-mark'],
      pattern: /^\/?newlang\d?\/\w{1,24}/,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['/newlang1/index.html', '/newlang1/simpleLive'],
      unlike: ['/newlang', '/lang1/index.html'],
      source: 'LILINOpenGitHub/HTML5-Live-Playback-for-NVR-DVR README.md',
    },
    {
      field: 'http.page-mark',
      pattern: /^stream=(?:\.?\/)?getimage$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['stream=/getimage', 'stream=getimage'],
      unlike: ['stream=/getimage.cgi', 'stream=/cgi-bin/getimage'],
      source: pageTable,
    },
    {
      field: 'http.auth-realm',
      pattern: /^Merit LILIN Ent\. Co\., Ltd\.$/i,
      weight: 0.6,
      is: ['camera', 0.8],
      seen: ['Merit LILIN Ent. Co., Ltd.'],
      unlike: ['Merit Ent. Co., Ltd.', 'LILIN Ent.'],
      source: yak,
    },
    {
      field: ['rtsp.auth-realm', 'http.auth-realm'],
      pattern: /^nvr_rtsp$/i,
      weight: 0.45,
      is: ['recorder', 0.45],
      seen: ['nvr_rtsp'],
      unlike: ['rtsp', 'nvr'],
      source: yak,
    },
    at('rtsp(?:h26[45]|jpeg)\\w{0,12}', 0.6, ['rtsph2641080p', 'rtspjpegvga'], ['rtsp', 'h264'], unverified),
  ],
  series: [
    unit('encoder', 'VS[02]1[24]', ['VS012', 'VS214'], ['VS01', 'VS112'], short),
    unit(
      'recorder',
      '(?:DVR3(?:04|08|16)[A-Z]?|VDR\\d{3}|NAV0\\d{2})',
      ['DVR316', 'VDR516', 'NAV016'],
      ['DVR31', 'VDR5', 'NAV16'],
      plain,
    ),
    camera('(?:S[1-9]R\\d{4}E\\w{0,3}|LB\\d{4}E\\w{0,3})', ['S7R8852E2', 'LB1022EX'], ['S7R', 'LB1022']),
    camera(
      'ZMR\\d{4}[A-Z]?\\w{0,3}|MR83\\d{2}[A-Z]?',
      ['ZMR6122E', 'MR8342'],
      ['MR804', 'MR6400', 'ZMR'],
      plain,
    ),
    camera(
      'IP[RG]-?\\d{3,4}(?:M|S|ES|ESX)(?:\\d\\.\\d)?|IPS-\\d{4}E?|IPD-\\d{3,4}ESX?|IPC-0[15]22[A-Z]{1,3}',
      ['IPR-320ESX3.6', 'IPR-712M', 'IPG-1022ESX', 'IPS-4204', 'IPD-2322ESX', 'IPC-0122ESX'],
      ['IPR-212', 'IPS-600', 'IPD-220', 'IPC-0122'],
      plain,
    ),
    camera(
      'H\\.264 \\d{1,2}MP HD IR IP Camera',
      ['H.264 4MP HD IR IP Camera'],
      ['H.264 IP Camera', '4MP HD IR IP Camera'],
      { source: vmsTable },
    ),
    camera(
      '(?:L[BDR]|ZR)\\d{4}[A-Z]{1,3}\\d{1,2}\\.\\d',
      ['LR7424EX3.6', 'LD2322EX3.6'],
      ['LR7424', 'L7424EX3.6'],
    ),
    unit('recorder', 'NVR5[1-8](?:04|08|16|24|32|64)E', ['NVR5832E', 'NVR5208E'], ['NVR5208', 'NVR5216-EI']),
    unit(
      'recorder',
      'NVR(?:100|200)L|DVR(?:708|716|816)',
      ['NVR200L', 'DVR716'],
      ['NVR5832E', 'NVR200'],
      plain,
    ),
    camera('E5R\\d{4}AX?|F2R\\w{4}IM', ['E5R4052A', 'E5R4152AX', 'F2R36C2IM'], ['E5R40', 'F2R36'], {
      source: catalogued('lilin'),
    }),
    unit(
      'recorder',
      'P[DS]R-?(?:M\\d{3}|[2-6]\\d{2,3})[A-Z]?',
      ['PDR-6160', 'PDR-608A'],
      ['PDR', 'PDR-100'],
      plain,
    ),
    camera(
      '(?:(?:L[RD]|ZR)\\d{4}\\w{0,6}|IP[RDSG]\\d{3,4}[A-Z]{1,3}\\d{0,2}|[PZ]\\d[RTG]\\d{4}\\w{0,4})',
      ['LR7022', 'ZR6122', 'IPR722ES2', 'Z2R8022X'],
      ['LR702', 'IPC722', 'LB120', 'ZD1200'],
    ),
    unit('recorder', 'DHD\\d{3}\\w{0,4}', ['DHD216'], ['DHD2', 'DH-216']),
    camera(
      '(?:IP[DGRS]\\d{3,4}[A-Z]{1,3}\\d{0,2}(?:\\.\\d)?|IPC0[12]22\\w{0,4}|SR(?:7[1-9]|8[1-79])\\d{2}\\w{0,4})',
      ['IPR722ES4.3', 'IPC0122', 'SR7424'],
      ['IPC3614LB', 'IPR7', 'SG3110DN', 'SR6015', 'SR7012', 'SR8808', 'SG1000', 'SG12407'],
      plain,
    ),
    // Alarm panels and servers of other houses have numbers of the same form.
    camera('(?:IP[DGRS]\\d{3,4}|SG1\\d{3}\\w{0,4})', ['IPD2220', 'SG1122'], ['IPR7', 'SG3110DN'], short),
    camera(
      'IP[RS]-\\d{4}[A-Z]{1,3}\\d?(?:\\.\\d)?',
      ['IPR-7424ESX3.6', 'IPS-6122E'],
      ['IPR-', 'IP-7424'],
      plain,
    ),
    camera('CM[GR]\\d{3,4}\\w{0,3}', ['CMG1088'], ['CMG1', 'CM1088'], short),
    unit(
      'recorder',
      'NVR3416R?|NVR(?:109|116|404|1400|2100|3216)[A-Z]?',
      ['NVR3416', 'NVR116'],
      ['NVR3', 'NVR5216'],
      plain,
    ),
    camera(
      'P(?:SR|MH|SD|MG)-?\\d{3,4}[EGSXHLM]{1,3}\\d{0,2}(?:\\.\\d)?',
      ['PSR5024EX30', 'PMH1424E', 'PSR-4624SX25'],
      ['PSR5024', 'PDR-6160', 'SR5024EX30'],
      plain,
    ),
    camera('M[BDFR]R?\\d{4}[A-Z]\\w{0,4}', ['MR6342X', 'MD6342AX'], ['MR6342', 'MR634X'], short),
    camera(
      '(?:U[FMR]|P[2-6]|Z[2-7]|V1)[GRTFW]\\d{4}[A-Z]\\w{0,5}(?:-\\w{1,3})?',
      ['UFG1122E', 'P2R6552E2', 'Z2R8122X2', 'P3R8822E2'],
      ['UF1122E', 'P2R655', 'P2R6552'],
    ),
    camera('(?:MR|LD)\\d{3,4}', ['MR852', 'LD222'], ['MR85', 'MR-852'], short),
  ],
};

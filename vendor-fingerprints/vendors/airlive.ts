import { type MakerEntry, modelFields } from '../define.ts';
import { gobyRules, nmapProbes, nndefaccts, titleList } from '../sources.ts';
import { camera, plain, short, unit } from '../tables/series.ts';

export const airlive: MakerEntry = {
  id: 'airlive',
  name: 'AirLive',
  headquarters: 'TW',
  sources: ['general knowledge, not verified'],
  fingerprints: [
    {
      id: 'airlive/model-camera',
      field: [...modelFields, 'http.title', 'http.auth-realm', 'rtsp.auth-realm'],
      pattern:
        /^(?<model>(?:AirLive )?(?!SD-3[34]0)(?:(?:BU|BC|MD|FE|CU|OD|SD|WN|WL|POE)-\d{3,4}-?(?:HD|CAM|IVS|IR|DM|PT)[\w-]{0,12}|AirCam [\w-]{2,20}))$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [
        { seen: 'BU-3026HD', gives: { model: 'BU-3026HD' } },
        { seen: 'AirLive POE-100HD', gives: { model: 'AirLive POE-100HD' } },
      ],
      unlike: ['WL-5480', 'BU-3026'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^script=\/?js\/variable_\d\.js$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['script=js/variable_6.js'],
      unlike: ['script=js/variable.js', 'script=js/variables_6.js'],
      source: gobyRules,
    },
    {
      field: 'http.title',
      pattern: /^AirLive$/,
      weight: 0.45,
      is: ['camera', 0.25],
      seen: ['AirLive'],
      unlike: ['AirLive WN-300AP', 'Air'],
      source: nndefaccts,
    },
    {
      field: ['http.auth-realm', 'http.title'],
      pattern:
        /^(?:AirLive )?(?<model>(?:WL|OD|POE|FE|BU|MD|CU|CW|BC|IP|WN)-\d{3,4}(?:CAM|HD|ICAM|VD|IPCAM))$/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['WL-2600CAM', 'OD-2060HD', 'POE-5010HD', 'wl-2600cam'],
      unlike: ['WL-5480', 'POE-100', 'IP-2000'],
      source: titleList,
    },
    {
      // Its routers are WL, WN and IGR.
      field: ['http.auth-realm', 'http.title'],
      pattern: /^AirLive (?<model>(?:BU|BC|MD|CU|CW|MW|OD|FE|SD|POE)-\d{3,4}[\w-]{0,8})$/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: ['airlive bu-2015', 'AirLive MW-720IR', 'AirLive SD-2020'],
      unlike: ['AirLive WN-300ARM', 'BU-2015', 'AirLive IGR-2500'],
      source: gobyRules,
    },
    {
      field: 'http.page-mark',
      pattern: /^script=\/js\/variable_6\.js$/,
      weight: 0.45,
      is: ['camera', 0.3],
      seen: ['script=/js/variable_6.js'],
      unlike: ['script=/js/variable.js', 'script=/variable_6.js'],
      source: nmapProbes,
    },
  ],
  series: [
    camera(
      '(?:B[CU]|C[UW]|DM|MD|SD|WN)-\\d{3,4}(?:P?IR|HD)?(?:-IVS)?',
      ['MD-3025', 'CU-720PIR'],
      ['MD-30', 'MD-300Np'],
      short,
    ),
    camera(
      '(?:FE-\\d{3}(?:CU|DM|VD|OD)|(?:AirCam|W[LN]|OD|POE)\\d{3,4}(?:CAM|HD)|OD-\\d{3,4}HD|CU-\\d{3}PIR|WL-\\d{3}HD|WN-\\d{3,4}(?:HD|CAM))(?:v\\d)?',
      ['FE-200VD', 'FE-200DM', 'CU-720PIR', 'WL-350HD'],
      ['FE-200', 'OD-325'],
      { ...plain, source: 'bluecherrydvr/cambase db/seeds (models by maker)' },
    ),
    camera(
      '(?:B[CU]|C[UW]|DM|MD|OD|SD|FE)-\\d{3,4}(?:HD|PIR|IVS)?v\\d',
      ['BU-3025v2', 'OD-325HDv2'],
      ['BU-3025', 'FE-v2'],
    ),
    camera('IP-\\d{3}PHD(?:-\\d{2})?', ['IP-200PHD-24', 'IP-150PHD'], ['IP-200', 'IP-200HD']),
    unit('encoder', 'VS-100(?:-\\w{1,4})?', ['VS-100'], ['VS-10', 'VS-1000'], short),
  ],
};

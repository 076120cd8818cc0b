import type { MakerEntry } from '../define.ts';
import { dismap, yak } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const stardot: MakerEntry = {
  id: 'stardot',
  name: 'StarDot',
  headquarters: 'US',
  sources: ['IEEE registry via npm oui-data 2.1.9: STARDOT TECHNOLOGIES (United States)'],
  fingerprints: [
    {
      id: 'stardot/http-title',
      field: 'http.title',
      pattern: /^NetCam (?:XL|SC|IPC|Live Image)\b/,
      weight: 0.7,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'NetCam Live Image' }, { seen: 'NetCam SC' }],
      unlike: ['NetCamera', 'Netcam Studio'],
      source: 'urbanadventurer/WhatWeb plugins/stardot-netcam.rb',
    },
  ],
  registrants: ['STARDOT TECHNOLOGIES'],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^object=CaptureClient\.class$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['object=CaptureClient.class'],
      unlike: ['object=Capture.class', 'object=CaptureClient'],
      source: dismap,
    },
    {
      field: 'http.title',
      pattern: /^NetCam(?:XL|SC|MX)\b/,
      weight: 0.7,
      is: ['camera', 0.6],
      seen: ['NetCamXL Live Image', 'NetCamSC'],
      unlike: ['NetCam', 'NetCamera'],
      source: 'Network-Sec/IP-Cams README.md',
    },
    {
      field: 'http.title',
      pattern: /^netcam live image$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['netcam live image'],
      unlike: ['live image', 'netcam'],
      source: 'rapid7/recog xml/html_title.xml',
    },
    {
      field: 'http.title',
      pattern: /^Express ?(?:\d{0,2}|XL) Live Image\b/i,
      weight: 0.45,
      is: ['encoder', 0.45],
      seen: ['Express 6 Live Image', 'ExpressXL Live Image'],
      unlike: ['Express', 'Live Image'],
      source: yak,
    },
  ],
  series: [
    camera(
      'NetCam (?:XL|SC|MP)(?: \\d{1,2}MP)?',
      ['NetCam MP', 'NetCam SC 5MP'],
      ['NetCam', 'WebCam XL'],
      plain,
    ),
    camera(
      '(?:SDH?\\d{3,4}[BD]N?|NetCam(?: ?(?:XL|SC|MX))(?:\\d?[A-Z]?))',
      ['SDH500BN', 'SD1300BN', 'NetCam SC'],
      ['SD1300', 'NetCam'],
      plain,
    ),
    camera('SDM\\d{3,4}B[NDH]', ['SDM500BN'], ['SDM500', 'SD-500BN']),
  ],
};

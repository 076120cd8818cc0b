import type { MakerEntry } from '../define.ts';
import { dismap, yak } from '../sources.ts';
import { camera, plain } from '../tables/series.ts';

export const intellinet: MakerEntry = {
  id: 'intellinet',
  name: 'Intellinet',
  headquarters: 'US',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: IC Intracom (United States)',
    'that Intellinet is this company’s: general knowledge, not verified',
  ],
  fingerprints: [
    {
      id: 'intellinet/http-title',
      field: 'http.title',
      pattern: /^:* ?INTELLINET\b.{0,30}\bCamera\b/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: '::::: INTELLINET IP Camera Homepage :::::' }],
      unlike: ['INTELLINET Router'],
      source: 'urbanadventurer/WhatWeb plugins/intellinet-ip-camera.rb',
    },
  ],
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^plugin=https?:\/\/www\.intellinet-network\.com\/driver\/\w{0,8}cam\w{0,8}\.exe$/i,
      weight: 0.5,
      is: ['camera', 0.45],
      seen: ['plugin=http://www.intellinet-network.com/driver/NetCam.exe'],
      unlike: ['plugin=http://www.intellinet-network.com/driver/switch.exe', 'plugin=NetCam.exe'],
      source: dismap,
    },
    {
      field: ['http.auth-realm', 'http.title'],
      pattern: /^(?<model>N[FSV]C[1-9]\d(?:-[A-Z]{1,4})?)(?: .{0,20}Camera)?$/i,
      weight: 0.5,
      is: ['camera', 0.6],
      seen: [
        'NFC30-IR Network Camera',
        'NSC15-WG',
        'NFC31-W Wireless Network Camera',
        'NFC31-IRWV IP camera',
      ],
      unlike: ['NFC reader', 'NFC30X', 'NSC01'],
      source: yak,
    },
  ],
  series: [
    camera('NF[CDS]\\d{2,3}-(?:W\\w?|IRV?)', ['NFC31-W', 'NFD130-IRV', 'NFD130-IR'], ['NFC31', 'NF-W']),
    camera(
      'NFD\\d{2,3}-IRV|NBC[1-3]\\d-(?:IR|W[GN])|I[BD]C-(?:\\d{2}R|\\d{3}|\\dMPIR)|[IP]NC-W?L?\\d{2}',
      ['NFD130-IRV', 'NBC30-IR', 'IBC-20R', 'IDC-862', 'INC-WL10', 'PNC-W10'],
      ['NBC30', 'IBC-2', 'INC-1'],
      plain,
    ),
    camera(
      '(?:(?:PRO-|MNC-)?N(?:SC|FC|FD)-?[1-3]\\d(?:IR|-W[GN])?|I[BD]C-\\d{3}IR|MNC-L\\d{2})',
      ['NSC10-WG', 'PRO-NSC30', 'IBC-667IR', 'NFD30'],
      ['NSC01', 'IBC-667'],
    ),
    camera('(?:NB|IO)C-?\\d{2,3}(?:-\\w{1,3})?', ['NBC30', 'IOC-525'], ['NBC', 'IOC'], plain),
    camera('INT-N(?:SC|FC|FD|BC)\\d{2}(?:-W[GN])?', ['INT-NSC18-WN'], ['INT-NSC', 'INT-18-WN']),
  ],
};

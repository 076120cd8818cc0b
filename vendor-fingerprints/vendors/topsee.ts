import { type MakerEntry, modelFields } from '../define.ts';
import { camera, plain } from '../tables/series.ts';

export const topsee: MakerEntry = {
  id: 'topsee',
  name: 'Topsee',
  headquarters: 'CN',
  sources: [
    'GitHub full-text search for 天视通: files read in excerpts, one with the firm’s name 深圳市天视通技术有限公司 (Shenzhen), repositories not named',
    'OpenIPC/wiki vi/hardware-board-manufacturers.md',
  ],
  fingerprints: [
    {
      id: 'topsee/model-camera',
      field: modelFields,
      pattern: /^(?<model>TH\d{2}[A-Z]\d?(?:-\w{1,8}){0,2})$/,
      weight: 0.5,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'TH38M', gives: { model: 'TH38M' } }],
      unlike: ['TH3'],
      source: 'general knowledge, not verified',
    },
  ],
  firmwareStrings: [
    {
      field: 'rtsp.sdp-session',
      pattern: /^RTSP\/RTP stream from Network Video Server$/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['RTSP/RTP stream from Network Video Server'],
      unlike: ['RTSP/RTP stream from IPNC', 'Network Video Server'],
      source:
        'GitHub full-text search for “s=RTSP/RTP stream”: files read in excerpts, one with the maker’s name next to the line',
    },
  ],
  series: [camera('TH3[28][A-Z]\\d{2}[A-Z]{0,2}', ['TH38J16', 'TH32K10'], ['TH38', 'TH28J16'], plain)],
};

import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { catalogue, yak } from '../sources.ts';
import { at } from '../tables/firmware-strings.ts';
import { camera, plain, unit } from '../tables/series.ts';

export const jovision: MakerEntry = {
  id: 'jovision',
  name: 'Jovision',
  headquarters: 'CN',
  sources: [
    'IEEE registry via npm oui-data 2.1.9: Jovision Technology Co., Ltd. (China)',
    'IEEE registry via npm oui-data 2.1.9: Jinan Jovision Science & Technology Co., Ltd. (China)',
  ],
  fingerprints: [
    {
      id: 'jovision/http-title',
      field: 'http.title',
      pattern: /^(?:Jovision|CloudSEE)\b/i,
      weight: 0.5,
      inWords: true,
      examples: [{ seen: 'CloudSEE' }],
      unlike: ['Cloud', 'CloudSeek'],
      source: 'general knowledge, not verified',
    },
    {
      id: 'jovision/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^Session streamed by "rtspServerForJovision"$/i,
      weight: 0.75,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'Session streamed by "rtspServerForJovision"' }],
      unlike: ['Session streamed by "rtspServer"', 'rtspServerForJovision'],
      source:
        'a player that quotes a description, found by full-text search for s=Session streamed by: repository not named',
    },
  ],
  registrants: ['Jovision Technology Co., Ltd.', 'Jinan Jovision Science & Technology Co., Ltd.'],
  prefixWeight: 0.3,
  firmwareStrings: [
    {
      field: 'http.page-mark',
      pattern: /^ident=cgi-bin\/jvsweb\.cgi$/i,
      weight: 0.6,
      is: ['camera', 0.45],
      seen: ['ident=cgi-bin/jvsweb.cgi'],
      unlike: ['ident=cgi-bin/web.cgi', 'cgi-bin/jvsweb.cgi'],
      source:
        'wooluo/POC sysscanrule/camera/Domesticcamera-rms-weakpas.nasl; that it is Jovision’s: general knowledge, not verified',
    },
    {
      field: 'http.title',
      pattern: /^Remote Mgmt System$/i,
      weight: 0.3,
      is: ['recorder', 0.3],
      seen: ['Remote Mgmt System'],
      unlike: ['Remote Management System', 'Remote Mgmt'],
      source: `${yak} (as that of its service CloudSEE)`,
    },
    at('live\\d\\.264\\b', 0.45, ['live0.264'], ['live.264', 'live0.h264'], unverified),
  ],
  series: [
    camera('JVS-N(?!D|V)[\\w-]{2,20}', ['JVS-N815-YWC'], ['JVS-', 'JVS-ND6001-HD']),
    unit(
      'recorder',
      'JVS-(?:ND|NV|D|XD)\\w{2,16}(?:-\\w{1,6})?',
      ['JVS-ND6001-HD'],
      ['JVS-N815-YWC', 'JVS-'],
    ),
    camera(
      'JVS-(?:N|TS)\\d{2,4}\\w{0,3}(?:-\\w{1,4}){0,2}',
      ['JVS-TS3622', 'JVS-N935-CDL'],
      ['JVS-', 'JVS-ND6001-HD'],
      { source: catalogue },
    ),
    camera('JVS-[A-Z]{1,3}\\d{2,4}\\w{0,4}(?:-\\w{1,4}){0,2}', ['JVS-H411'], ['JVS-', 'JVS-411'], plain),
  ],
};

import { unverified } from '../../src/model/fingerprint.ts';
import type { MakerEntry } from '../define.ts';
import { homePaths } from '../sources.ts';
import { at } from '../tables/firmware-strings.ts';
import { camera, plain, short } from '../tables/series.ts';

export const vstarcam: MakerEntry = {
  id: 'vstarcam',
  name: 'VStarcam',
  headquarters: 'CN',
  sources: [
    'the maker’s own interface manual: Shenzhen Vstarcam Technology Co., Ltd. (GitHub full-text search for Shenzhen VStarcam: files read in excerpts, repositories not named)',
  ],
  fingerprints: [
    {
      id: 'vstarcam/rtsp-session',
      field: 'rtsp.sdp-session',
      pattern: /^streamed by the VSTARCAM RTSP server$/i,
      weight: 0.9,
      type: { is: 'camera', weight: 0.6 },
      examples: [{ seen: 'streamed by the VSTARCAM RTSP server' }],
      unlike: ['streamed by the RTSP server'],
      source: 'scottlamb/retina src/client/testdata/vstarcam_describe.txt',
    },
  ],
  firmwareStrings: [
    {
      field: 'rtsp.auth-realm',
      pattern: /^RTSPD$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['RTSPD'],
      unlike: ['rtspd', 'HYRtspd', 'RTSP'],
      source:
        'https://github.com/scottlamb/retina/issues/45; https://github.com/Ullaakut/cameradar/issues/142',
    },
    {
      // Spelled so by the server of pictures alone, which then sends the time without saying that it is one.
      field: 'http.server',
      pattern: /^GoaHead$/,
      weight: 0.45,
      is: ['camera', 0.45],
      seen: ['GoaHead'],
      unlike: ['GoAhead-Webs', 'GoAhead', 'goahead'],
      source:
        'https://github.com/home-assistant/core/issues/14960; https://github.com/home-assistant/core/issues/46600 (G43S, the same time); https://github.com/home-assistant/core/issues/151745 (VSTF133422SCHRD)',
    },
    at('(?:tcp|udp)/av\\d_\\d\\b', 0.45, ['tcp/av0_0', 'udp/av0_1'], ['av0_0', 'tcp/'], unverified),
    {
      field: 'rtsp.sdp-origin',
      pattern: /^VSTC$/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['VSTC'],
      unlike: ['VST', 'VSTCAM'],
      source: 'GitHub full-text search for o=VSTC',
    },
    {
      field: 'onvif.serial',
      pattern: /^VST[A-Z]-?\d{6}-?[A-Z]{5}$/,
      weight: 0.5,
      is: ['camera', 0.3],
      seen: ['VSTB123456ABCDE', 'VSTA-123456-ABCDE'],
      unlike: ['VST123456', 'VIEW-123456-ABCDE'],
      source: 'general knowledge, not verified',
    },
    {
      field: 'onvif.xaddr',
      pattern: /^https?:\/\/[\d.]{7,15}:10080\/onvif\/device_service$/,
      weight: 0.45,
      is: ['camera', 0.25],
      seen: ['http://192.0.2.7:10080/onvif/device_service'],
      unlike: ['http://192.0.2.7/onvif/device_service', 'http://192.0.2.7:100800/onvif/device_service'],
      source: 'general knowledge, not verified',
    },
  ],
  series: [
    // Over ONVIF, the identification stands where other makers have a model number.
    camera(
      'VST[A-Z]-?\\d{6}-?[A-Z]{5}',
      ['VSTF133422SCHRD', 'VSTC-123456-ABCDE'],
      ['VSTF133422', 'VSTARCAM'],
      {
        source: 'https://github.com/home-assistant/core/issues/151745',
      },
    ),
    camera(
      '[CDFHT][678]8\\d{2}W(?:IP?)?(?:-?\\w{2,4})?',
      ['T7815WIP', 'C7824WIP', 'F6836W', 'H6837WI'],
      ['C7824', 'C9824WIP'],
    ),
    camera(
      'C(?:S?1[5-8]|S?2[2-9]|3[478]|4[3-9]|6[0-9])[SQ]',
      ['C16S', 'C38S', 'CS24Q'],
      ['C16', 'C99S'],
      short,
    ),
    camera('BG8\\d{3}(?:WIP)?', ['BG8860'], ['BG88', 'BG-8860'], plain),
    camera(
      'CS?[1-9]\\d(?:\\dQ|S|Q)(?:-X\\d|[ -]PLUS|-UV)|CS\\d{3}[A-Z]R|CS\\d{3}Q(?:-X\\d)?|C\\d{2,3}DR',
      ['C32S-X4', 'C88S-PLUS', 'CS621SR', 'CS611Q-X5', 'C662DR'],
      ['C32S', 'CS621', 'C662'],
      { ...plain, source: homePaths('vstarcam') },
    ),
  ],
};

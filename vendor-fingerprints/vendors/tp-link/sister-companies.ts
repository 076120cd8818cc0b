import type { Brand } from '../../../src/model/fingerprint.ts';

/** A brand under which TP-Link sells in China, on the same firmware under another name. */
function sister(name: string, word: string, source: string): Brand {
  const id = `tp-link/${name.toLowerCase()}`;
  return {
    name,
    relation: 'sub-brand',
    made: 'whole',
    howToTell: `TP-Link’s firmware with ${word} in the place of its name.`,
    sources: [source],
    fingerprints: [
      {
        id: `${id}-session`,
        field: 'rtsp.sdp-session',
        pattern: new RegExp(`^Session streamed by "${word} RTSP Server"$`),
        weight: 0.6,
        type: { is: 'camera', weight: 0.8 },
        examples: [{ seen: `Session streamed by "${word} RTSP Server"` }],
        unlike: ['Session streamed by "TP-LINK RTSP Server"', `Session streamed by "${word}"`],
        source,
      },
      {
        id: `${id}-realm`,
        field: ['rtsp.auth-realm', 'http.auth-realm'],
        pattern: new RegExp(`^${word} IP-?Camera$`, 'i'),
        weight: 0.6,
        type: { is: 'camera', weight: 0.8 },
        examples: [{ seen: `${word} IP-Camera` }],
        unlike: ['TP-LINK IP-Camera', `${word} Wireless Router`],
        source: 'general knowledge, not verified',
      },
      {
        id: `${id}-stream`,
        field: 'rtsp.sdp-attribute',
        pattern: new RegExp(`^rtpmap: ?\\d{1,3} ${word}/\\d{4,6}$`, 'i'),
        weight: 0.8,
        type: { is: 'camera', weight: 0.6 },
        examples: [{ seen: `rtpmap:95 ${word}/90000` }],
        unlike: ['rtpmap:95 TP-LINK/90000', `rtpmap:96 ${word}-264/90000`],
        source: 'bluenviron/gortsplib pkg/description/session_test.go',
      },
      {
        id: `${id}-scope`,
        field: ['onvif.scope-name', 'onvif.scope-hardware', 'onvif.model'],
        pattern: new RegExp(`^${word}-IPC(?: MODEL)?$`, 'i'),
        weight: 0.6,
        type: { is: 'camera', weight: 0.4 },
        examples: [{ seen: `${word}-IPC` }, { seen: `${word}-IPC MODEL` }],
        unlike: ['TP-IPC', `${word}IPC`],
        source,
      },
    ],
  };
}

/** Mercury and Fast. */
export const tpLinkSisters: readonly Brand[] = [
  sister('Mercury', 'MERCURY', 'https://github.com/AlexxIT/go2rtc/issues/708'),
  sister(
    'Fast',
    'FAST',
    'GitHub full-text search for 水星、迅捷: a file read in excerpts names it as another name of TP-Link’s; repository not named',
  ),
];

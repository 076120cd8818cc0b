import { expect, test } from 'vitest';
import type { Field } from '../../src/model/observation.ts';
import { type Seen, unit } from './unit.ts';

const rtsp = (server: string, ...more: readonly (readonly [Field, string])[]): Seen => [
  'rtsp',
  8554,
  ['rtsp.status', more.length > 0 ? '200' : '404'],
  ['rtsp.server', server],
  ...more,
];
const open = [
  ['rtsp.open', 'yes'],
  ['rtsp.sdp-media', 'video live'],
] as const;
const vlcMethods = ['rtsp.public', 'DESCRIBE,SETUP,TEARDOWN,PLAY,PAUSE,GET_PARAMETER'] as const;

test.each<[string, Seen]>([
  ['GStreamer without a stream at its root', rtsp('GStreamer RTSP server')],
  [
    'GStreamer with an open stream',
    rtsp('GStreamer RTSP server', ...open, ['rtsp.sdp-session', 'Session streamed with GStreamer']),
  ],
  ['VLC without a stream at its root', rtsp('VLC/3.0.24', vlcMethods)],
  ['VLC with an open stream', rtsp('VLC/3.0.24', vlcMethods, ...open, ['rtsp.sdp-session', 'Unnamed'])],
  ['live555', rtsp('LIVE555 Streaming Media v2022.06.16')],
  ['uStreamer', ['http', 8080, ['http.status', '200'], ['http.title', 'uStreamer']]],
  [
    'mjpg-streamer',
    [
      'http',
      8080,
      ['http.status', '200'],
      ['http.server', 'MJPG-Streamer/0.2'],
      ['http.title', 'MJPG-Streamer Demo Pages - a ressource friendly streaming application'],
    ],
  ],
  ['motion', ['http', 8080, ['http.status', '200'], ['http.title', 'Motion']]],
  [
    'motionEye',
    ['http', 80, ['http.status', '200'], ['http.server', 'motionEye/0.44.0'], ['http.title', 'motionEye']],
  ],
  ['ffmpeg', ['http', 8080, ['http.status', '200'], ['http.stream', 'multipart/x-mixed-replace']]],
])('%s is listed for review as live video of an unknown maker', (_, seen) => {
  const found = unit(seen);
  expect(found).toMatchObject({ manufacturer: null, video: true, verdict: 'review' });
  expect(found.policies[0]?.reason).toContain('live video');
});

test.each<[string, Seen]>([
  ['AirPlay on port 554', rtsp('AirTunes/366.0')],
  ['a lecture of Wowza', rtsp('Wowza Streaming Engine 4.8.17', ...open)],
  [
    'a file of VLC, which has an end',
    rtsp('VLC/3.0.24', ['rtsp.open', 'yes'], ['rtsp.sdp-media', 'video stored']),
  ],
  ['Internet radio', ['http', 8000, ['http.status', '200'], ['http.stream', 'audio/mpeg']]],
  [
    'a page on motion',
    ['http', 80, ['http.status', '200'], ['http.title', 'Motion control with servo drives']],
  ],
])('%s is no video surveillance', (_, seen) => {
  expect(unit(seen)).toMatchObject({ video: false, verdict: 'clear' });
});

test('assess names an open port that was not understood in place of a plain denial', () => {
  const page: Seen = ['http', 80, ['http.status', '200'], ['http.title', 'Intranet']];
  const [reason = ''] = unit(page, ['liveness', 80, ['port.open', '80']]).policies.map((one) => one.reason);
  expect(reason).toContain('nothing that this device showed is that');
  const unread = unit(page, ['liveness', 80, ['port.open', '80']], ['liveness', 8765, ['port.open', '8765']]);
  expect(unread.policies[0]).toMatchObject({ id: 'uk-2022', verdict: 'not-covered' });
  expect(unread.policies[0]?.reason).toContain(
    'but port 8765 is open and what answers there was not understood',
  );
  expect(unread.policies[0]?.reason).not.toContain('nothing that this device showed');
});

import type { Habit } from './habit.ts';

const nobody = 'general knowledge, not verified';
const quoted =
  'GitHub full-text search for “s=Media Presentation”: files read in excerpts, repositories not named';

/** Where a stream description says that the streams are, whatever was asked for, and what else its server words as nobody does. */
export const habitsPlaced: readonly Habit[] = [
  {
    maker: 'axis',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/axis-media\/media\.amp\b/i,
    weight: 0.75,
    is: ['camera', 0.3],
    seen: ['control:/axis-media/media.amp?audio=1', 'control:/axis-media/media.amp?videocodec=h264'],
    unlike: ['control:/media/media.amp', 'control:/axis-media/other'],
    source: quoted,
  },
  {
    maker: 'hikvision',
    field: 'rtsp.sdp-attribute',
    pattern:
      /^control:\/(?:Streaming\/channels\/\d{1,5}|(?:h26[45]|MPEG-4)\/ch\d{1,2}\/(?:main|sub)\/av_stream)\b/i,
    weight: 0.5,
    is: ['camera', 0.25],
    seen: ['control:/Streaming/channels/102/trackID=1/', 'control:/h264/ch1/main/av_stream/'],
    unlike: ['control:/Streaming/live', 'control:/h264Preview_01_main/'],
    source: `https://pastebin.com/nkuW3yPp; ${quoted}`,
  },
  {
    maker: 'dahua',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/cam\/(?:realmonitor|playback)\b/i,
    weight: 0.45,
    is: ['camera', 0.25],
    seen: ['control:/cam/realmonitor?channel=1&subtype=0/'],
    unlike: ['control:/cam/', 'control:/realmonitor'],
    source: nobody,
  },
  {
    maker: 'hanwha',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/(?:profile\d{1,2}|\d{1,2}\/profile\d{1,2}|LiveChannel\/\d{1,2})\/media\.smp\b/i,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['control:/profile2/media.smp/trackID=v', 'control:/LiveChannel/0/media.smp'],
    unlike: ['control:/media.smp', 'control:/profile2/media.amp'],
    source: nobody,
  },
  {
    maker: 'panasonic',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/(?:nphMpeg4\/|MediaInput\/(?:h26[45]|mpeg4|stream_\d))/i,
    weight: 0.6,
    is: ['camera', 0.3],
    seen: ['control:/MediaInput/h264/stream_1/trackID=1', 'control:/nphMpeg4/g726-640x480'],
    unlike: ['control:/MediaInput', 'control:/mpeg4'],
    source: nobody,
  },
  {
    maker: 'reolink',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/h26[45]Preview_\d\d_(?:main|sub)\b/i,
    weight: 0.5,
    is: ['camera', 0.25],
    seen: ['control:/h264Preview_01_main/'],
    unlike: ['control:/h264/ch1/main/av_stream/', 'control:/Preview_01_main'],
    source: nobody,
  },
  {
    maker: 'xiongmai',
    field: 'rtsp.sdp-attribute',
    pattern: /^control:\/user=\w{0,32}[&_]password=\S{0,40}[&_]channel=\d{1,2}[&_]stream=\d/i,
    weight: 0.5,
    is: ['camera', 0.2],
    seen: ['control:/user=admin&password=&channel=1&stream=0.sdp?/trackID=3'],
    unlike: ['control:/user=admin', 'control:/channel=1&stream=0'],
    source: nobody,
  },
  {
    // Cameras that a telephone company sold under its name: the processes on board and the network chip are Dahua's.
    maker: 'dahua',
    field: 'rtsp.auth-realm',
    pattern: /^MediaServer3\.0$/,
    weight: 0.6,
    is: ['camera', 0.3],
    seen: ['MediaServer3.0'],
    unlike: ['MediaServer', 'Media Server', 'MediaServer4.0'],
    source:
      'a teardown of a China Mobile camera (和慧眼 C08), found by full-text search: repository not named',
  },
];

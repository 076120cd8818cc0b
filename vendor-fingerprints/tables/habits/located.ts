import type { Habit } from './habit.ts';

const nobody = 'general knowledge, not verified';
const paths = 'CamioCam/rtsp cameras/paths.csv';

type Texts = readonly [string, ...string[]];

/** A path of streams that one maker's firmware has, as a reply gives it of itself. */
function at(
  maker: string,
  path: string,
  weight: number,
  seen: Texts,
  unlike: Texts,
  source: string,
  is: Habit['is'] = ['camera', 0.3],
): Habit {
  const field = 'rtsp.sdp-attribute';
  const pattern = new RegExp(`^control:/(?:${path})`, 'i');
  const placed = ([first, ...rest]: Texts): Texts => [
    `control:/${first}`,
    ...rest.map((text) => `control:/${text}`),
  ];
  return { maker, field, pattern, weight, is, seen: placed(seen), unlike: placed(unlike), source };
}

/** Where the firmware of one maker has its streams, told by the reply itself; more of what `placed.ts` has. */
export const habitsLocated: readonly Habit[] = [
  at('axis', 'mpeg4/media\\.amp\\b', 0.5, ['mpeg4/media.amp'], ['mpeg4/media', 'media.amp'], paths),
  at(
    'hikvision',
    '(?:ISAPI|PSIA)/Streaming/channels/\\d{1,5}\\b',
    0.4,
    ['PSIA/streaming/channels/101', 'ISAPI/Streaming/channels/102/'],
    ['PSIA/Streaming', 'Streaming/channels'],
    paths,
  ),
  at(
    'foscam',
    'video(?:Main|Sub)\\b',
    0.5,
    ['videoMain/', 'videoSub'],
    ['video', 'video_main', 'videoMains'],
    paths,
  ),
  at(
    'hanwha',
    '(?:onvif/profile\\d{1,2}|mpeg4|H264)/media\\.smp\\b',
    0.6,
    ['onvif/profile2/media.smp', 'H264/media.smp'],
    ['media.smp', 'profile2/media.amp'],
    nobody,
  ),
  at(
    'panasonic',
    '(?:Src|ONVIF)/MediaInput\\b',
    0.6,
    ['Src/MediaInput/stream_1', 'ONVIF/MediaInput?profile=def_profile1'],
    ['MediaInput', 'ONVIF/channel1'],
    nobody,
  ),
  at(
    'uniview',
    'media/video\\d/(?:multicast/)?(?:video|audio|metadata)$',
    0.45,
    ['media/video1/video', 'media/video2/multicast/video', 'media/video1/metadata'],
    ['media/video1', 'media/video1/trackID=1'],
    'https://github.com/AlexxIT/go2rtc/issues/1663; https://github.com/bluenviron/mediamtx/issues/5008; that Uniview makes all of them: general knowledge, not verified',
  ),
  at(
    'uniview',
    'unicast/c\\d{1,3}/s\\d/(?:live|replay)\\b',
    0.45,
    ['unicast/c1/s0/live'],
    ['unicast', 'unicast/c1'],
    nobody,
    ['recorder', 0.3],
  ),
  at(
    'mobotix',
    'mobotix\\.(?:h26[45]|mjpeg)\\b',
    0.75,
    ['mobotix.h264', 'mobotix.mjpeg'],
    ['mobotix', 'h264'],
    'https://github.com/CamioCam/rtsp/issues/189',
  ),
  at('vstarcam', '(?:tcp|udp)/av\\d_\\d\\b', 0.45, ['tcp/av0_0', 'udp/av0_1'], ['av0_0', 'tcp/'], nobody),
  at(
    'canon',
    '(?:(?:rtp)?stream/)?(?:config|profile)\\d=[ur]\\b',
    0.6,
    ['rtpstream/config1=u', 'stream/profile1=r', 'profile1=r'],
    ['profile1', 'stream/profile1'],
    nobody,
  ),
  at(
    'lilin',
    'rtsp(?:h26[45]|jpeg)\\w{0,12}',
    0.6,
    ['rtsph2641080p', 'rtspjpegvga'],
    ['rtsp', 'h264'],
    nobody,
  ),
  at(
    'arecont',
    '(?:h264|jpeg)\\.sdp\\?\\S{0,100}\\bres=(?:full|half)\\b',
    0.6,
    ['h264.sdp?res=half&x0=0&y0=0&x1=1600'],
    ['h264.sdp', 'h264.sdp?channel=1'],
    nobody,
  ),
  at(
    'avigilon',
    'default(?:Primary|Secondary)\\b',
    0.5,
    ['defaultPrimary?streamType=u', 'defaultSecondary'],
    ['default', 'defaultStream'],
    nobody,
  ),
  at('geovision', 'CH\\d{3}\\.sdp\\b', 0.45, ['CH001.sdp'], ['CH1.sdp', 'live.sdp'], nobody),
  at('d-link', 'play\\d\\.sdp\\b', 0.45, ['play1.sdp'], ['play.sdp', 'live1.sdp'], nobody),
  at(
    'tvt',
    '\\?chID=\\d{1,3}&streamType=(?:main|sub)\\b',
    0.5,
    ['?chID=1&streamType=main&linkType=tcp'],
    ['?chID=1', '?channel=1&streamType=main'],
    nobody,
  ),
  at('jovision', 'live\\d\\.264\\b', 0.45, ['live0.264'], ['live.264', 'live0.h264'], nobody),
  at('zavio', 'video\\.pro\\d\\b', 0.45, ['video.pro1'], ['video.pro', 'profile1'], nobody),
  at('sanyo', 'VideoInput/\\d/h264/\\d\\b', 0.45, ['VideoInput/1/h264/1'], ['VideoInput', 'h264/1'], nobody),
];

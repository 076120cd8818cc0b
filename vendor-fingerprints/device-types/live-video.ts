import type { BehaviourFingerprint } from '../../src/model/fingerprint.ts';

/**
 * Fingerprints of programs that serve live video from any computer, a Raspberry Pi with a camera among them, and of the stream itself. They
 * lead to review: which camera stands behind them, a person has to see.
 */
export const liveVideo: readonly BehaviourFingerprint[] = [
  {
    // Pictures that replace one another are what a camera sends to a browser.
    id: 'behaviour/live-pictures',
    says: 'video',
    field: 'http.stream',
    pattern: /^(?:multipart\/(?:x-)?mixed-replace|video\/(?!mp2t$)[\w.+-]{1,60}|image\/jpeg)$/,
    type: { is: 'unknown', weight: 0.76 },
    examples: [
      { seen: 'multipart/x-mixed-replace' },
      { seen: 'video/x-motion-jpeg' },
      { seen: 'image/jpeg' },
    ],
    unlike: ['multipart/mixed', 'audio/mpeg', 'video/mp2t', 'image/png'],
    source:
      'https://motion-project.github.io/motion_config.html#stream_port; https://ffmpeg.org/ffmpeg-formats.html (mpjpeg); seen of motion 4.7.0 and ffmpeg 7.1.5 (test/lab/live-video.test.ts)',
  },
  {
    // By name alone, more than the bare answer in RTSP and than a session without a name, less than a file with an end.
    id: 'behaviour/live-rtsp',
    says: 'video',
    field: 'rtsp.server',
    pattern: /^(?:GStreamer\b|VLC[/ ]|VideoLAN\b|LIVE555\b)/i,
    type: { is: 'unknown', weight: 0.61 },
    examples: [
      { seen: 'GStreamer RTSP server' },
      { seen: 'VLC/3.0.24' },
      { seen: 'vlc 0.8.6h' },
      { seen: 'LIVE555 Streaming Media v2022.06.16' },
    ],
    unlike: ['GStreamerX', 'Rtsp Server/3.0', 'vlcplayer'],
    source:
      'https://wiki.videolan.org/Documentation:Streaming_HowTo/; http://www.live555.com/mediaServer/; seen of GStreamer 1.26.2 and VLC 3.0.24 (test/lab/live-video.test.ts)',
  },
  {
    // The page of a program that shows what a computer's camera films. On one line with it stands no other word.
    id: 'behaviour/live-page',
    says: 'video',
    field: ['http.title', 'http.server', 'http.auth-realm'],
    pattern:
      /^(?:[\u00b5\u03bcu]Streamer|MJPG-?streamer|Motion|motion-httpd|MotionPlus|motionEye(?:OS)?)(?:[ /-]?v?\d[\w.-]{0,20}| - .{0,40}| Demo Pages?.{0,60})?$/i,
    type: { is: 'unknown', weight: 0.72 },
    examples: [
      { seen: 'uStreamer' },
      { seen: 'MJPG-Streamer/0.2' },
      { seen: 'Motion' },
      { seen: 'motionEye' },
      { seen: 'Motion-httpd/4.1' },
    ],
    unlike: ['Motion control', 'Slow Motion Studio', 'MJPG Live Demo', 'Streamer'],
    source:
      'https://github.com/pikvm/ustreamer; https://github.com/jacksonliam/mjpg-streamer; https://motion-project.github.io; https://github.com/motioneye-project/motioneye; seen of uStreamer 5.4 and motion 4.7.0 (test/lab/live-video.test.ts)',
  },
];

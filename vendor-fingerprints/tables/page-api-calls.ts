import type { FingerprintsByMaker } from './by-maker.ts';

/** What the page of one maker's firmware requests from the unit itself, as the scanner of web pages finds it in the page. */
interface Interface {
  readonly maker: string;
  readonly pattern: RegExp;
  readonly seen: string;
  readonly unlike: string;
  /** Of an interface that others copied. */
  readonly weight?: number;
  readonly source: string;
}

const paths = 'ispysoftware/iSpy XML/Sources.xml (paths of live pictures)';
const pages = 'GitHub full-text search for IPCam Client: pages of cameras in tests, repositories not named';

const interfaces: readonly Interface[] = [
  {
    maker: 'avtech',
    pattern: /^api=\S{0,10}cgi-bin\/nobody\//,
    seen: 'api=/cgi-bin/nobody/VerifyCode.cgi',
    unlike: 'api=/cgi-bin/viewer/video.jpg',
    source: paths,
  },
  {
    maker: 'axis',
    pattern: /^api=\S{0,10}axis-cgi\//,
    seen: 'api=/axis-cgi/mjpg/video.cgi',
    unlike: 'api=/stw-cgi/video.cgi',
    source: pages,
  },
  {
    maker: 'canon',
    pattern: /^api=\S{0,10}-wvhttp-01-\//,
    seen: 'api=/-wvhttp-01-/image.cgi',
    unlike: 'api=/wvhttp/image.cgi',
    source: paths,
  },
  {
    maker: 'dahua',
    pattern: /^api=\S{0,10}(?:RPC2|RPC_Loadfile|current_config|cgi-bin\/(?:magicBox|configManager)\.cgi)/,
    seen: 'api=/current_config/Login.js',
    unlike: 'api=/cgi-bin/hi3510/param.cgi',
    source: pages,
  },
  {
    maker: 'foscam',
    pattern: /^api=\S{0,10}cgi-bin\/CGIProxy\.fcgi/,
    seen: 'api=/cgi-bin/CGIProxy.fcgi',
    unlike: 'api=/videostream.cgi',
    source: pages,
  },
  {
    maker: 'hanwha',
    pattern: /^api=\S{0,10}stw-cgi/,
    seen: 'api=/stw-cgi/video.cgi',
    unlike: 'api=/axis-cgi/mjpg/video.cgi',
    source: paths,
  },
  {
    maker: 'hikvision',
    pattern: /^api=\S{0,10}(?:ISAPI|PSIA)\//,
    seen: 'api=/ISAPI/Security/sessionLogin',
    unlike: 'api=/LAPI/V1.0',
    weight: 0.35,
    source: paths,
  },
  {
    maker: 'mobotix',
    pattern: /^api=\S{0,10}faststream\.jpg/,
    seen: 'api=/cgi-bin/faststream.jpg',
    unlike: 'api=/videostream.cgi',
    source: paths,
  },
  {
    maker: 'panasonic',
    pattern: /^api=\S{0,10}(?:nphMotionJpeg|SnapshotJPEG)/,
    seen: 'api=/nphMotionJpeg?Resolution=320x240',
    unlike: 'api=/videostream.cgi',
    source: paths,
  },
  {
    maker: 'sony',
    pattern: /^api=\S{0,10}(?:command\/inquiry\.cgi|oneshotimage)/,
    seen: 'api=/command/inquiry.cgi',
    unlike: 'api=/videostream.cgi',
    source: 'Clivebi/nvtscript (Sony Network Camera Detection)',
  },
  {
    maker: 'uniview',
    pattern: /^api=\S{0,10}LAPI\/V\d/,
    seen: 'api=/LAPI/V1.0/',
    unlike: 'api=/ISAPI/Security',
    source: pages,
  },
  {
    maker: 'vivotek',
    pattern: /^api=\S{0,10}cgi-bin\/viewer\//,
    seen: 'api=/cgi-bin/viewer/video.jpg',
    unlike: 'api=/cgi-bin/nobody/x',
    weight: 0.3,
    source: paths,
  },
];

/** Fingerprints of the interface that a unit's own page calls. */
export const apiCallFingerprints: FingerprintsByMaker = interfaces.map(
  ({ maker, pattern, seen, unlike, weight = 0.45, source }) => ({
    maker,
    fingerprint: {
      id: `${maker}/interface`,
      field: 'http.page-mark',
      pattern,
      weight,
      type: { is: 'camera', weight: 0.25 },
      examples: [{ seen }],
      unlike: [unlike],
      source,
    },
  }),
);

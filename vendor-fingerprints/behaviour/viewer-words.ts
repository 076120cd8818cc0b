import type { BehaviourMark } from '../../src/model/fingerprint.ts';

const nobody = 'general knowledge, not verified';

/** What pages of cameras and recorders have in common, whoever made them; the subjects are those of the page's reader. */
export const viewerWords: readonly BehaviourMark[] = [
  {
    // Two that stand together in no other page: choosing a stream and anything done with it, turning a camera and looking through it.
    id: 'behaviour/viewer-pair',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^viewer=(?=[a-z ]{0,150}$)(?:(?=.{0,150}\bstreams\b).{0,150}\b(?:lens|live|machine|ocx|playback|plugin|preview|ptz|record|remote|snapshot|talk)\b|(?=.{0,150}\bptz\b).{0,150}\b(?:live|ocx|playback|plugin|preview|rtsp|talk)\b|(?=.{0,150}\bocx\b).{0,150}\b(?:lens|live|playback|remote|rtsp|snapshot|talk)\b|(?=.{0,150}\brtsp\b).{0,150}\b(?:lens|record|snapshot)\b|(?=.{0,150}\blens\b).{0,150}\b(?:record|remote|talk)\b|(?=.{0,150}\blive\b).{0,150}\bremote\b|(?=.{0,150}\bstandard\b).{0,150}\b(?:alarms|channels|codec|lens|machine|ocx|ptz|record|streams)\b|(?=.{0,150}\bcodec\b).{0,150}\b(?:image|lens|ptz|streams)\b|(?=.{0,150}\balarms\b).{0,150}\b(?:ptz|record|snapshot|streams)\b)/,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'viewer=plugin streams' },
      { seen: 'viewer=live ocx' },
      { seen: 'viewer=live ptz' },
      { seen: 'viewer=codec image' },
      { seen: 'viewer=machine standard' },
      { seen: 'viewer=channels live playback remote' },
    ],
    unlike: [
      'viewer=channels record',
      'viewer=machine playback',
      'viewer=ptz snapshot',
      'viewer=live playback snapshot',
      'viewer=machine playback plugin',
      'viewer=image lens',
      'viewer=alarms channels',
    ],
    source: nobody,
  },
  {
    // Three, of which one is the control that shows the picture.
    id: 'behaviour/viewer-control',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^viewer=(?=[a-z ]{0,150}$)(?=.{0,150}\b(?:ocx|plugin)\b)(?=.{0,150}\b(?:channels|live|preview|snapshot)\b).{0,150}\b(?:machine|playback)\b/,
    type: { is: 'unknown', weight: 0.3 },
    examples: [{ seen: 'viewer=channels machine plugin' }, { seen: 'viewer=live playback plugin' }],
    unlike: ['viewer=machine plugin', 'viewer=live plugin', 'viewer=playback plugin record'],
    source: nobody,
  },
  {
    // Files of script and style sheets that steer a camera or decode what it sends; no page of anything else loads them.
    id: 'behaviour/viewer-script',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^(?:script|style)=(?:[\w.-]{1,30}\/|\/){0,6}(?:ptz|h26[45]\w{0,8}|hevc\w{0,8}|webvideoctrl|jsplugin|ocx\w{1,8}|(?:dvr|nvr(?!am)|ipcam|netcam)[\w-]{0,12})(?:[.-]?(?:min|\d[\w.]{0,10}))?(?:\/\w{1,16})?\.(?:js|css)$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'script=js/ptz.js' },
      { seen: 'script=lib/h265wasm/decoder.js' },
      { seen: 'script=/js/nvr_main.js' },
      { seen: 'style=css/ptz.css' },
    ],
    unlike: ['script=js/driver.js', 'script=js/ocx.jsp', 'script=/js/h26.js', 'script=nvram.js'],
    source: nobody,
  },
  {
    // Looking back over several channels is what a recorder is for.
    id: 'behaviour/viewer-recorder',
    says: 'neither',
    field: 'http.page-mark',
    pattern: /^viewer=(?=[a-z ]{0,150}$)(?=.{0,150}\bplayback\b).{0,150}\b(?:channels|remote)\b/,
    type: { is: 'recorder', weight: 0.25 },
    examples: [{ seen: 'viewer=channels live playback' }],
    unlike: ['viewer=live playback ptz', 'viewer=channels live'],
    source: nobody,
  },
];

import { type BehaviourFingerprint, unverified } from '../../src/model/fingerprint.ts';

/** Subjects that stand together in no page of anything else, each with those it stands with. */
const pairs: readonly (readonly [string, ...string[]])[] = [
  ['iris', 'lens', 'live', 'liveview', 'patrol', 'playback', 'ptz', 'record', 'snapshot', 'streams', 'talk'],
  [
    'streams',
    'lens',
    'live',
    'liveview',
    'machine',
    'ocx',
    'patrol',
    'playback',
    'plugin',
    'preview',
    'ptz',
    'record',
    'remote',
    'snapshot',
    'storage',
    'talk',
  ],
  ['ptz', 'live', 'liveview', 'ocx', 'patrol', 'playback', 'plugin', 'preview', 'rtsp', 'sensor', 'talk'],
  ['ocx', 'lens', 'live', 'liveview', 'remote', 'rtsp', 'sensor', 'snapshot', 'talk'],
  ['liveview', 'lens', 'patrol', 'playback', 'record', 'remote', 'sensor', 'storage', 'talk'],
  ['rtsp', 'lens', 'record', 'sensor', 'snapshot'],
  ['lens', 'record', 'remote', 'talk'],
  ['standard', 'alarms', 'channels', 'codec', 'lens', 'machine', 'ocx', 'record', 'storage'],
  ['codec', 'image', 'lens', 'sensor'],
  ['alarms', 'record', 'snapshot', 'streams'],
  ['cameras', 'record', 'storage'],
];

/** A page that has one of the pairs, whatever else it has. */
function paired(): RegExp {
  const both = pairs.map(
    ([first, ...others]) => `(?=.{0,200}\\b${first}\\b).{0,200}\\b(?:${others.join('|')})\\b`,
  );
  return new RegExp(`^viewer=(?=[a-z ]{0,200}$)(?:${both.join('|')})`);
}

/** What pages of cameras and recorders have in common, of any maker; the subjects are those of the page's reader. */
export const viewerWords: readonly BehaviourFingerprint[] = [
  {
    id: 'behaviour/viewer-pair',
    says: 'video',
    field: 'http.page-mark',
    pattern: paired(),
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'viewer=plugin streams' },
      { seen: 'viewer=live ocx' },
      { seen: 'viewer=live ptz' },
      { seen: 'viewer=codec image' },
      { seen: 'viewer=iris lens' },
      { seen: 'viewer=machine standard' },
      { seen: 'viewer=channels liveview playback remote' },
    ],
    unlike: [
      'viewer=channels record',
      'viewer=machine playback',
      'viewer=ptz snapshot',
      'viewer=live playback snapshot',
      'viewer=machine playback plugin',
      'viewer=ocx playback record',
      'viewer=codec streams',
      'viewer=image lens',
      'viewer=alarms channels',
    ],
    source: unverified,
  },
  {
    // What nothing but a camera lets its owner set or choose.
    id: 'behaviour/viewer-alone',
    says: 'video',
    field: 'http.page-mark',
    pattern: /^viewer=(?=[a-z ]{0,200}$).{0,200}\b(?:choice|push|sensor)\b/,
    type: { is: 'camera', weight: 0.3 },
    examples: [{ seen: 'viewer=sensor' }, { seen: 'viewer=live push' }, { seen: 'viewer=choice streams' }],
    unlike: ['viewer=sensors', 'viewer=live preview'],
    source: unverified,
  },
  {
    // Three, of which one is what shows the picture.
    id: 'behaviour/viewer-control',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^viewer=(?=[a-z ]{0,200}$)(?:(?=.{0,200}\b(?:ocx|plugin)\b)(?=.{0,200}\b(?:channels|liveview|preview|snapshot)\b).{0,200}\b(?:machine|playback)\b|(?=.{0,200}\bplayback\b)(?=.{0,200}\bpreview\b).{0,200}\bsnapshot\b)/,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'viewer=channels machine plugin' },
      { seen: 'viewer=liveview playback plugin' },
      { seen: 'viewer=playback preview snapshot' },
    ],
    unlike: ['viewer=machine plugin', 'viewer=live playback plugin', 'viewer=playback plugin record'],
    source: unverified,
  },
  {
    // Files of script and style sheets that steer a camera or decode what it sends; no page of anything else loads them.
    id: 'behaviour/viewer-script',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^(?:script|style)=(?:[\w.-]{1,30}\/|\/){0,6}(?:ptz[-_]?(?:ctrl|control|set|setting|cfg|config|panel|preset|cmd|main)?|(?:ip)?cam[-_](?:ctrl|set|setting|view)|ipc[-_]?(?:login|main|index|view|live|video|config|set|setting|page|web|common)|h26[45]\w{0,8}|hevc\w{0,8}|webvideoctrl|jsplugin|ocx\w{1,8}|(?:ipcam|netcam)[\w-]{0,12})(?:[.-]?(?:min|\d[\w.]{0,10}))?(?:\/\w{1,16})?\.(?:js|css)$/i,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'script=js/ptz.js' },
      { seen: 'script=lib/h265wasm/decoder.js' },
      { seen: 'style=css/ptz.css' },
      { seen: 'script=js/ptzCtrl.js' },
      { seen: 'script=js/ipc_main.js' },
    ],
    unlike: [
      'script=js/driver.js',
      'script=js/ocx.jsp',
      'script=/js/h26.js',
      'script=nvram.js',
      'script=js/ipc.js',
      'script=js/ptzlike.js',
    ],
    source: unverified,
  },
  {
    id: 'behaviour/viewer-script-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^(?:script|style)=(?:[\w.-]{1,30}\/|\/){0,6}(?:dvr|nvr(?!am))[\w-]{0,12}(?:[.-]?(?:min|\d[\w.]{0,10}))?(?:\/\w{1,16})?\.(?:js|css)$/i,
    type: { is: 'recorder', weight: 0.3 },
    examples: [{ seen: 'script=/js/nvr_main.js' }, { seen: 'style=css/dvr.css' }],
    unlike: ['script=nvram.js', 'script=js/driver.js', 'script=js/dvr.jsp'],
    source: unverified,
  },
  {
    // Looking back over several channels is what a recorder is for.
    id: 'behaviour/viewer-recorder',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^viewer=(?=[a-z ]{0,200}$)(?:.{0,200}\bstandard\b.{0,200}\bstorage\b|(?=.{0,200}\bplayback\b).{0,200}\b(?:cameras|channels|remote|storage)\b)/,
    type: { is: 'recorder', weight: 0.25 },
    examples: [{ seen: 'viewer=channels live playback' }],
    unlike: ['viewer=live playback ptz', 'viewer=channels live', 'viewer=storage streams'],
    source: unverified,
  },
];

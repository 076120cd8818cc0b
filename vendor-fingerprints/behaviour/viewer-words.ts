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
      /^viewer=(?=[a-z ]{0,110}$)(?:(?=.{0,110}\bstreams\b).{0,110}\b(?:lens|live|machine|ocx|playback|plugin|preview|ptz|record|remote|snapshot|talk)\b|(?=.{0,110}\bptz\b).{0,110}\b(?:live|ocx|playback|plugin|preview|rtsp|talk)\b|(?=.{0,110}\bocx\b).{0,110}\b(?:lens|live|playback|remote|rtsp|snapshot|talk)\b|(?=.{0,110}\brtsp\b).{0,110}\b(?:lens|record|snapshot)\b|(?=.{0,110}\blens\b).{0,110}\b(?:record|remote|talk)\b|(?=.{0,110}\blive\b).{0,110}\bremote\b)/,
    type: { is: 'unknown', weight: 0.3 },
    examples: [
      { seen: 'viewer=plugin streams' },
      { seen: 'viewer=live ocx' },
      { seen: 'viewer=live ptz' },
      { seen: 'viewer=channels live playback remote' },
    ],
    unlike: [
      'viewer=channels record',
      'viewer=machine playback',
      'viewer=ptz snapshot',
      'viewer=live playback snapshot',
      'viewer=machine playback plugin',
    ],
    source: nobody,
  },
  {
    // Three, of which one is the control that shows the picture.
    id: 'behaviour/viewer-control',
    says: 'video',
    field: 'http.page-mark',
    pattern:
      /^viewer=(?=[a-z ]{0,110}$)(?=.{0,110}\b(?:ocx|plugin)\b)(?=.{0,110}\b(?:channels|live|preview|record|snapshot)\b).{0,110}\b(?:machine|playback)\b/,
    type: { is: 'unknown', weight: 0.3 },
    examples: [{ seen: 'viewer=channels machine plugin' }, { seen: 'viewer=live playback plugin' }],
    unlike: ['viewer=machine plugin', 'viewer=live plugin', 'viewer=machine playback plugin'],
    source: nobody,
  },
  {
    // Looking back over several channels is what a recorder is for.
    id: 'behaviour/viewer-recorder',
    says: 'neither',
    field: 'http.page-mark',
    pattern: /^viewer=(?=[a-z ]{0,110}$)(?=.{0,110}\bplayback\b).{0,110}\b(?:channels|remote)\b/,
    type: { is: 'recorder', weight: 0.25 },
    examples: [{ seen: 'viewer=channels live playback' }],
    unlike: ['viewer=live playback ptz', 'viewer=channels live'],
    source: nobody,
  },
];

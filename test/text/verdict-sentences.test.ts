import { expect, test } from 'vitest';
import { classSums } from '../../src/text/class-sums.ts';
import { verdictSentences } from '../../src/text/verdict-sentences.ts';
import { device } from '../report/report.ts';
import { type Seen, unit } from '../vendor-fingerprints/unit.ts';

/** The two sentences about a unit that shows this, under both kinds of policy. */
function sentences(...seen: readonly Seen[]): string {
  const { maker: _, candidates: __, ...judged } = unit(...seen);
  const shown = device(judged);
  return verdictSentences(shown, classSums(shown));
}

const films: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

test.each<[string, string, readonly Seen[]]>([
  [
    'software',
    'This camera is flagged: it was made by Hikvision, which the policies uk-2022, us-fcc-covered and us-ndaa-889 cover. The unit’s own software says so',
    [['http', 80, ['http.server', 'App-webs/'], ['http.auth-realm', 'IP Camera(C1214)']]],
  ],
  [
    'a typed name',
    'A person must look at this camera: perhaps it was made by Hikvision. Only a name that a person can type says so, which is not enough for a verdict',
    [films, ['http', 80, ['http.title', 'Hikvision Cam 1']]],
  ],
  [
    'a statement',
    'A person must look at this camera: perhaps it was made by Axis. The unit states so about itself, which is not enough for a verdict',
    [films, ['onvif-device', 80, ['onvif.model', 'F719']]],
  ],
  [
    'nothing',
    'A person must look at this device: who made it is not established. Nothing that it reports points to a maker.',
    [['rtsp', 554, ['rtsp.status', '401']]],
  ],
])('verdictSentences tell who says so: %s', (_, start, seen) => {
  const text = sentences(...seen);
  expect(text.slice(0, start.length)).toBe(start);
});

test('verdictSentences tell of contradictions, and of who made what is clear', () => {
  const contradicting = sentences(
    ['http', 80, ['http.auth-realm', 'Login to 5K02D9FPAZ73044']],
    ['rtsp', 554, ['rtsp.auth-realm', 'Login to 5K02D9FPAZ73044']],
    ['onvif-device', 80, ['onvif.manufacturer', 'Axis']],
  );
  expect(contradicting).toContain('What it reports contradicts itself');
  const clear = sentences(
    ['onvif-device', 80, ['onvif.manufacturer', 'Vivotek'], ['onvif.model', 'FD9380-H']],
    ['http', 80, ['http.title', 'Vivotek Network Camera']],
  );
  expect(clear).toMatch(/^This camera is clear: it was made by Vivotek, which no active policy covers\. /);
});

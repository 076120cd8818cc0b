import { describe, expect, test } from 'vitest';
import { type Seen, unit } from '../../vendor-fingerprints/unit.ts';

const camera: Seen = ['ws-discovery', 3702, ['onvif.types', 'dn:NetworkVideoTransmitter']];

/** What users write of a maker, on whatever hangs there now. */
const userSet = (name: string): readonly Seen[] => [
  ['import', null, ['dhcp.host-name', `${name}-hall-3`]],
  ['http', 8080, ['http.title', `${name} corridor`]],
  ['reverse-dns', null, ['dns.name', `${name}-nvr.school.example`]],
  ['ws-discovery', 3702, ['onvif.scope-name', `${name} room`]],
];

describe('what a user set', () => {
  test.each<readonly [string, string, readonly Seen[]]>([
    [
      'hikvision',
      'everybody’s web server and a stream’s head that others copy',
      [
        ['http', 80, ['http.server', 'webserver']],
        ['rtsp', 554, ['rtsp.sdp-attribute', 'Media_header:MEDIAINFO=494D4B48010200000400000100000000;']],
      ],
    ],
    [
      'hikvision',
      'an interface that others copy',
      [['isapi', 80, ['maker.answer', 'isapi'], ['maker.namespace', 'isapi.org']]],
    ],
    [
      'dahua',
      'a short title and an open port',
      [
        ['http', 80, ['http.title', 'WEB']],
        ['connect', 37_777, ['port.open', '37777']],
      ],
    ],
  ])('what a user set flags no unit that was called %s and shows %s', (name, _, weak) => {
    const [alone, called] = [unit(camera, ...weak), unit(camera, ...weak, ...userSet(name))];
    expect(called.verdict).toBe('review');
    expect(called.confidence).toBe(Math.max(0.45, alone.confidence));
  });

  test('what a user set clears none either: a name and an address in it', () => {
    const given: Seen = ['reverse-dns', null, ['dns.name', 'axis-accc8e123456.school.example']];
    expect(unit(camera, given, ...userSet('axis')).verdict).toBe('review');
    expect(unit(camera, ['http', 80, ['http.server', 'gSOAP/2.7']], ...userSet('vivotek')).verdict).toBe(
      'review',
    );
  });

  test('what a user set takes nothing away from what the unit reports', () => {
    const own: Seen = ['http', 80, ['http.server', 'App-webs/']];
    expect(unit(own, ...userSet('hikvision'))).toMatchObject({ confidence: 0.8, verdict: 'flagged' });
  });
});

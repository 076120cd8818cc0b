import { expect, test } from 'vitest';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import { explanation } from '../../src/text/explanation.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { productsWithKey } from '../../vendor-fingerprints/known-keys.ts';
import { device } from '../report/report.ts';

/** What `explain` prints of a unit that showed this. */
function explained(...seen: readonly (readonly [scanner: string, port: number, Field, string])[]): string {
  const observations: readonly Observation[] = seen.map(([scanner, port, field, value]) => ({
    field,
    value,
    scanner,
    port,
    address: '10.1.2.3',
    at: '2026-11-24T02:00:00Z',
  }));
  const {
    maker: _,
    candidates: __,
    ...concluded
  } = identify(observations, compileFingerprints(fingerprints));
  return explanation(
    {
      device: device(concluded),
      observations: observations.map((one) => ({ ...one, until: null })),
      asked: [],
      identifiers: [],
      imported: [],
      fingerprints,
      knownPolicies: [],
      productsWithKey,
    },
    200,
  );
}

test("explanation shows a policy's thresholds with its verdict only", () => {
  const text = explained(
    ['http', 80, 'http.auth-realm', 'Login to 5K02D9FPAZ73044'],
    ['rtsp', 554, 'rtsp.auth-realm', 'Login to 5K02D9FPAZ73044'],
    ['onvif-device', 80, 'onvif.manufacturer', 'Axis'],
    ['ws-discovery', 3702, 'onvif.scope-name', 'Axis'],
  );
  const [, verdicts = '', contradictions = ''] =
    /\nVerdicts\n(.*?)\n\nContradictions\n(.*?)\n\n/s.exec(text) ?? [];
  expect(verdicts).toMatch(/thresholds are not known/);
  expect(contradictions).toMatch(/Axis .* and to Dahua|Dahua .* and to Axis/);
  expect(contradictions).not.toMatch(/thresholds/);
});

test('explanation counts what the unit states, and what a user typed, once', () => {
  const text = explained(
    ['onvif-device', 80, 'onvif.model', 'DS-2CD2143G2-I'],
    ['ws-discovery', 3702, 'onvif.scope-hardware', 'DS-2CD2143G2-I'],
  );
  expect(text).toContain('  Hikvision: 1 − (1 − 0.85) = 0.8500');
  expect(text).toContain('Concluded: Hikvision, confidence 0.85.');
  expect(text).toMatch(
    / {2}What the unit states about itself counts 0\.85 for Hikvision\n {4}0\.85 {2}onvif\./,
  );

  const called = explained(
    ['mdns', 5353, 'mdns.host', 'dahua-01.local'],
    ['tls', 443, 'tls.subject', 'CN=dahua-01.school.example'],
  );
  expect(called).toContain('  A name that a user can type counts 0.45 for Dahua');
  expect(called).toContain('. Only a name that a person can type says so');
  expect(called).toContain('  Dahua: 1 − (1 − 0.45) = 0.4500');
  expect(called).toContain('Concluded: Dahua, confidence 0.45.');
});

test("explanation gives the sources of evidence and of a brand's maker", () => {
  const text = explained(
    ['sadp', 37_020, 'maker.answer', 'sadp'],
    ['sadp', 37_020, 'maker.serial', 'C50020210714AAWRG12300407'],
    ['onvif-device', 80, 'onvif.manufacturer', 'ANNKE'],
    ['sadp', 37_020, 'maker.mac', '44:19:b6:7a:10:07'],
  );
  const [, sources = ''] = /\nWhere this is written down\n(.*?)\n\n/s.exec(text) ?? [];
  expect(sources).toMatch(/^ {2}hikvision\/answers-sadp: \S/m);
  expect(sources).toMatch(/^ {2}hikvision\/mac-prefix: the IEEE registry/m);
  expect(sources).toMatch(/^ {2}Annke, a brand on units of Hikvision: \S/m);
  expect(sources).toMatch(/^ {2}headquarters of Hikvision: \S/m);
  expect(explained(['http', 80, 'http.title', 'Welcome'])).not.toContain('Where this is written down');
});

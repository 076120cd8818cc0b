import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placedFingerprints } from '../../src/identify/matching/placed-fingerprint.ts';
import { unverified } from '../../src/model/fingerprint.ts';
import { fingerprints as data } from '../../vendor-fingerprints/index.ts';
import { temporaryFolder } from '../db/temporary.ts';
import { carriedOut } from '../e2e/in-process.ts';
import { minorVendors } from '../fingerprint-tables.ts';
import { inTurn } from '../long.ts';
import { everyPattern } from './every-pattern.ts';

const folder = new URL('../../vendor-fingerprints/vendors', import.meta.url);
const fingerprints = placedFingerprints(data);

/** Texts that make a careless pattern try everything: 1,024 characters, as long as any value gets. */
const hostile: readonly string[] = [
  'a'.repeat(1_024),
  `${'A'.repeat(1_023)}!`,
  `${'0'.repeat(1_023)}!`,
  '-'.repeat(1_024),
  `${' '.repeat(1_023)}!`,
  'a '.repeat(512),
  `${'A-'.repeat(511)}!`,
  'IPC-'.repeat(256),
  `${'DS-2CD'.repeat(170)}!`,
  'O='.repeat(512),
  'CN=x, '.repeat(170),
  'a,'.repeat(512),
  `${'/'.repeat(1_023)}!`,
  'http://a/'.repeat(113),
  'Network Video '.repeat(73),
  '(('.repeat(512),
  'Login to '.repeat(113),
];

describe('the fingerprints', () => {
  test('verify checks ours and an operator’s fingerprints, and counts by source', async () => {
    const folder = temporaryFolder();
    cpSync(new URL('../../docs/fingerprints.example.yaml', import.meta.url), join(folder, 'town.yaml'));
    const { code, stdout, stderr } = await carriedOut(
      ['fingerprints', 'verify', '--fingerprints', folder],
      { HOME: folder },
      folder,
    );
    const { makers, version } = data;
    expect([code, stdout, stderr]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`${makers.length + 1} makers, .*: all in order \\(version ${version}\\+[0-9a-f]{12}\\)`),
      ),
      '',
    ]);
    const counts = /Fingerprints by source: (\d+) opened, (\d+) seen, (\d+) unsourced\./
      .exec(stdout)
      ?.slice(1)
      .map(Number);
    // The operator's own file has two.
    expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(fingerprints.length + 2);
    expect(stdout).toMatch(/Names by source: \d+ opened, \d+ seen, \d+ unsourced\./);
  });

  test('the fingerprints are there', () => {
    expect(data.makers.length).toBeGreaterThan(30);
    expect(fingerprints.length).toBeGreaterThan(300);
    expect(data.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test('patterns take less than 20 ms on each hostile text', () => {
    const slow: string[] = [];
    for (const [turn, { id, pattern, examples }] of everyPattern.entries())
      for (const text of [...inTurn(hostile, turn, 6), ...examples.map(({ seen }) => hostileLike(seen))]) {
        const once = time(() => pattern.test(text));
        // The machine may have been busy just then, or the pattern was compiled.
        const best = once <= 20 ? once : Math.min(...[1, 2, 3].map(() => time(() => pattern.test(text))));
        if (best > 20) slow.push(`${id} on ${text.slice(0, 12)}…: ${best.toFixed(1)} ms`);
      }
    expect(slow).toEqual([]);
  });

  test('makers have one file each, and minor vendors one list', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(30);
    const listed = new Set(minorVendors.map(({ id }) => id));
    const known = data.makers.filter(({ id }) => !listed.has(id));
    expect(known.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  test('the fingerprints of minor vendors establish no maker by a name or unverified', () => {
    const strong = minorVendors.flatMap(({ fingerprints: own, firmwareStrings = [] }) =>
      [...own, ...firmwareStrings.filter(({ source }) => source === unverified)].filter(
        ({ weight }) => weight >= 0.5,
      ),
    );
    expect(strong).toEqual([]);
  });

  test('the fingerprints hold what the policies name', () => {
    const ids = data.makers.map(({ id }) => id);
    for (const id of ['hikvision', 'dahua', 'huawei', 'zte', 'hytera']) expect(ids).toContain(id);
  });

  test('let strings that decide nothing decide nothing', () => {
    const weak: readonly (readonly [string, string])[] = [
      ['http.server', 'DNVRS-Webs'],
      ['http.server', 'Boa/0.94.14rc21'],
      ['http.server', 'GoAhead-Webs'],
      ['http.server', 'mini_httpd'],
      ['http.server', 'lighttpd/1.4.35'],
      ['rtsp.sdp-attribute', 'Media_header:MEDIAINFO=494D4B48010100000400010010710110'],
      ['onvif.manufacturer', 'General'],
      ['onvif.manufacturer', 'ONVIF'],
    ];
    for (const [field, text] of weak)
      for (const { fingerprint, weight, speaksForMaker } of fingerprints) {
        const fields: readonly string[] =
          typeof fingerprint.field === 'string' ? [fingerprint.field] : fingerprint.field;
        if (speaksForMaker && fields.includes(field) && fingerprint.pattern.test(text))
          expect(weight, `${fingerprint.id} on ${text}`).toBeLessThanOrEqual(0.3);
      }
  });
});

/** The example, drawn out to the full length and spoilt at its end. */
function hostileLike(seen: string): string {
  const unit = seen === '' ? 'x' : seen;
  return `${unit.repeat(Math.ceil(1_023 / unit.length)).slice(0, 1_023)}\u0001`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

import { expect, test } from 'vitest';
import { about } from '../../src/report/about.ts';
import { countByMaker, countBySite } from '../../src/report/counts.ts';
import { device, report } from './report.ts';

const linesOf = (...of: Parameters<typeof report>): string[] =>
  about(report(...of)).map(({ item, text }) => (text === null ? item : `${item}: ${text}`));

test('what has to be known of a list comes first: whose, how many, what part, of when, and by what', () => {
  const recorder = device({ type: 'recorder' });
  const lines = linesOf([recorder], {
    organisation: 'Northmere Council',
    selection: 'Only: flagged devices.',
    asOf: '2026-03-01T23:59:59.999Z',
  });
  expect(lines.slice(0, lines.indexOf('Coverage of Ashfield Primary'))).toEqual([
    'Cameras and recorders',
    'Organisation: Northmere Council',
    'Counts: 1 device: 1 flagged, 0 for review, 0 clear; other equipment not listed: Hikvision 2 (Only: flagged devices. As of 2026-03-01 23:59 UTC.)',
    'Behind recorders: 1 recorder: the cameras behind it are not visible.',
    'Selection: Only: flagged devices.',
    'As of: 2026-03-01 23:59 UTC',
    'Generated at: 2026-11-24 09:15 UTC',
    'camcensus version: 0.1.0',
    'Fingerprint version: fp-77',
  ]);
});

test('about has one line for a site that was never scanned', () => {
  const lines = linesOf([device()], { siteNames: ['Ashfield Primary', 'East'] });
  expect(lines).toContain('Coverage of East: Never scanned: nothing is known of this site');
  expect(lines.filter((line) => line.startsWith('Sweep: '))).toHaveLength(1);
});

test('a whole list of today shows no parts, past or recorders; shows a lack of policy', () => {
  const lines = linesOf([device()], { policies: [] });
  expect(lines.slice(0, 3).map((line) => line.replace(/:.*/, ''))).toEqual([
    'Cameras and recorders',
    'Counts',
    'Generated at',
  ]);
  expect(lines).toContain('Policies: None was active: nothing is flagged.');
  expect(linesOf([device()]).join('\n')).not.toMatch(/None was active|Authority|null/);
});

test('countByMaker counts a maker by badge or address alone as not established', () => {
  const devices = [
    device({ manufacturer: 'Dahua', confidence: 0.5 }),
    device({ manufacturer: 'Dahua', confidence: 0.49 }),
  ];
  expect(countByMaker(devices).map(({ name, counts: { total } }) => `${name} ${total}`)).toEqual([
    'Dahua 1',
    'Maker not established 1',
  ]);
});

test('makers come by their flagged devices, then by all, then by name; sites by name, also without devices', () => {
  const of = (manufacturer: string | null, verdict: 'flagged' | 'clear', times: number) =>
    Array.from({ length: times }, () => device({ manufacturer, verdict, site: 'North 10' }));
  const devices = [
    ...of('Bosch', 'clear', 1),
    ...of('Axis', 'clear', 1),
    ...of(null, 'clear', 3),
    ...of('Dahua', 'flagged', 1),
    ...of('Hikvision', 'flagged', 2),
  ];
  const names = (groups: ReturnType<typeof countByMaker>) =>
    groups.map(({ name, counts: { total } }) => `${name} ${total}`);
  expect(names(countByMaker(devices))).toEqual([
    'Hikvision 2',
    'Dahua 1',
    'Maker not established 3',
    'Axis 1',
    'Bosch 1',
  ]);
  expect(names(countBySite(devices, ['North 9', 'North 10', 'East']))).toEqual([
    'East 0',
    'North 9 0',
    'North 10 8',
  ]);
});

import { expect, test } from 'vitest';
import { noCounts } from '../../db/sweeps/sweeps.ts';
import { jsonText } from '../../src/export/json-value.ts';
import type { Decision } from '../../src/model/decision.ts';
import { noDecision } from '../../src/model/decision.ts';
import { decision, device, report, sweep } from '../report/report.ts';
import { json } from './whole.ts';

const printed = (value: unknown) => JSON.parse(jsonText(value));
const decided = (fields: Partial<Decision>) =>
  printed(device({ decision: { ...decision, ...fields } })).decision;

test('a device as JSON has its decision as status, date, by, because and the day of its return', () => {
  const { by, because, cameBackOn } = decision;
  expect(decided({ state: 'accepted' })).toEqual({
    ...{ status: 'accepted', date: '2027-03-31', by, because, cameBackOn },
  });
  expect(decided({ state: 'expired' })).toMatchObject({ status: 'expired', date: '2027-03-31' });
  expect(decided({ state: 'removal-planned' })).toMatchObject({ status: 'planned', date: '2027-04-15' });
  expect(decided({ state: 'overdue' })).toMatchObject({ status: 'overdue', date: '2027-04-15' });
  expect(decided({ state: 'gone', until: null })).toMatchObject({ status: 'gone', date: null });
  expect(decided({ state: 'came-back', until: null, cameBackOn: '2027-04-20' })).toMatchObject({
    ...{ status: 'came-back', date: null, cameBackOn: '2027-04-20' },
  });
});

test('a device as JSON has null where nothing is decided, and its owner all the same', () => {
  expect(printed(device())).toMatchObject({ decision: null, owner: null, notes: [], finding: null });
  const { verdict: _, ...open } = { ...noDecision, owner: 'Estates', location: 'hall', cameBackOn: null };
  expect(printed(device({ decision: open }))).toMatchObject({
    decision: null,
    owner: 'Estates',
    location: 'hall',
    assetTag: null,
    finding: { state: 'open', owner: 'Estates' },
  });
});

test('JSON of one minor version has the former keys too: of devices', () => {
  const evidence = [
    {
      field: 'http.server',
      value: 'x',
      port: 80,
      fingerprint: 'axis/server',
      weight: 0.5,
      maker: 'axis',
      evidenceSource: 'http|80',
      counted: false,
    },
  ] as const;
  const shown = device({ decision, evidence, channelCount: { channels: 16, remote: 16, described: 3 } });
  expect(printed(shown)).toMatchObject({
    evidence: [{ evidenceSource: 'http|80', witness: 'http|80', counted: false, counts: false }],
    channelCount: { described: 3, told: 3 },
    finding: decision,
  });
  expect(
    printed({ decisionChanged: [{ before: null, after: shown }] }).findingChanged[0].after,
  ).toMatchObject({
    decision: { status: 'accepted' },
  });
  expect(JSON.parse(json(report([shown])))).toEqual([printed(shown)]);
});

test('JSON of one minor version has the former keys too: of sweeps', () => {
  const warning = { network: null, addresses: 3, message: 'Lost.' };
  const warnings = [
    { ...warning, kind: 'path' },
    { ...warning, kind: 'receive-failed' },
    { ...warning, kind: 'unidentified' },
    { ...warning, kind: 'tarpit' },
  ] as const;
  const { warnings: _, ...none } = noCounts;
  const counts = {
    ...none,
    scanned: 1,
    rejected: 2,
    skipped: 3,
    flows: 4,
    outcomes: { http: { silent: 5 } },
  };
  const shown = printed(sweep({ counts: { ...counts, warnings }, firstStartedAt: '2026-11-24T02:00:00Z' }));
  expect(shown).toMatchObject({ firstStartedAt: '2026-11-24T02:00:00Z', begunAt: '2026-11-24T02:00:00Z' });
  expect(shown.counts).toMatchObject(counts);
  expect(shown.counts).toMatchObject({
    asked: 1,
    doubted: 2,
    spared: 3,
    conversations: 4,
    endings: { http: { silent: 5 } },
    warnings: [{ message: 'Lost.' }, {}, {}, {}],
    findings: [
      { kind: 'way', network: null, addresses: 3, says: 'Lost.' },
      { kind: 'unheard' },
      { kind: 'unproven' },
      { kind: 'tarpit' },
    ],
  });
});

test('JSON has the former keys of probes, audit entries and imported lines, too', () => {
  const probe = { scanner: 'http', port: 80, tls: false, path: '/', why: 'open', outcome: 'silent' };
  expect(
    printed({ observations: [], scannedAddresses: [{ address: '10.1.2.3', probes: [probe] }] }),
  ).toMatchObject({
    scannedAddresses: [{ probes: [{ outcome: 'silent' }] }],
    asked: [{ probes: [{ outcome: 'silent', end: 'silent' }], questions: [{ end: 'silent' }] }],
  });
  expect(printed({ id: 7, action: 'mark', message: 'Confirmed.' })).toMatchObject({ says: 'Confirmed.' });
  const change = { from: null, to: { state: 'confirmed' } };
  expect(printed({ decision: change })).toEqual({ decision: change, finding: change });
  const ambiguous = { since: '2026-03-01T00:00:00Z', reason: 'seen on two units' };
  expect(printed({ kind: 'key', value: 'x', ambiguous, pinnedBy: null })).toMatchObject({
    ambiguous,
    worthless: ambiguous,
  });
  expect(printed({ addressHistory: [], changes: [1] })).toMatchObject({ changes: [1], acts: [1] });
  const line = { matchedBy: 'mac', certain: true, values: { mac: 'x' } };
  expect(printed(line)).toMatchObject({ ...line, firm: true, says: { mac: 'x' } });
});

test('JSON has the former keys of coverage, too', () => {
  const line = { declared: 9, scanned: 5, notScanned: 4, skipped: 1, rejected: 2 };
  expect(printed(line)).toEqual({ ...line, asked: 5, notAsked: 4, spared: 1, doubted: 2 });
});

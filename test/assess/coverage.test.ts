import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { Identification } from '../../src/model/identification.ts';
import { equipmentText, type Policy } from '../../src/model/policy.ts';
import {
  axis,
  byCountry,
  camera,
  changed,
  hikvision,
  makers,
  named,
  stray,
  unidentified,
  verdict,
} from './fixture.ts';

const cameras = changed(byCountry, { covers: ['video'] });
const networks = changed(named, { covers: ['telecommunications'] });
const listed = changed(named, { flags: { elsewhere: 'The list is at the ministry.' } });

function router(change: Partial<Identification> = {}): Identification {
  return camera(hikvision, 0.95, { type: 'other', video: false, ...change });
}

function reason(identification: Identification, policy: Policy): string | undefined {
  return assess(identification, [policy], makers).policies[0]?.reason;
}

describe('assess', () => {
  test('assess gives a router no verdict by a policy on cameras', () => {
    expect(assess(router(), [cameras], makers)).toEqual({
      verdict: 'not-covered',
      policies: [
        {
          id: 'country',
          verdict: 'not-covered',
          reason:
            'No verdict: the policy covers video surveillance equipment, and nothing that this device showed is that.',
          source: 'https://example.org/rule',
        },
      ],
    });
  });

  test.each(['other', 'access-control', 'intercom'] as const)(
    'assess gives %s no verdict on cameras',
    (type) => {
      expect(verdict(router({ type }), cameras)).toBe('not-covered');
      expect(verdict(router({ type }), networks)).toBe('flagged');
      expect(verdict(router({ type, video: true }), cameras)).toBe('flagged');
    },
  );

  test.each(['camera', 'recorder', 'encoder', 'doorbell'] as const)(
    'assess flags %s by a policy on cameras',
    (type) => {
      expect(verdict(router({ type }), cameras)).toBe('flagged');
    },
  );

  test('assess reviews what is no camera by evidence that contradicts itself', () => {
    const contradictions = ['One says this, one that.'];
    expect(verdict(router({ contradictions }), cameras)).toBe('review');
    expect(verdict(camera(axis, 0.9, { type: 'other', video: false, contradictions }), cameras)).toBe(
      'not-covered',
    );
  });

  test('assess decides coverage before thresholds', () => {
    expect(verdict(router({ confidence: 0.4 }), cameras)).toBe('not-covered');
  });

  test('assess flags nothing whose kind is not established', () => {
    expect(verdict(router({ type: 'unknown' }), cameras)).toBe('review');
    expect(reason(router({ type: 'unknown' }), cameras)).toContain(
      'What kind of equipment it is, is not established',
    );
    expect(verdict(router({ type: 'unknown' }), named)).toBe('flagged');
  });

  test('assess leaves no unit out, and flags none, by a type that no source shows', () => {
    const evidence: Identification['evidence'] = [
      {
        field: 'onvif.model',
        value: 'C313W',
        port: 80,
        fingerprint: 'acme/monitor',
        weight: 0.6,
        maker: null,
        evidenceSource: 'stated',
        suggestsType: true,
      },
    ];
    expect(verdict(router({ evidence }), cameras)).toBe('review');
    expect(verdict(camera(hikvision, 0.95, { evidence }), cameras)).toBe('review');
    expect(verdict(camera(axis, 0.95, { evidence }), cameras)).toBe('clear');
    expect(verdict(router({ evidence }), named)).toBe('flagged');
  });

  test('assess gives no verdict on cameras where neither kind nor maker is covered', () => {
    const unknown = { type: 'unknown', video: false } as const;
    expect(verdict(unidentified, cameras)).toBe('not-covered');
    expect(verdict(camera(axis, 0.9, unknown), cameras)).toBe('not-covered');
    expect(verdict(camera(stray, 0.9, unknown), cameras)).toBe('not-covered');
    expect(verdict({ ...unidentified, brand: 'Seller' }, cameras)).toBe('review');
    const candidates = [{ maker: 'hikvision', name: 'Hikvision', confidence: 0.4 }];
    expect(verdict({ ...unidentified, candidates }, cameras)).toBe('review');
  });

  test('assess judges nothing by a list that is kept elsewhere', () => {
    expect(verdict(camera(hikvision, 0.99), listed)).toBe('not-covered');
    expect(reason(camera(hikvision, 0.99), listed)).toBe(
      'No verdict: the policy names no makers of equipment. The list is at the ministry.',
    );
  });

  test('assess takes the gravest of the policies that cover a device', () => {
    expect(assess(router(), [cameras, named], makers).verdict).toBe('flagged');
    const other = camera(axis, 0.9, { type: 'other', video: false });
    expect(assess(other, [cameras, named], makers).policies.map((one) => one.verdict)).toEqual([
      'not-covered',
      'clear',
    ]);
    expect(assess(other, [cameras, named], makers).verdict).toBe('clear');
  });
});

describe('a policy with several clauses', () => {
  const [clause = named.clauses[0]] = named.clauses;
  if (clause === undefined) throw new Error('no clause');
  const two: Policy = {
    ...named,
    clauses: [
      { ...clause, id: 'A', covers: ['any'], flags: { makers: ['axis'] }, rebrands: false },
      { ...clause, id: 'B', covers: ['video'], purpose: 'Security of sites' },
    ],
  };

  test('assess judges a device by the clauses on its kind alone', () => {
    expect(verdict(camera(hikvision, 0.9), two)).toBe('flagged');
    expect(verdict(router(), two)).toBe('clear');
    expect(verdict(camera(axis, 0.9, { type: 'other', video: false }), two)).toBe('flagged');
    expect(verdict(camera(axis, 0.9, { brand: 'Own label' }), two)).toBe('clear');
  });

  test('assess gives the clause on the maker with its purpose as the reason', () => {
    expect(reason(camera(hikvision, 0.9), two)).toBe(
      'Made by Hikvision (headquartered in China), confidence 0.90. Hikvision is covered by the policy. ' +
        'Clause B covers video surveillance equipment of Hikvision; subsidiaries and units made for other brands are included. ' +
        'Its purpose: Security of sites. Whether this unit serves that, a person must judge.',
    );
  });

  test('assess gives every clause on that kind as the reason to clear', () => {
    const other = { ...axis, id: 'other', name: 'Other' };
    const judged = assess(camera(other, 0.9), [two], [...makers, other]).policies[0];
    expect(judged?.verdict).toBe('clear');
    expect(judged?.reason).toContain('Clause A names Axis; subsidiaries are included. Clause B covers video');
  });
});

test('assess states that a verdict by country is an interpretation', () => {
  const read = { ...cameras, interpretation: 'The statement names no company.' };
  expect(reason(camera(hikvision, 0.9), read)).toContain(
    'The policy covers video surveillance equipment of makers with headquarters in China; subsidiaries and units made for other brands are included. That the policy means these makers is an interpretation; it does not name them.',
  );
  expect(reason(camera(hikvision, 0.9), cameras)).not.toContain('interpretation');
});

test('equipmentText names several kinds', () => {
  expect(equipmentText(['video', 'telecommunications'])).toBe(
    'video surveillance and telecommunications equipment',
  );
});

import { describe, expect, test } from 'vitest';
import { staysOnDefaultList } from '../../../db/evidence/default-list.ts';
import type { Evidence } from '../../../src/model/identification.ts';

const evidence: Evidence = {
  field: 'onvif.model',
  value: 'C313W',
  port: 80,
  fingerprint: 'akuvox/model-monitor',
  weight: 0.6,
  maker: 'akuvox',
  evidenceClass: 'stated',
  evidenceSource: 'stated',
};
const monitor = { type: 'intercom', video: false, manufacturer: 'Akuvox' } as const;

describe('staysOnDefaultList', () => {
  test('staysOnDefaultList keeps a listed device whose type is not settled', () => {
    const suggested = { ...monitor, evidence: [{ ...evidence, suggestsType: true as const }] };
    expect(staysOnDefaultList(suggested, true)).toBe(true);
    expect(staysOnDefaultList(suggested, false)).toBe(false);
  });

  test('staysOnDefaultList removes a device that turned out to be something else', () => {
    expect(staysOnDefaultList({ ...monitor, evidence: [evidence] }, true)).toBe(false);
    expect(staysOnDefaultList({ ...monitor, type: 'unknown', evidence: [] }, true)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { identified, seen } from '../fixture.ts';

describe('a login', () => {
  test('a login is no second source if the service states the same without it', () => {
    const stranger = seen('onvif.manufacturer', 'Acme', 'onvif-device', 80);
    const login = seen('onvif.model', 'AC-7', 'onvif-session', 80);
    expect(identified(stranger, login).confidence).toBe(0.8);
    expect(identified(login).confidence).toBe(0.8);
    expect(identified(stranger, { ...login, scanner: 'digest-session' }).confidence).toBe(0.8);
  });

  test('a maker’s interface and its query without a login are one evidence source', () => {
    const stranger = seen('rtsp.auth-realm', 'Acme (X1)', 'isapi', 80);
    const login = (port: number) => seen('rtsp.auth-realm', 'Acme cam', 'digest-session', port);
    expect(identified(stranger, login(80)).confidence).toBe(0.6);
    expect(identified(stranger, login(81)).confidence).toBe(0.84);
  });
});

describe('what a recorder reports about a camera', () => {
  const reported = (field: Parameters<typeof seen>[0], value: string) => seen(field, value, 'recorder', null);

  test('a recorder’s report counts at most as third-party evidence', () => {
    const all = identified(
      reported('onvif.model', 'AC-7'),
      reported('onvif.manufacturer', 'Acme'),
      reported('maker.mac', '44:19:b6:00:00:01'),
    );
    expect(all).toMatchObject({ manufacturer: 'Acme', confidence: 0.4, model: 'AC-7' });
    expect(all.candidates[0]).not.toHaveProperty('proven');
    expect(new Set(all.evidence.map(({ evidenceSource }) => evidenceSource))).toEqual(
      new Set(['third-party']),
    );
  });

  test('a recorder’s report of a weak fingerprint is no stronger for being a recorder’s', () => {
    expect(identified(reported('http.title', 'WEB')).confidence).toBe(0.3);
  });
});

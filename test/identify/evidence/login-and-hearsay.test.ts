import { describe, expect, test } from 'vitest';
import { recorderCeiling } from '../../../src/identify/evidence/witness.ts';
import { identified, seen } from '../fixture.ts';

describe('a login', () => {
  test('is no second witness beside what the same service says to strangers', () => {
    const stranger = seen('onvif.manufacturer', 'Acme', 'onvif-device', 80);
    const login = seen('onvif.model', 'AC-7', 'onvif-session', 80);
    expect(identified(stranger, login).confidence).toBe(0.8);
    expect(identified(login).confidence).toBe(0.8);
    expect(identified(stranger, { ...login, scanner: 'digest-session' }).confidence).toBe(0.8);
  });

  test('by a maker’s interface and the question to it without a login are one witness, another port is not', () => {
    const stranger = seen('rtsp.auth-realm', 'Acme (X1)', 'isapi', 80);
    const login = (port: number) => seen('rtsp.auth-realm', 'Acme cam', 'digest-session', port);
    expect(identified(stranger, login(80)).confidence).toBe(0.6);
    expect(identified(stranger, login(81)).confidence).toBe(0.84);
  });
});

describe('a recorder’s word', () => {
  const word = (field: Parameters<typeof seen>[0], value: string) => seen(field, value, 'recorder', null);

  test('counts at most its ceiling, however strong the mark', () => {
    expect(recorderCeiling).toBe(0.6);
    expect(identified(word('onvif.model', 'AC-7'))).toMatchObject({
      manufacturer: 'Acme',
      confidence: 0.6,
      model: 'AC-7',
    });
  });

  test('is one witness, whatever it tells', () => {
    const all = identified(
      word('onvif.model', 'AC-7'),
      word('onvif.manufacturer', 'Acme'),
      word('maker.mac', '44:19:b6:00:00:01'),
    );
    expect(all.confidence).toBe(0.6);
    expect(
      new Set(all.evidence.filter(({ maker }) => maker !== null).map(({ evidenceSource }) => evidenceSource)),
    ).toEqual(new Set(['recorder|']));
  });

  test('of a weak mark is no stronger for being a recorder’s', () => {
    expect(identified(word('http.title', 'WEB')).confidence).toBe(0.3);
  });
});

import { describe, expect, test } from 'vitest';
import { identified, seen } from './fixture.ts';

describe('confidence', () => {
  test('one fingerprint gives its own weight', () => {
    expect(identified(seen('http.server', 'AcmeWeb'))).toMatchObject({
      maker: 'acme',
      manufacturer: 'Acme',
      confidence: 0.7,
    });
  });

  test('two fingerprints of one port and scanner count once, by the stronger', () => {
    const both = identified(seen('http.server', 'AcmeWeb'), seen('http.auth-realm', 'Acme (X1)'));
    expect(both.confidence).toBe(0.7);
  });

  test('a web server is one evidence source for each port, whichever scanner probed it', () => {
    const page = seen('http.auth-realm', 'Acme (X1)');
    const again = seen('http.auth-realm', 'Acme (X1)', 'isapi');
    const elsewhere = seen('http.auth-realm', 'Acme (X1)', 'isapi', 8080);
    expect(identified(page, again).confidence).toBe(0.6);
    expect(identified(again).confidence).toBe(0.6);
    expect(identified(page, elsewhere).confidence).toBe(0.84);
  });

  test('two ports are two evidence sources: 1 − 0.3 × 0.4', () => {
    const both = identified(
      seen('http.server', 'AcmeWeb'),
      seen('rtsp.auth-realm', 'Acme (X1)', 'rtsp', 554),
    );
    expect(both.confidence).toBe(0.88);
  });

  test('weak evidence names a maker without hiding how weak it is', () => {
    expect(identified(seen('http.title', 'WEB'))).toMatchObject({ manufacturer: 'Acme', confidence: 0.3 });
  });

  test('two weak makers close together name none, and both are candidates', () => {
    const torn = identified(seen('http.title', 'WEB'), seen('http.title', 'Z', 'http', 8080));
    expect(torn).toMatchObject({ maker: null, manufacturer: null, confidence: 0, contradictions: [] });
    expect(torn.candidates.map(({ maker }) => maker)).toEqual(['acme', 'zenith']);
  });

  test('identify returns no maker without evidence', () => {
    expect(identified(seen('http.server', 'nginx'))).toMatchObject({
      maker: null,
      brand: null,
      confidence: 0,
      type: 'unknown',
      video: false,
      candidates: [],
      evidence: [],
    });
  });

  test('a value longer than anything that is kept is not read', () => {
    expect(identified(seen('onvif.model', `AC-${'1'.repeat(1_022)}`)).maker).toBeNull();
    expect(identified(seen('onvif.model', `AC-${'1'.repeat(1_021)}`)).maker).toBe('acme');
  });

  test('evidence shows fingerprint, weight and maker of everything recognised', () => {
    const { evidence } = identified(seen('http.server', 'AcmeWeb'), seen('rtsp.status', '401', 'rtsp', 554));
    expect(evidence).toEqual([
      {
        field: 'http.server',
        value: 'AcmeWeb',
        port: 80,
        fingerprint: 'acme/server',
        evidenceClass: 'software',
        evidenceSource: 'software|80',
        weight: 0.7,
        maker: 'acme',
      },
      {
        field: 'rtsp.status',
        value: '401',
        port: 554,
        fingerprint: 'behaviour/rtsp',
        evidenceClass: 'software',
        evidenceSource: 'software|554',
        weight: 0,
        maker: null,
      },
    ]);
  });
});

describe('a MAC prefix', () => {
  const mac = (value: string) => seen('mac.address', value, 'neighbours', null);

  test('alone gives its own small weight, no video and no type', () => {
    expect(identified(mac('44:19:b6:00:00:01'))).toMatchObject({
      maker: 'acme',
      confidence: 0.4,
      video: false,
      type: 'unknown',
    });
  });

  test('a MAC prefix is read longest first', () => {
    expect(identified(mac('44:19:b6:70:00:01')).maker).toBe('zenith');
    expect(identified(mac('44:19:b6:77:70:01'))).toMatchObject({ maker: 'acme', brand: 'Acmelet' });
  });

  test('a MAC prefix counts once, however many addresses a unit has', () => {
    expect(identified(mac('44:19:b6:00:00:01'), seen('onvif.mac', '44:19:b6:00:00:02')).confidence).toBe(0.4);
  });

  test('strengthens other evidence: 1 − 0.3 × 0.6', () => {
    expect(identified(mac('44:19:b6:00:00:01'), seen('http.server', 'AcmeWeb')).confidence).toBe(0.82);
  });

  test('a MAC prefix of a locally administered address shows no maker', () => {
    expect(identified(mac('46:19:b6:00:00:01')).maker).toBeNull();
  });

  test('a MAC prefix of a shared brand shows the brand and points to no maker', () => {
    expect(identified(mac('00:1f:54:00:00:01'))).toMatchObject({
      maker: null,
      brand: 'Shared',
      confidence: 0,
    });
  });
});

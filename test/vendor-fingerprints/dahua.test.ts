import { describe, expect, test } from 'vitest';
import { unit } from './unit.ts';

describe('Dahua and what it makes for others', () => {
  test('an unbranded unit is recognised by realm, stream and firmware', () => {
    expect(
      unit(
        [
          'onvif',
          80,
          ['onvif.manufacturer', 'General'],
          ['onvif.model', 'IP_Camera'],
          ['onvif.firmware', '2.800.0000000.31.R, Build Date 2022-05-06'],
        ],
        [
          'rtsp',
          554,
          ['rtsp.status', '401'],
          ['rtsp.auth-realm', 'Login to 2f9c41a86bb0d0a7d71fb8a4a57cf54e'],
          ['rtsp.server', 'Rtsp Server/3.0'],
        ],
      ),
    ).toMatchObject({
      manufacturer: 'Dahua',
      type: 'camera',
      firmware: '2.800.0000000.31.R',
      verdict: 'flagged',
    });
  });

  test('an Amcrest is Dahua’s under its brand', () => {
    expect(
      unit(
        ['ws-discovery', 3702, ['onvif.scope-name', 'Amcrest'], ['onvif.scope-hardware', 'IP8M-2496EB']],
        ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to AMC0007RVY5EQ6DV29']],
      ),
    ).toMatchObject({
      manufacturer: 'Dahua',
      brand: 'Amcrest',
      type: 'camera',
      model: 'IP8M-2496EB',
      verdict: 'flagged',
    });
  });

  test('a newer Honeywell is not Dahua’s by its name', () => {
    const newer = unit([
      'ws-discovery',
      3702,
      ['onvif.scope-name', 'Honeywell'],
      ['onvif.scope-hardware', 'HC30WB5R1'],
    ]);
    expect(newer).toMatchObject({
      manufacturer: null,
      brand: 'Honeywell',
      type: 'camera',
      verdict: 'review',
    });
  });

  test('a Honeywell of the Performance series that speaks as a Dahua is flagged', () => {
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.scope-name', 'Honeywell'],
          ['onvif.scope-hardware', 'H4W2PER3'],
          ['onvif.scope', 'onvif://www.onvif.org/extension/Honeywell_mask/37777'],
        ],
        ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 5F04690PAZF0934']],
      ),
    ).toMatchObject({ manufacturer: 'Dahua', brand: 'Honeywell', verdict: 'flagged' });
  });

  test('a Lorex recognised only by its serial is reviewed: later ones may be others’', () => {
    expect(unit(['http', 80, ['http.auth-realm', 'Login to ND011811000000']])).toMatchObject({
      manufacturer: 'Dahua',
      brand: 'Lorex',
      verdict: 'review',
    });
  });

  test('the no-break spaces of its certificate do not hide it', () => {
    // What `clean()` leaves of them.
    const issuer = 'CN=NVR, C=CN, ST=Zhejiang, L=Hangzhou, O=ZheJiang Dahua Technology CO.,LTD., OU=NVR';
    for (const text of [issuer, issuer.replaceAll(' Dahua ', '\u00a0Dahua\u00a0')])
      expect(unit(['tls', 443, ['tls.issuer', text]]).manufacturer).toBe('Dahua');
  });

  test('a door station shows who rings: a doorbell', () => {
    expect(
      unit(
        [
          'ws-discovery',
          3702,
          ['onvif.types', 'dn:NetworkVideoTransmitter'],
          ['onvif.scope-hardware', 'DHI-VTO2202F-P'],
        ],
        ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']],
      ),
    ).toMatchObject({ manufacturer: 'Dahua', type: 'doorbell', video: true });
  });

  test('a brand of Axis on its software is reviewed, not flagged', () => {
    const odd = unit(
      ['onvif', 80, ['onvif.manufacturer', 'AXIS']],
      ['rtsp', 554, ['rtsp.status', '401'], ['rtsp.auth-realm', 'Login to 4K01FD2PAJ6E3FF']],
    );
    expect(odd.contradictions).toHaveLength(1);
    expect(odd.verdict).toBe('review');
  });
});

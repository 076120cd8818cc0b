import { describe, expect, test } from 'vitest';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { withTables } from '../../vendor-fingerprints/tables/by-maker.ts';
import { faviconFingerprints } from '../../vendor-fingerprints/tables/favicons.ts';
import { unit } from './unit.ts';

const page = (title: string) => unit(['http', 80, ['http.title', title]]);

describe('fingerprints that every maker gets', () => {
  test('a name that stands for cameras counts wherever it stands, as a word', () => {
    expect(page('Welcome to Mobotix')).toMatchObject({ manufacturer: 'Mobotix', type: 'camera' });
    expect(unit(['tls', 443, ['tls.subject', 'CN=192.0.2.7, O=Milesight, C=CN']])).toMatchObject({
      manufacturer: 'Milesight',
      video: true,
    });
    expect(page('Mobotixia').manufacturer).toBeNull();
  });

  test('the name of a maker of much else counts next to the word for a camera', () => {
    expect(page('Toshiba Network Camera')).toMatchObject({ manufacturer: 'Toshiba', type: 'camera' });
    for (const title of ['Toshiba e-STUDIO', 'Sony BRAVIA', 'Canon iR-ADV C3525', 'Cisco RV340'])
      expect(page(title), title).toMatchObject({ video: false });
  });

  test('so does the name of anybody who is listed, and of a brand, which names no maker', () => {
    expect(page('Dekco IP Camera')).toMatchObject({ manufacturer: 'Dekco', verdict: 'review' });
    expect(page('Grundig IP Camera')).toMatchObject({
      manufacturer: null,
      brand: 'Grundig',
      verdict: 'review',
    });
    expect(page('Jennov IP Camera')).toMatchObject({
      manufacturer: null,
      brand: 'Jennov',
      verdict: 'review',
    });
    expect(page('Grundig Radio')).toMatchObject({ manufacturer: null, video: false });
    // A brand whose name holds the word would always stand next to it.
    expect(page('Security Camera King').brand).toBeNull();
  });

  test.each([
    ['Fermax Entry Panel', 'Fermax'],
    ['Videx Door Panel', 'Videx'],
    ['Comelit ViP Entrance Panel', 'Comelit'],
  ])('a panel at a door is its maker’s, and films who rings: %s', (name, maker) => {
    expect(unit(['upnp', 80, ['upnp.friendly-name', name]])).toMatchObject({
      manufacturer: maker,
      type: 'doorbell',
      video: true,
    });
  });

  test('a model number as short as a printer’s counts only in its own field', () => {
    const welcomed = unit(['banner', 21, ['banner.ftp', '220 A310 FTP server ready']]);
    expect(welcomed).toMatchObject({ manufacturer: null, video: false });
    expect(unit(['onvif', 80, ['onvif.model', 'A310']]).type).toBe('camera');
  });

  test('a fingerprint of one protocol’s realm or server reads the other’s too', () => {
    const [http, rtsp] = (['http', 'rtsp'] as const).map((protocol) =>
      unit([protocol, 80, [`${protocol}.auth-realm`, 'BC Streaming Media']]),
    );
    expect(http).toMatchObject({ manufacturer: 'Reolink' });
    expect(rtsp).toMatchObject({ manufacturer: 'Reolink' });
  });

  test('a model number counts among other words, and a printer stays a printer', () => {
    expect(page('TRENDnet | TV-IP110W | Main')).toMatchObject({ brand: 'TRENDnet', type: 'camera' });
    expect(unit(['snmp', 161, ['snmp.sys-descr', 'Network Camera SNC-CH140']])).toMatchObject({
      manufacturer: 'Sony',
      model: 'SNC-CH140',
    });
    expect(page('HP LaserJet P2015 Series')).toMatchObject({ type: 'other', video: false });
  });

  test('a certificate alone keeps a unit of a flagged maker in the list', () => {
    const seen = unit(['tls', 443, ['tls.subject', 'CN=www.hikvision.com, OU=DVRNVR, O=HIKVISION, C=CN']]);
    expect(seen).toMatchObject({ manufacturer: 'Hikvision', type: 'camera', verdict: 'flagged' });
  });

  test('a favicon names a maker, and neither flags nor clears', () => {
    const verdicts = faviconFingerprints.map(({ fingerprint }) => {
      const field = [fingerprint.field].flat()[0] ?? 'http.favicon-md5';
      return unit(['favicon', 80, [field, fingerprint.examples[0].seen]]).verdict;
    });
    expect(new Set(verdicts)).toEqual(new Set(['review']));
  });

  test('what a unit calls itself settles the type', () => {
    const kind = (word: string) =>
      unit(['dhip', 37810, ['maker.answer', 'dhip'], ['maker.device-class', word]]).type;
    expect(kind('IPC')).toBe('camera');
    expect(kind('HCVR')).toBe('recorder');
    expect(kind('VTO')).toBe('doorbell');
    expect(kind('VTH')).toBe('intercom');
    expect(kind('BSC')).toBe('access-control');
    expect(kind('ARC')).toBe('other');
  });

  test('withTables refuses a maker or a brand that no file lists', () => {
    const [maker] = fingerprints.makers;
    const [fingerprint] = maker?.fingerprints ?? [];
    if (maker === undefined || fingerprint === undefined)
      throw new Error('There is no maker with a fingerprint.');
    expect(() => withTables([maker], [[{ maker: maker.id, brand: 'Quillvane', fingerprint }]])).toThrow(
      /Quillvane/,
    );
    expect(() => withTables([maker], [[{ maker: 'unlisted', fingerprint }]])).toThrow(/unlisted/);
  });
});

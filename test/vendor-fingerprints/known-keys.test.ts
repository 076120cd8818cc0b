import { describe, expect, test } from 'vitest';
import { isPublishedKey } from '../../src/identify/evidence/published-key.ts';
import { identify } from '../../src/identify/identify.ts';
import { compileFingerprints } from '../../src/identify/matching/matcher.ts';
import { identifiers } from '../../src/identify/same-device/identifier.ts';
import type { Field, Observation } from '../../src/model/observation.ts';
import { publishedKeys } from '../../src/model/published-key.ts';
import { publishedKeyLines } from '../../src/text/published-key.ts';
import { knownKeysText } from '../../tools/known-keys.ts';
import { fingerprints } from '../../vendor-fingerprints/index.ts';
import { knownKeys, productsWithKey } from '../../vendor-fingerprints/known-keys.ts';

const matcher = compileFingerprints(fingerprints);
const seen = (field: Field, value: string): Observation => ({
  field,
  value,
  scanner: 'tls',
  port: 443,
  address: '192.0.2.7',
  at: '2026-01-01T00:00:00Z',
});

/** D-Link's cameras DCS-932L and others, and no other maker's. */
const dLink = {
  certificate: 'e98c65e8f67bbe8b4d72b076e5483e2e3d36598db1c77cfae3588c72cfe7aeec',
  key: '56872a2379196ba4f09401a985052d625b143e0f4ea32decedbc74077f1286f0',
};
/** In the firmware of TRENDnet and of Hikvision. */
const two = '48a218b82c8ed87f0a547b073c2a9378d1e540d5a2269bb6cdae4eb46f487bb5';
const whatever = 'ab12cd34'.repeat(8);
const hostKey = (key: string) => `SHA256:${knownKeys().find((one) => one.key === key)?.ssh}`;

describe('known keys', () => {
  test('known-keys.tsv has whole hashes, each with its products', () => {
    expect(knownKeys().length).toBeGreaterThan(880);
    for (const { certificate, key, ssh, products } of knownKeys()) {
      for (const hash of [certificate, key]) if (hash !== null) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      if (ssh !== null) expect(ssh).toMatch(/^[A-Za-z0-9+/]{43}$/);
      for (const product of products) expect(product).toMatch(/^\S.*: ./);
      expect(products.length).toBeGreaterThan(0);
    }
  });

  test.each(['tls.fingerprint', 'tls.key'] as const)(
    'identify names the one maker of a known %s',
    (field) => {
      const value = field === 'tls.key' ? dLink.key : dLink.certificate;
      const unit = identify([seen(field, value)], matcher);
      expect(unit).toMatchObject({ manufacturer: 'D-Link', type: 'camera' });
      expect(unit.confidence).toBeGreaterThanOrEqual(0.7);
      expect(publishedKeys(unit.evidence)).toEqual([value]);
    },
  );

  test('identify names the one maker of a known SSH host key, and of no other', () => {
    const value = hostKey(dLink.key);
    expect(value).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
    const unit = identify([{ ...seen('ssh.host-key', value), scanner: 'ssh-host-key', port: 22 }], matcher);
    expect(unit).toMatchObject({ manufacturer: 'D-Link', type: 'camera' });
    expect(unit.confidence).toBeGreaterThanOrEqual(0.7);
    expect(unit.evidence[0]).toMatchObject({ evidenceClass: 'protocol' });
    expect(publishedKeys(unit.evidence)).toEqual([value]);
    expect(productsWithKey(value)).toEqual(productsWithKey(dLink.key));
    expect(publishedKeyLines(unit.evidence, productsWithKey, 120)).toContain(`  SSH ${value}`);
    for (const other of [value.toLowerCase(), value.slice(7), `SHA256:${'A'.repeat(43)}`])
      expect(identify([seen('ssh.host-key', other)], matcher).evidence).toEqual([]);
  });

  test('every known SSH host key is recognised as published, whatever signs it has', () => {
    const values = knownKeys().flatMap(({ ssh }) => (ssh === null ? [] : [`SHA256:${ssh}`]));
    expect(values.filter((value) => value.includes('+')).length).toBeGreaterThan(100);
    const missed = values.filter((value) => !isPublishedKey(seen('ssh.host-key', value), matcher));
    expect(missed).toEqual([]);
  });

  test('identifiers takes no SSH host key: many units may have one', () => {
    const facts = [seen('ssh.host-key', `SHA256:${'A'.repeat(43)}`)];
    expect(identifiers(identify([], matcher), facts).map(({ kind }) => kind)).toEqual(['address']);
  });

  test('identify names no maker by a key in the firmware of two, and reports it', () => {
    const unit = identify([seen('tls.key', two)], matcher);
    expect(unit.manufacturer).toBeNull();
    expect(publishedKeys(unit.evidence)).toEqual([two]);
    const makers = new Set(productsWithKey(two).map((product) => product.split(':')[0]));
    expect([...makers]).toEqual(['Hikvision', 'TRENDnet']);
  });

  test('identify takes any other key for nothing', () => {
    expect(identify([seen('tls.key', whatever)], matcher).evidence).toEqual([]);
    expect(productsWithKey(whatever)).toEqual([]);
  });

  test('identifiers leaves out keys that every unit of a firmware has', () => {
    const unit = identify([], matcher);
    const published = (one: Observation) => isPublishedKey(one, matcher);
    const facts = [seen('tls.key', dLink.key), seen('tls.fingerprint', dLink.certificate)];
    expect(identifiers(unit, facts, published).map(({ kind }) => kind)).toEqual([]);
    const own = [...facts, seen('tls.key', whatever)];
    expect(identifiers(unit, own, published).map(({ kind }) => kind)).toEqual(['key', 'address']);
  });

  test('publishedKeyLines states the risk, whose firmware has it, and how many more', () => {
    const { evidence } = identify([seen('tls.key', dLink.key)], matcher);
    const text = publishedKeyLines(evidence, productsWithKey, 120).join('\n');
    expect(text).toContain('Uses a published private key');
    expect(text).toContain('D-Link: DCS-932L A');
    expect(text).toMatch(/and \d+ more products/);
    expect(text).toContain(dLink.key);
    expect(publishedKeyLines([], productsWithKey, 120)).toEqual([]);
  });

  test('knownKeysText joins equal keys and leaves out those without products', () => {
    const product = (vendor: string) => ({ vendor, name: 'X-1', description: ' - Camera' });
    const line = (products: object[], spkiSha256 = 'aa') => JSON.stringify({ products, spkiSha256 });
    const text = knownKeysText([line([product('Zed')]), line([product('Abe')]), line([], 'bb')].join('\n'));
    expect(text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))).toEqual([
      '-\taa\t-\tAbe: X-1 (Camera)\tZed: X-1 (Camera)',
    ]);
  });
});

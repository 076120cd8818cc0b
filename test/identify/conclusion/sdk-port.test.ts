import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { loadPolicy } from '../../../src/assess/load-policy.ts';
import { identify } from '../../../src/identify/identify.ts';
import { fingerprints } from '../../../vendor-fingerprints/index.ts';
import { readPolicyFiles } from '../../../vendor-fingerprints/policy-files.ts';
import { matcher } from '../every-value.ts';
import { seen } from '../fixture.ts';

const policies = readPolicyFiles().map(({ text, path }) => loadPolicy(text, path));
const hikvision = seen('mac.address', '44:19:b6:5e:00:01', 'neighbours', null);
const axis = seen('mac.address', '00:40:8c:5e:00:01', 'neighbours', null);
const control = seen('port.open', '8000', 'liveness', 8000);

test('a unit that shows only the port of XiongMai’s protocol is a camera for review', () => {
  const identification = identify([seen('port.open', '34567', 'liveness', 34567)], matcher);
  expect(identification).toMatchObject({ type: 'camera', manufacturer: 'XiongMai', video: true });
  expect(assess(identification, policies, fingerprints.makers).verdict).toBe('review');
});

test.each([
  ['4419b63f5e51', 'camera'],
  ['00408c5e0001', 'unknown'],
  ['000102030405', 'unknown'],
])('a unit whose realm is an address, %s, and which shows nothing else is of type %s', (realm, type) => {
  expect(identify([seen('http.auth-realm', realm, 'isapi', 80)], matcher).type).toBe(type);
});

describe('a unit of which only the port of Hikvision’s SDK is to be seen', () => {
  test('Hikvision’s SDK port is a camera for review with a MAC prefix of Hikvision’s', () => {
    const identification = identify([hikvision, control], matcher);
    expect(identification).toMatchObject({ type: 'camera', video: true });
    const { verdict } = assess(identification, policies, fingerprints.makers);
    expect(verdict).toBe('review');
  });

  test.each([
    ['without an address', [control]],
    ['with another maker’s', [axis, control]],
    ['without the port', [hikvision]],
    ['at another port', [hikvision, seen('port.open', '8001', 'liveness', 8001)]],
  ])('%s it is no video', (_, observations) => {
    expect(identify(observations, matcher)).toMatchObject({ type: 'unknown', video: false });
  });

  test('Hikvision’s SDK port stays a terminal where its model number shows one', () => {
    const terminal = seen('maker.model', 'DS-K1T341AM', 'isapi', 80);
    expect(identify([hikvision, control, terminal], matcher).type).toBe('access-control');
  });
});

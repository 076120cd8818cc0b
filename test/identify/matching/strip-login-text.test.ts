import { expect, test } from 'vitest';
import { compileFingerprints } from '../../../src/identify/matching/matcher.ts';
import { stripLoginText } from '../../../src/identify/matching/strip-login-text.ts';
import { unit } from '../../vendor-fingerprints/unit.ts';
import { fingerprint, world } from '../fixture.ts';

test.each([
  ['Camera 1 - Login', 'Camera 1'],
  ['Login - NVS', 'NVS'],
  ['Please login: LiveView', 'LiveView'],
  ['Welcome to Video Surveillance System', 'Video Surveillance System'],
  ['Log in to the Camera 2', 'Camera 2'],
  ['Sign in | Video Door Phone', 'Video Door Phone'],
  ['Video Door Phone (Login)', 'Video Door Phone'],
  ['Видеокамера — Вход', 'Видеокамера'],
  ['User Login - NVS - Login', 'NVS'],
])('%s is %s', (title, bare) => {
  expect(stripLoginText(title)).toBe(bare);
});

test.each([
  'Login',
  'Camera 1',
  'Camera login',
  'Welcome',
  'Loginova Camera',
  'Welcome to',
  'Blog - Camera 1',
  `${'a'.repeat(150)} - Login`,
])('%s has nothing around a name', (title) => {
  expect(stripLoginText(title)).toBeNull();
});

const titled = (title: string) => unit(['http', 80, ['http.title', title]]);

test.each([
  ['Login - Camera 1', 'camera'],
  ['NVS - Login', 'recorder'],
  ['Welcome to Video Surveillance System', 'recorder'],
  ['Система видеонаблюдения - Вход', 'recorder'],
  ['Video Door Phone - Login', 'doorbell'],
])('a page titled %s is of a %s', (title, type) => {
  expect(titled(title)).toMatchObject({ type, video: true, manufacturer: null });
});

test('a maker is not recognised by the text next to Login', () => {
  expect(titled('WEB SERVICE')).toMatchObject({ manufacturer: 'Dahua' });
  expect(titled('Login - WEB SERVICE')).toMatchObject({ manufacturer: null, video: false });
});

test('what a whole title shows is not reported again', () => {
  expect(titled('Wireless Router - Login')).toMatchObject({ type: 'other', video: false });
  expect(titled('Login - Quarterly report')).toMatchObject({ type: 'unknown', video: false });
});

test('a fingerprint that decides the kind by the whole title decides alone', () => {
  const server = {
    ...fingerprint('behaviour/server', 'http.title', /^Login - Network Camera$/, 0),
    says: 'not-video',
  } as const;
  const behaviourOf = (title: string, behaviour: typeof world.behaviour) =>
    compileFingerprints({ ...world, behaviour })
      .match('http.title', title)
      .map(({ rule }) => rule.id);
  expect(behaviourOf('Login - Network Camera', world.behaviour)).toEqual(['behaviour/cam']);
  expect(behaviourOf('Login - Network Camera', [...world.behaviour, server])).toEqual(['behaviour/server']);
});

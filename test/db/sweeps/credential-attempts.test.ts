import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ensureSite } from '../../../db/devices/sites.ts';
import { credentialMark, noteAttempt, refusedBefore } from '../../../db/sweeps/credential-attempts.ts';
import { freshInventory } from '../temporary.ts';

const at = '2026-11-24T02:00:11Z';
const attempt = (credential: string, device: string, site = 'a') => ({ credential, site, devices: [device] });

test('a refusal is stored for that credential, site and device, under all its names', () => {
  const inventory = freshInventory();
  for (const site of ['a', 'b']) ensureSite(inventory, site);
  const wrong = credentialMark(inventory, 'onvif', 'wrong horse');
  const right = credentialMark(inventory, 'onvif', 'correct horse');
  const both = { credential: wrong, site: 'a', devices: ['address 10.0.0.1', 'endpoint x'] };
  noteAttempt(inventory, both, 'sent', at);
  expect(refusedBefore(inventory, both)).toBe(false);
  noteAttempt(inventory, both, 'refused', at);
  expect(refusedBefore(inventory, both)).toBe(true);
  expect(refusedBefore(inventory, attempt(wrong, 'endpoint x'))).toBe(true);
  expect(refusedBefore(inventory, attempt(wrong, 'endpoint y'))).toBe(false);
  expect(refusedBefore(inventory, attempt(wrong, 'endpoint x', 'b'))).toBe(false);
  expect(refusedBefore(inventory, attempt(right, 'endpoint x'))).toBe(false);
  expect(inventory.all('SELECT outcome, at FROM credential_attempt')).toEqual([
    { outcome: 'refused', at },
    { outcome: 'refused', at },
  ]);
});

test('a digest of a credential differs with each of its parts and between inventories', () => {
  const inventory = freshInventory();
  const mark = credentialMark(inventory, 'ab', 'c');
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
  expect(credentialMark(inventory, 'ab', 'c')).toBe(mark);
  expect(credentialMark(inventory, 'a', 'bc')).not.toBe(mark);
  expect(credentialMark(freshInventory(), 'ab', 'c')).not.toBe(mark);
});

test('the inventory holds neither name nor password', () => {
  const inventory = freshInventory();
  ensureSite(inventory, 'a');
  const credential = credentialMark(inventory, 'the-user-name', 'correct horse');
  noteAttempt(inventory, attempt(credential, 'address 10.0.0.1'), 'refused', at);
  const bytes = ['', '-wal'].map((part) => readFileSync(inventory.path + part, 'latin1')).join('');
  expect(bytes).toContain('address 10.0.0.1');
  expect(bytes).not.toMatch(/the-user-name|correct horse/);
});

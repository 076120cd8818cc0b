import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHub } from '../../src/hub/directory.ts';
import { addSite, initHub } from '../../src/hub/set-up.ts';
import { tokenOf } from '../../src/hub/subjects.ts';
import { temporaryFolder as temporary } from '../db/temporary.ts';

test('addSite writes an enrolment once, for its owner only', () => {
  const folder = join(temporary(), 'hub');
  initHub({ folder, address: '127.0.0.1:4222', listen: null, at: new Date() });
  const site = { folder, name: 'north', networks: ['10.0.0.0/8'], replace: false, at: new Date() };
  const to = join(folder, 'north.enrolment');
  addSite({ ...site, to });
  expect(statSync(to).mode & 0o777).toBe(0o600);
  for (const name of ['hub.nk', 'ca.key', 'server.key', 'nats.conf', 'hub.json'])
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  const text = readFileSync(to, 'utf8');
  expect(() => addSite({ ...site, name: 'south', to })).toThrow(
    /not replaced. Name another. Nothing was changed/,
  );
  expect(() => addSite({ ...site, to: `${to}2` })).toThrow(/Site north exists/);
  expect(readFileSync(to, 'utf8')).toBe(text);
  expect(readHub(folder).sites.map(({ name }) => name)).toEqual(['north']);
  expect(() => initHub({ folder, address: '127.0.0.1:4222', listen: null, at: new Date() })).toThrow(
    /already holds a hub/,
  );
});

test('hub and collector are the only rooms that import NATS, whose client opens its own sockets', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const all = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const users = all.filter(
    (file) => /\.tsx?$/.test(file) && /from '@nats-io\//.test(readFileSync(join(root, 'src', file), 'utf8')),
  );
  expect([...new Set(users.map((file) => file.split('/')[0]))].sort()).toEqual(['collector', 'hub']);
});

test('tokenOf gives each name a token of its own, of letters that a subject may have', () => {
  const names = ['st-marys', 'St Mary’s', 'St_Mary', 'a.b', 'a*', '>', 'ä'];
  const tokens = names.map(tokenOf);
  expect(new Set(tokens).size).toBe(names.length);
  for (const token of tokens) expect(token).toMatch(/^[\w-]+$/);
  expect(tokens[1]).toBe('St_20Mary_e2_80_99s');
});

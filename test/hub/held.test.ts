import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hubSite } from '../../db/hub/sites.ts';
import { takeIn } from '../../db/hub/take-in.ts';
import type { Inventory } from '../../db/inventory.ts';
import { frameHash } from '../../db/queue/frame-hash.ts';
import { framesAfter } from '../../db/queue/queue.ts';
import { applySite } from '../../src/hub/apply.ts';
import { noteBytes, readState } from '../../src/hub/notes.ts';
import { newKey } from '../../src/hub/signing.ts';
import { sweepNight } from '../db/fixture.ts';
import { newInventory } from '../db/temporary.ts';
import { Operator } from '../e2e/operator.ts';
import { knowledge, listed, siteInventory } from './site-and-hub.ts';

let operator: Operator;
let hub: Inventory;
const at = '2026-06-01T00:00:00Z';

beforeEach(() => {
  operator = new Operator();
  hub = newInventory(join(operator.folder, 'county.db'));
});

afterEach(() => {
  hub.close();
  operator.close();
});

const county = () => ['--inventory', join(operator.folder, 'county.db')];

/** A site whose first message is of a version to come, and who swept after that. */
function newerSite(): Inventory {
  const site = siteInventory(join(operator.folder, 'north.db'));
  const body = brotliCompressSync(Buffer.from(JSON.stringify({ v: 9, kind: 'holograms' })));
  const stream = site.get<{ stream: string }>('SELECT stream FROM enrolment')?.stream ?? '';
  const frame = { stream, sequence: 1, before: new Uint8Array(32), more: false, body };
  const hash = frameHash(frame);
  site.run(
    'INSERT INTO site_message (sequence, before, hash, more, body, queued_at) VALUES (1, ?, ?, 0, ?, ?)',
    frame.before,
    hash,
    body,
    at,
  );
  site.run('UPDATE enrolment SET last_sequence = 1, last_hash = ?', hash);
  sweepNight(site, { day: '2026-03-01', hosts: [['10.0.0.5', { maker: 'Axis', serial: 'A' }]] });
  return site;
}

test('hub quarantine lists what holds a site, tries it again, and skips it', async () => {
  const site = newerSite();
  const frames = framesAfter(site, 0, 100);
  hub.write(() => frames.map((frame) => takeIn(hub, 'north', frame, at)));
  expect(applySite(hub, 'north', knowledge, at)).toBe(0);
  const held = await operator.json<object[]>('hub', 'quarantine', 'list', ...county());
  expect(held).toMatchObject([
    { site: 'north', holds: true, sequence: 1, reason: expect.stringContaining('of a version') },
  ]);
  const retry = ['hub', 'quarantine', 'retry', 'north', ...county()];
  expect((await operator.here(retry)).stdout).toContain('are tried again');
  expect(hubSite(hub, 'north').held).toBeNull();
  // Nothing was updated: it is held once more, and nothing of it is lost.
  expect(applySite(hub, 'north', knowledge, at)).toBe(0);
  expect(hubSite(hub, 'north').held).toMatch(/Message 1 cannot be applied/);
  const drop = await operator.here(['hub', 'quarantine', 'drop', 'north', ...county()]);
  expect(drop.stdout).toContain('up to 1 were skipped, and the rest goes on');
  expect(applySite(hub, 'north', knowledge, at)).toBe(1);
  expect(listed(hub)).toEqual(listed(site));
  expect(hubSite(hub, 'north')).toMatchObject({ held: null, appliedSequence: frames.length });
  site.close();
});

test('takeIn takes no more of a site than its quota, which is another’s no loss', () => {
  const site = newerSite();
  const frames = framesAfter(site, 0, 100);
  const take = (name: string, index: number) => takeIn(hub, name, frames[index]!, at).outcome;
  hub.write(() => {
    expect(take('north', 0)).toBe('taken');
    // As many as fit wait already, of a sweep that has no end.
    hub.run(
      `INSERT INTO hub_message (site, sequence, hash, more, body, received_at)
       WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 19999)
       SELECT 'north', 1000000 + at, zeroblob(32), 0, zeroblob(1), ? FROM n`,
      at,
    );
    expect(take('north', 1)).toBe('full');
    expect(take('south', 0)).toBe('taken');
    expect(take('south', 1)).toBe('taken');
    hub.run('DELETE FROM hub_message WHERE sequence > 1000');
    expect(take('north', 1)).toBe('taken');
  });
  expect(hubSite(hub, 'north').problem).toBeNull();
  site.close();
});

test('hub run refuses a second process, unless it takes over', async () => {
  const dir = ['--dir', join(operator.folder, 'hub')];
  await operator.here(['hub', 'init', ...dir, '--address', '127.0.0.1:9']);
  hub.run(
    "INSERT INTO hub_service (id, host, pid, process_started, started_at) VALUES (1, 'elsewhere', 77, 'another boot', ?)",
    at,
  );
  const run = ['hub', 'run', '--once', ...dir, ...county()];
  const refused = await operator.here(run);
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringMatching(/Process 77 on elsewhere already takes in .* --take-over/),
  ]);
  // It has the place, and ends for want of a broker.
  const taken = await operator.here([...run, '--take-over']);
  expect(taken.stderr).toContain('No connection to the broker');
  expect(hub.get('SELECT pid, ended_at IS NOT NULL AS ended FROM hub_service')).toEqual({
    pid: process.pid,
    ended: 1,
  });
});

test('readState cleans the texts of a site, and takes a note without a warning', () => {
  const key = newKey();
  const note = { stream: '0'.repeat(32), newest: 1, acknowledged: 0, at, answer: null };
  const read = (more: object) => {
    const bytes = noteBytes('north', { ...note, ...more } as never, key.seed);
    return readState('north', key.publicKey, bytes);
  };
  expect(read({ version: '1\u202e2', warning: 'a\u0007b' })).toMatchObject({
    version: '1 2',
    warning: 'a b',
  });
  // As a collector of the version before writes it.
  expect(read({ version: '1' })).toMatchObject({ warning: null });
  expect(readState('south', key.publicKey, noteBytes('north', note as never, key.seed))).toBeNull();
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { device, listDevices } from '../../../db/devices/devices.ts';
import { distrustKey, knowledgeInForce, trustedKeys, trustKey } from '../../../db/evidence/knowledge.ts';
import { acquireLease, thisMoment } from '../../../db/file/lease.ts';
import type { Inventory } from '../../../db/inventory.ts';
import { concludingFromOptions } from '../../../src/cli/conclusion-basis.ts';
import { fingerprintsOf } from '../../../src/cli/fingerprints.ts';
import { activePolicies } from '../../../src/cli/policies.ts';
import { basisOf } from '../../../src/cli/writer/basis.ts';
import { conclusionsWith } from '../../../src/cli/writer/conclusions-with.ts';
import { fill } from '../../../src/config/fill.ts';
import { KnowledgeError } from '../../../src/hub/knowledge-pack.ts';
import { newKey } from '../../../src/hub/signing.ts';
import { rows, sweepNight } from '../../db/fixture.ts';
import { freshInventory } from '../../db/temporary.ts';
import { Operator } from '../../e2e/operator.ts';
import { long } from '../../long.ts';
import { fingerprintsOfTown, packOfTown, take, today } from './town.ts';

const ours = newKey();
const by = { who: 'j.smith', at: today };

function trusting(key = ours.publicKey): Inventory {
  const inventory = freshInventory();
  trustKey(inventory, key, by);
  sweepNight(inventory, {
    day: '2026-03-01',
    hosts: [['10.0.0.5', { realm: 'TownCam login' }]],
    allHosts: true,
  });
  return inventory;
}

test('takePack puts a pack in force and reports what changed', async () => {
  const inventory = trusting();
  expect(device(inventory, 1)).toMatchObject({ manufacturer: null });
  const { report } = await take(inventory, packOfTown(ours.seed));
  expect(report?.versions).toEqual({
    fingerprints: 'aaaaaaaaaaaa',
    policies: [{ id: 'town-policy', version: 'p7' }],
  });
  expect(report?.changes).toHaveLength(1);
  expect(report?.changes[0]).toMatchObject({ gained: ['town/camera'], after: { verdict: 'flagged' } });
  expect(listDevices(inventory, {})).toMatchObject([
    { manufacturer: 'Town Optics', brand: 'TownCam', type: 'camera', policies: [{ id: 'town-policy' }] },
  ]);
  expect(knowledgeInForce(inventory)).toMatchObject({
    signedBy: ours.publicKey,
    fingerprints: 'aaaaaaaaaaaa',
  });
  expect(inventory.get("SELECT who, action FROM audit WHERE action = 'import knowledge'")).toMatchObject({
    who: 'j.smith',
  });
  expect(await take(inventory, packOfTown(ours.seed))).toMatchObject({ report: null });
  expect(rows(inventory, 'conclusion')).toBeGreaterThan(1);
});

test('takePack refuses an older, foreign, changed, future or damaged pack', async () => {
  const inventory = trusting();
  const pack = packOfTown(ours.seed);
  await take(inventory, pack);
  const changed = Buffer.from(pack);
  changed[changed.length - 9]! ^= 1;
  const later = { issued: '2026-05-02T00:00:00.000Z' };
  const refused: readonly (readonly [Uint8Array, RegExp])[] = [
    [packOfTown(ours.seed, { issued: '2026-04-30T23:59:59.999Z' }), /an older one is refused/],
    [packOfTown(newKey().seed, later), /no key that this machine trusts/],
    [changed, /damaged, or not whole/],
    [Buffer.from(pack).subarray(0, pack.length - 100), /damaged, or not whole/],
    [
      Buffer.from('camcensus-knowledge\n{"note":"{}","key":"","signature":""}\n'),
      /not signed, or was changed/,
    ],
    [packOfTown(ours.seed, { issued: '2026-07-01T00:00:00.000Z' }), /in the future by this machine's clock/],
    [Buffer.from('maker: axis'), /no knowledge pack/],
    [packOfTown(ours.seed, { ...later, version: 'bbbbbbbbbbbb' }), /cannot be used by this camcensus/],
    [packOfTown(ours.seed, { ...later, active: ['lost'] }), /policy lost: it is not in the pack/],
  ];
  for (const [bytes, why] of refused) {
    await expect(take(inventory, bytes)).rejects.toThrow(why);
    await expect(take(inventory, bytes)).rejects.toBeInstanceOf(KnowledgeError);
  }
  expect(knowledgeInForce(inventory)).toMatchObject({ issued: '2026-05-01T00:00:00.000Z' });
});

test('takePack refuses a signed header that was changed', async () => {
  const inventory = trusting();
  const pack = Buffer.from(packOfTown(ours.seed));
  pack.write('2029', pack.indexOf('2026-05-01'));
  await expect(take(inventory, pack)).rejects.toThrow(/was changed after it was signed/);
  expect(knowledgeInForce(inventory)).toBeNull();
});

test('takePack proves fingerprints on their examples before it uses them', async () => {
  const inventory = trusting();
  const wrong = fingerprintsOfTown('cccccccccccc');
  const [maker] = wrong.makers;
  const broken = { ...maker!.fingerprints[0]!, examples: [{ seen: 'something else' }] as const };
  const makers = [{ ...maker!, fingerprints: [broken] }];
  await expect(
    take(inventory, packOfTown(ours.seed, { fingerprints: { ...wrong, makers } })),
  ).rejects.toThrow(/town\/own/);
  expect(device(inventory, 1)).toMatchObject({ manufacturer: null });
});

test('takePack waits for no sweep: while one runs nothing is stored', async () => {
  const inventory = trusting();
  acquireLease(inventory, { holder: 'scan', ttlMs: 600_000, ...thisMoment() });
  await expect(take(inventory, packOfTown(ours.seed))).rejects.toThrow(/not read again while/);
  expect(knowledgeInForce(inventory)).toBeNull();
});

test('fingerprintsOf uses the inventory’s pack, in a thread too, unless it is older', async () => {
  const inventory = trusting();
  await take(inventory, packOfTown(ours.seed));
  const settings = { config: fill({}, null, '/'), inventory: inventory.path };
  const fingerprints = await fingerprintsOf({}, settings);
  expect(fingerprints.version).toBe('aaaaaaaaaaaa');
  const policies = await activePolicies(undefined, [], fingerprints);
  expect(policies.map(({ id }) => id)).toEqual(['town-policy']);
  const basis = structuredClone(basisOf(policies, fingerprints));
  const { identify } = await conclusionsWith(basis);
  const seen = { field: 'http.auth-realm', value: 'TownCam login', scanner: 'http', port: 80 } as const;
  expect(identify([{ ...seen, address: '10.0.0.5', at: today }])).toMatchObject({ brand: 'TownCam' });
  await take(inventory, packOfTown(ours.seed, { issued: '2026-05-03T00:00:00.000Z', program: '0.0.9' }));
  const { versions } = await concludingFromOptions({}, settings);
  expect(versions.fingerprints).not.toBe('aaaaaaaaaaaa');
  expect(versions.policies).toEqual([{ id: 'town-policy', version: 'p7' }]);
});

test('trustKey takes the newest key of an enrolment, and distrustKey ends a person’s', () => {
  const inventory = freshInventory();
  for (const key of ['one', 'two']) trustKey(inventory, key, { who: 'enrolment', at: today });
  trustKey(inventory, 'three', by);
  expect(trustedKeys(inventory).map(({ key }) => key)).toEqual(['three', 'two']);
  expect(distrustKey(inventory, 'three', by)).toBe(true);
  expect(distrustKey(inventory, 'three', by)).toBe(false);
  expect(trustedKeys(inventory)).toMatchObject([{ key: 'two', trustedBy: 'enrolment' }]);
});

test('knowledge import and show speak of keys and packs, and take a key once', async () => {
  const officer = new Operator();
  onTestFinished(() => officer.close());
  const at = (name: string) => join(officer.folder, name);
  const made = await officer.here(['knowledge', 'key', '--to', at('k')]);
  expect(made.code).toBe(0);
  expect(statSync(at('k')).mode & 0o777).toBe(0o600);
  const key = /^ {2}(U\w+)$/m.exec(made.stdout)?.[1] ?? '';
  expect((await officer.here(['knowledge', 'key', '--to', at('k')])).stderr).toContain('not replaced');
  writeFileSync(at('p'), packOfTown(readFileSync(at('k'), 'utf8').trim()));
  const stranger = await officer.here(['knowledge', 'import', at('p')]);
  expect(stranger).toMatchObject({ code: 2 });
  expect(stranger.stderr).toContain(`--trust ${key}`);
  expect(await officer.here(['knowledge', 'import', at('p'), '--trust', 'U123'])).toMatchObject({ code: 2 });
  const taken = await officer.here(['knowledge', 'import', at('p'), '--trust', key]);
  expect(taken.stdout).toContain('0 devices read again');
  expect((await officer.here(['knowledge', 'import', at('p')])).stdout).toContain('in force already');
  expect((await officer.here(['fingerprints', 'list'])).stdout).toContain('town: Town Optics (CN)');
  expect((await officer.here(['knowledge', 'show'])).stdout).toContain(`Packs are taken that ${key} signed`);
  expect((await officer.here(['knowledge', 'export', '--to', at('q')])).stderr).toContain('--dir');
  if (!long) return;
  // All that this camcensus knows: to pack and prove it takes seconds.
  const other = ['--inventory', at('other.db')];
  expect(
    await officer.here(['knowledge', 'export', '--key', at('k'), '--to', at('q'), ...other]),
  ).toMatchObject({ code: 0 });
  const whole = await officer.here(['knowledge', 'import', at('q'), '--trust', key, ...other]);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(await officer.json('knowledge', 'show', ...other)).toMatchObject({ pack: { signedBy: key } });
});

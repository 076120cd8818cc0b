import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { mergeByHand } from '../../db/corrections/merge.ts';
import { undo } from '../../db/corrections/undo.ts';
import { markDevice } from '../../db/decisions/mark.ts';
import { listDevices } from '../../db/devices/devices.ts';
import { auditEntries } from '../../db/file/audit.ts';
import { acquireLease, thisMoment } from '../../db/file/lease.ts';
import { takeHubDecisions } from '../../db/hub/decide.ts';
import { enrol } from '../../db/hub/enrol.ts';
import { resendDecisions } from '../../db/hub/resend.ts';
import { forgetStream, hubSite } from '../../db/hub/sites.ts';
import type { Inventory } from '../../db/inventory.ts';
import { openInventory } from '../../db/open.ts';
import { enrolment } from '../../db/queue/enrolment.ts';
import { decisionsFor } from '../../db/queue/hub-decisions.ts';
import { framesAfter } from '../../db/queue/queue.ts';
import { forgetDevice } from '../../db/removal/forget.ts';
import { closeAbandoned } from '../../db/sweeps/finish-sweep.ts';
import { operator } from '../../src/app/account.ts';
import { forgetHost } from '../../src/app/forget.ts';
import { mergeDevices, splitDevice } from '../../src/app/identity.ts';
import { aStep, aSweep, take, timeOf } from '../db/corrections/random-steps.ts';
import { rows, sweepNight } from '../db/fixture.ts';
import { newInventory, temporaryFolder } from '../db/temporary.ts';
import { long } from '../long.ts';
import { handOver, knowledge, listed, siteInventory } from './site-and-hub.ts';

const runs = long ? 400 : 3;

test('hub lists a site’s devices, whatever it records, corrects and imports, and when', () => {
  fc.assert(
    fc.property(
      fc.array(aStep, { maxLength: 5 }),
      aSweep,
      fc.array(aStep, { maxLength: 6 }),
      (before, first, after) => {
        const folder = temporaryFolder();
        const [site, hub] = [join(folder, 'site.db'), join(folder, 'hub.db')].map((path) =>
          openInventory(path, { create: true }),
        ) as [Inventory, Inventory];
        if (before.length > 0) take(site, aFirst, 0);
        for (const [hour, step] of before.entries()) take(site, step, hour + 1);
        enrol(site, 'north', timeOf(20));
        for (const [hour, step] of [first, ...after].entries()) take(site, step, hour + 24);
        // A sweep is at the hub once it has an end.
        site.write(() => closeAbandoned(site));
        handOver(site, hub);
        expect(hubSite(hub, 'north').held).toBeNull();
        expect(hub.all('PRAGMA foreign_key_check')).toEqual([]);
        const refused = hub.all("SELECT message FROM audit WHERE action = 'refused at hub'");
        expect(refused).toEqual([]);
        expect(shown(hub)).toEqual(shown(site));
        site.close();
        hub.close();
      },
    ),
    { numRuns: runs },
  );
}, 600_000);

const aFirst = { does: 'sweep', at: [0, 2, 5], ends: 'complete' } as const;

/** Without when the device was concluded about: with what came before the enrolment, the hub did so itself. */
function shown(inventory: Inventory): unknown {
  return listed(inventory).map(({ concluded: _, ...device }) => device);
}

const by = { who: 'j.smith', at: '2026-03-02T12:00:00Z' };
const night = (inventory: Inventory, day: string, serials: readonly string[]) =>
  sweepNight(inventory, {
    day,
    hosts: serials.map((serial, at) => [`10.0.0.${at + 1}`, { maker: 'Dahua', serial }] as const),
  });

/** A site and its hub, in files of their own, with one camera on both. */
function siteAndHub(): { readonly site: Inventory; readonly hub: Inventory } {
  const folder = temporaryFolder();
  const site = siteInventory(join(folder, 'site.db'));
  const hub = newInventory(join(folder, 'hub.db'));
  onTestFinished(() => {
    for (const one of [site, hub]) one.close();
  });
  night(site, '2026-03-01', ['A']);
  handOver(site, hub);
  return { site, hub };
}

test('hub gives an inventory in a site’s place its decisions, once it has the device', () => {
  const { site, hub } = siteAndHub();
  const plan = {
    state: 'removal-planned',
    plannedFor: '2027-03-31',
    owner: 'Estates',
    note: 'loft',
  } as const;
  markDevice(site, 1, plan, by);
  handOver(site, hub, { after: 4 });
  hub.write(() => {
    forgetStream(hub, 'north');
    resendDecisions(hub, 'north');
  });
  expect(decisionsFor(hub, 'north', 10)).toEqual([]);
  const fresh = siteInventory(join(temporaryFolder(), 'fresh.db'));
  onTestFinished(() => fresh.close());
  night(fresh, '2026-03-03', ['A', 'B']);
  handOver(fresh, hub);
  expect(takeHubDecisions(fresh, 'north', decisionsFor(hub, 'north', 10))).toEqual([]);
  handOver(fresh, hub, { after: 4 });
  expect(decisionsFor(hub, 'north', 10)).toEqual([]);
  const decisions = (inventory: Inventory) => listDevices(inventory).map(({ decision }) => decision);
  expect(decisions(fresh)).toEqual(decisions(hub));
  expect(decisions(fresh)[0]).toMatchObject({
    ...{ state: 'removal-planned', owner: 'Estates', by: 'j.smith' },
  });
  expect(decisions(fresh)[0]?.notes).toEqual([{ at: by.at, by: by.who, text: 'loft' }]);
});

test('hub refuses to merge, split, undo or forget what a collector has; names the site', () => {
  const { hub } = siteAndHub();
  const account = operator('j.smith');
  const concluding = { ...knowledge, at: by.at };
  const where = /site north, which has a collector: camcensus \w+ is done there/;
  expect(() => mergeDevices(hub, account, { device: 1, into: 1, concluding })).toThrow(where);
  expect(() => splitDevice(hub, account, { device: 1, address: '10.0.0.1', concluding })).toThrow(where);
  expect(() => forgetHost(hub, account, { device: 1, at: by.at })).toThrow(where);
});

test('enrol waits for a sweep that runs', () => {
  const site = newInventory(join(temporaryFolder(), 'site.db'));
  const other = openInventory(site.path, { create: false });
  onTestFinished(() => {
    for (const one of [site, other]) one.close();
  });
  acquireLease(other, { ...thisMoment(), holder: 'scan', ttlMs: 60_000 });
  expect(() => enrol(site, 'north', by.at)).toThrow(
    /once scan \(process \d+\), which sweeps with it, has ended/,
  );
  expect(enrolment(site)).toBeNull();
});

test('collector undoes nothing from before its enrolment, and names the remedy', () => {
  const site = newInventory(join(temporaryFolder(), 'site.db'));
  onTestFinished(() => site.close());
  night(site, '2026-03-01', ['A', 'B']);
  const concluding = { ...knowledge, at: by.at };
  const change = mergeByHand(site, { device: 2, into: 1, who: 'j.smith', because: 'One.' }, concluding);
  enrol(site, 'north', by.at);
  expect(() => undo(site, { change, who: 'j.smith', because: '' }, concluding)).toThrow(
    /before this inventory was a collector's.*camcensus split 1 --address IP/,
  );
});

test('a device forgotten at a site is forgotten at its hub, in copies of the file too, and is not sent again', () => {
  const { site, hub } = siteAndHub();
  const laptop = { type: 'other', maker: 'Ubiquiti', serial: 'XQ-LAPTOP-77' } as const;
  const sweep = (day: string) => sweepNight(site, { day, hosts: [['10.0.0.9', laptop]], allHosts: true });
  sweep('2026-03-02');
  handOver(site, hub, { after: 4 });
  const copy = `${hub.path}.before-0038`;
  hub.run(`VACUUM INTO '${copy}'`);
  expect(rows(hub, 'device')).toBe(2);
  const sent = enrolment(site)?.lastSequence ?? 0;
  forgetDevice(site, 2, { who: 'j.smith', at: '2026-03-02T12:00:00Z' });
  sweep('2026-03-03');
  handOver(site, hub, { after: sent });
  expect([rows(site, 'device'), rows(hub, 'device')]).toEqual([1, 1]);
  expect(hub.get("SELECT 1 AS found FROM fact WHERE value LIKE '%LAPTOP%'")).toBeUndefined();
  expect(existsSync(copy)).toBe(false);
  const texts = framesAfter(site, sent, 100).map(({ body }) => brotliDecompressSync(body).toString());
  expect(texts.filter((text) => text.includes('"hosts"')).join()).not.toContain('LAPTOP');
});

test('records of an inventory that replaces another leave the devices of the hub as they are', () => {
  const { hub } = siteAndHub();
  const late = newInventory(join(temporaryFolder(), 'late.db'));
  onTestFinished(() => late.close());
  night(late, '2026-03-02', ['A', 'B']);
  enrol(late, 'north', by.at);
  hub.write(() => forgetStream(hub, 'north'));
  handOver(late, hub);
  expect([hubSite(hub, 'north').held, rows(hub, 'device')]).toEqual([null, 1]);
  expect(auditEntries(hub).at(-1)?.message).toContain('was not taken over');
  const before = enrolment(late)?.lastSequence ?? 0;
  night(late, '2026-03-03', ['A', 'B']);
  handOver(late, hub, { after: before });
  expect(listDevices(hub).map(({ serial }) => serial)).toEqual(['A', 'B']);
});

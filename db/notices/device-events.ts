import { isExcused } from '../../src/model/decision.ts';
import type { Device } from '../../src/model/device.ts';
import { type DeviceReturn, returnText } from '../../src/model/device-return.ts';
import type { NoticeDevice, NoticeEvent } from '../../src/model/notice.ts';
import { verdictText } from '../../src/model/policy.ts';
import { device } from '../devices/devices.ts';
import { returnsOf } from '../devices/returns.ts';
import { type DeviceState, isAway, statesAt } from '../devices/states.ts';
import type { VersionCause } from '../evidence/cause.ts';
import type { Inventory } from '../inventory.ts';
import { causeBetween } from '../sweeps/diff.ts';

/** A part of a site's history, from one version to a later one. */
export interface Stretch {
  readonly site: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Notable events of devices in a part of the history: newly flagged devices, and each return of a flagged one. Leaves out devices that
 * a person has excused today.
 */
export function deviceEvents(inventory: Inventory, { site, from, to }: Stretch): readonly NoticeEvent[] {
  // Of hundreds of sites most have not changed, and comparing two states of each would take seconds.
  if (inventory.get('SELECT 1 FROM device WHERE site = ? AND version > ?', site, from) === undefined)
    return [];
  const before = statesAt(inventory, { version: from, site, other: to });
  const after = statesAt(inventory, { version: to, site, other: from });
  const flagged = [...after.values()]
    .filter((now) => isFlagged(now) && !isExcused(device(inventory, now.device.id)?.decision ?? null))
    .sort((a, b) => a.device.id - b.device.id);
  const returns = returnsOf(
    inventory,
    flagged.map((now) => now.device.id),
  ).filter(({ version }) => version > from && version <= to);
  return flagged.flatMap((now) => {
    const back = returns.filter((one) => one.device === now.device.id);
    if (back.length > 0) return back.map((one) => returnEvent(now, one));
    return isAway(now) ? [] : (newEvent(inventory, before.get(now.device.id) ?? null, now, from) ?? []);
  });
}

/** One for each return: one that was reported as removed and replied the same night is news whatever happened next. */
function returnEvent(now: DeviceState, back: DeviceReturn): NoticeEvent {
  return {
    kind: 'flagged-back',
    key: `flagged-back:${back.device}:${back.version}`,
    site: now.device.site,
    device: noticeDevice(now.device),
    sweep: back.sweep,
    at: back.at,
    note: `It ${returnText(back)}.`,
  };
}

function newEvent(
  inventory: Inventory,
  was: DeviceState | null,
  now: DeviceState,
  from: number,
): NoticeEvent | null {
  if (was === null ? isNotNewlySeen(inventory, now.device.id, from) : isFlagged(was)) return null;
  const cause = was === null ? 'device' : causeBetween(inventory, was, now);
  return {
    kind: 'flagged-new',
    key: `flagged-new:${now.device.id}:${flaggingPolicies(now.device).join('+')}`,
    site: now.device.site,
    device: noticeDevice(now.device),
    sweep: now.sweep,
    at: now.at,
    note: was === null ? null : noteOn(was.device, cause),
  };
}

/** It was seen before: a person split a device, or undid its merge. */
function isNotNewlySeen(inventory: Inventory, id: number, from: number): boolean {
  const first = inventory.get<{ version: number; cause: string }>(
    'SELECT id AS version, cause FROM device_version WHERE device = ? ORDER BY id LIMIT 1',
    id,
  );
  return first !== undefined && (first.version <= from || first.cause === 'person');
}

const causeTexts: Readonly<Record<VersionCause, string>> = {
  device: 'because it describes itself differently now',
  fingerprints: 'because the fingerprints are newer',
  policy: 'because the policy changed',
  person: 'because a person said which devices are one',
};

function noteOn(was: Device, cause: VersionCause): string {
  return `It was known since ${was.firstSeen.slice(0, 10)} as ${verdictText(was.verdict)} and is flagged now ${causeTexts[cause]}.`;
}

function isFlagged({ device: { verdict }, listed }: DeviceState): boolean {
  return listed && verdict === 'flagged';
}

function flaggingPolicies({ policies }: Device): readonly string[] {
  return policies
    .filter(({ verdict }) => verdict === 'flagged')
    .map(({ id }) => id)
    .sort();
}

/** What a notice contains about a device. */
export function noticeDevice(of: Device): NoticeDevice {
  const { id, ip, mac, type, brand, manufacturer, model, serial, status } = of;
  const policies = of.policies
    .filter(({ verdict }) => verdict === 'flagged')
    .map((policy) => ({ id: policy.id, reason: policy.reason }));
  return { id, ip, mac, type, brand, manufacturer, model, serial, status, policies };
}

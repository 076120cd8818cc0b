import { isExcused } from '../../src/model/decision.ts';
import type { Device } from '../../src/model/device.ts';
import { moment } from '../../src/model/moment.ts';
import type { NoticeDevice, NoticeEvent } from '../../src/model/notice.ts';
import { verdictText } from '../../src/model/policy.ts';
import { device } from '../devices/devices.ts';
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
 * Notable events of devices in a part of the history: newly flagged devices, and flagged ones that are back. Leaves out devices that
 * a person has excused today.
 */
export function deviceEvents(inventory: Inventory, { site, from, to }: Stretch): readonly NoticeEvent[] {
  // Of hundreds of sites most have not changed, and comparing two states of each would take seconds.
  if (inventory.get('SELECT 1 FROM device WHERE site = ? AND version > ?', site, from) === undefined)
    return [];
  const before = statesAt(inventory, { version: from, site, other: to });
  const after = statesAt(inventory, { version: to, site, other: from });
  return [...after.values()]
    .filter(
      (now) =>
        isFlagged(now) && !isAway(now) && !isExcused(device(inventory, now.device.id)?.decision ?? null),
    )
    .sort((a, b) => a.device.id - b.device.id)
    .flatMap((now) => eventOf(inventory, before.get(now.device.id) ?? null, now, from) ?? []);
}

function eventOf(
  inventory: Inventory,
  was: DeviceState | null,
  now: DeviceState,
  from: number,
): NoticeEvent | null {
  const about = {
    site: now.device.site,
    device: noticeDevice(now.device),
    sweep: now.sweep,
    at: now.at,
  };
  if (was !== null && isAway(was))
    return {
      ...about,
      kind: 'flagged-back',
      key: `flagged-back:${now.device.id}:${now.version}`,
      note: `It was ${was.device.status}, last seen ${moment(was.device.lastSeen)}.`,
    };
  if (was === null ? isNotNewlySeen(inventory, now.device.id, from) : isFlagged(was)) return null;
  const cause = was === null ? 'device' : causeBetween(inventory, was, now);
  return {
    ...about,
    kind: 'flagged-new',
    key: `flagged-new:${now.device.id}:${flaggingPolicies(now.device).join('+')}`,
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

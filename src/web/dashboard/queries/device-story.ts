import { countDevices, listSummaries } from '../../../../db/devices/devices.ts';
import type { DeviceHistory, VersionChange } from '../../../../db/devices/history.ts';
import type { AuditEntry } from '../../../../db/file/audit.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { canonicalAddress } from '../../../model/address-line.ts';
import type { Device, DeviceStatus } from '../../../model/device.ts';
import type { Observation } from '../../../model/observation.ts';
import { classSums } from '../../../text/class-sums.ts';
import { causeText, fieldText } from '../../../text/history.ts';
import type { DeviceEvent, DeviceStory, StatusSpan } from '../charts/figures.ts';

/** What is read of a device for its story. */
export interface StorySource {
  readonly device: Device;
  readonly observations: readonly Observation[];
  readonly history: DeviceHistory | null;
  readonly changes: readonly AuditEntry[];
}

/** What the page of a device shows besides its facts. */
export function storyOf(
  inventory: Inventory,
  { device, observations, history, changes }: StorySource,
): DeviceStory {
  const versions = history?.versions ?? [];
  return {
    pages: pagesOf(device, observations),
    sameModel: sameModel(inventory, device),
    ...neighbours(inventory, device),
    classes: classSums(device),
    spans: spansOf(versions),
    events: [...versions.map(versionEvent), ...changes.map(changeEvent)].sort((a, b) =>
      a.at < b.at ? 1 : -1,
    ),
  };
}

/** Web pages of its own, at the ports where one answered in the last sweeps: nothing here requests them. */
function pagesOf({ ip, through, status }: Device, observations: readonly Observation[]): readonly string[] {
  // An address with a zone means something on this machine only.
  if (through !== null || status === 'removed' || canonicalAddress(ip) !== ip) return [];
  const own = observations.filter(({ address, port }) => address === ip && port !== null);
  const ports = (prefix: string) =>
    new Set(own.filter(({ field }) => field.startsWith(prefix)).map(({ port }) => port ?? 0));
  const [web, tls] = [ports('http.'), ports('tls.')];
  const host = ip.includes(':') ? `[${ip}]` : ip;
  return [...web]
    .sort((a, b) => a - b)
    .map((port) => new URL(`${tls.has(port) ? 'https' : 'http'}://${host}:${port}/`).href);
}

/** How many devices of its maker have this model in their texts; null if it is the only one, or has none. */
function sameModel(inventory: Inventory, { manufacturer, model }: Device): DeviceStory['sameModel'] {
  const words = model?.trim() ?? '';
  if (manufacturer === null || words === '' || words.length > 200) return null;
  const filter = { maker: manufacturer, search: words };
  const count = countDevices(inventory, filter);
  return count > 1 ? { count, filter } : null;
}

/** A list longer than this is not read for the devices before and after one. */
const mostRead = 2_000;

/** The devices before and after it in the list of its site. */
function neighbours(inventory: Inventory, { id, site }: Device): Pick<DeviceStory, 'previous' | 'next'> {
  const none = { previous: null, next: null };
  if (countDevices(inventory, { site }) > mostRead) return none;
  const ids = listSummaries(inventory, { site }).map((one) => one.id);
  const at = ids.indexOf(id);
  return at === -1 ? none : { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}

/** From when it was in which status, oldest first. */
function spansOf(versions: readonly VersionChange[]): readonly StatusSpan[] {
  const spans: { from: string; status: DeviceStatus }[] = [];
  for (const { at, device } of versions)
    if (spans.at(-1)?.status !== device.status) spans.push({ from: at, status: device.status });
  return spans;
}

/** Words for the fields that history compares. */
const fieldWords: Readonly<Record<string, string>> = {
  ip: 'address',
  mac: 'MAC address',
  manufacturer: 'maker',
  contradictions: 'signs that disagree',
  through: 'seen through device',
  channelAddress: 'address at the recorder',
  channelCount: 'channels',
};

function versionEvent({ at, sweep, cause, changes }: VersionChange, index: number): DeviceEvent {
  const where = sweep === null ? '' : ` (sweep ${sweep})`;
  if (index === 0) return { at, title: `First seen${where}`, lines: [] };
  if (changes.length === 0) return { at, title: `Judged anew, with other reasons${where}`, lines: [] };
  return {
    at,
    title: `Changed ${causeText(cause)}${where}`,
    lines: changes.map(
      ({ what, before, after }) => `${fieldWords[what] ?? what}: ${fieldText(before)} → ${fieldText(after)}`,
    ),
  };
}

function changeEvent({ id, at, who, action, message }: AuditEntry): DeviceEvent {
  return { at, title: `Change ${id}: ${action}, by ${who}`, lines: [message] };
}

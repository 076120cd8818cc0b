import { behindText } from '../model/channel-count.ts';
import { shownConfidence } from '../model/confidence.ts';
import type { Decision } from '../model/decision.ts';
import { type Device, type DeviceSummary, statusWord } from '../model/device.ts';
import type { DeviceImport } from '../model/imported.ts';
import { verdictText } from '../model/policy.ts';
import { suspectBrief, suspectsText } from '../model/suspects.ts';
import { clean } from '../model/text.ts';
import { joined, printable } from './cell.ts';

/** What a cell can hold; null is "not known". A date is ISO 8601, UTC. */
export type RowValue = string | number | null;

/** One column of every list that camcensus prints. */
export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
  /** Width in characters, for spreadsheets. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'date';
  /** Text comes cleaned: no control, bidirectional or invisible character. */
  value(device: Device, changes: DecisionChanges): RowValue;
}

/** By device, the newest change of its decision: a file that comes back shows with it what it knew. */
export type DecisionChanges = ReadonlyMap<number, number>;

/** What the terminal's table shows: a summary of a device has all of it. */
const brief = {
  id: (device) => device.id,
  verdict: ({ verdict }) => verdictText(verdict),
  site: own('site'),
  ip: own('ip'),
  type: own('type'),
  brand: own('brand'),
  manufacturer: own('manufacturer'),
  model: own('model'),
  firmware: own('firmware'),
  name: own('name'),
  confidence: confidence,
  suspect: ({ suspects }) => printable(suspectBrief(suspects)),
  status: own('status'),
  seenThrough: seenThrough,
  confirmed: confirmed,
  publishedKey: ({ publishedKey }) => (publishedKey ? 'yes' : null),
  fullyScanned: ({ fullyScanned }) => (fullyScanned === null ? null : fullyScanned ? 'yes' : 'no'),
  decisionState: fromDecision('state'),
  acceptedUntil: fromDecision('until'),
  plannedRemoval: fromDecision('plannedFor'),
  cameBackOn: fromDecision('cameBackOn'),
  channels: ({ channelCount }) => channelCount?.channels ?? null,
  camerasBehind: ({ channelCount }) => (channelCount === null ? null : behindText(channelCount)),
  mac: own('mac'),
  serial: own('serial'),
  firstSeen: own('firstSeen'),
  lastSeen: own('lastSeen'),
  owner: fromDecision('owner'),
  location: fromDecision('location'),
  assetTag: fromDecision('assetTag'),
} as const satisfies Readonly<Record<string, (device: DeviceSummary) => RowValue>>;

const list = [
  { key: 'verdict', title: 'Verdict', width: 10, kind: 'text', value: brief.verdict },
  { key: 'site', title: 'Site', width: 22, kind: 'text', value: brief.site },
  { key: 'ip', title: 'IP address', width: 16, kind: 'text', value: brief.ip },
  { key: 'otherAddresses', title: 'Other addresses', width: 18, kind: 'text', value: otherAddresses },
  { key: 'mac', title: 'MAC address', width: 19, kind: 'text', value: brief.mac },
  { key: 'type', title: 'Type', width: 14, kind: 'text', value: brief.type },
  { key: 'brand', title: 'Brand', width: 16, kind: 'text', value: brief.brand },
  { key: 'manufacturer', title: 'Manufacturer', width: 18, kind: 'text', value: brief.manufacturer },
  { key: 'model', title: 'Model', width: 24, kind: 'text', value: brief.model },
  { key: 'firmware', title: 'Firmware', width: 24, kind: 'text', value: brief.firmware },
  { key: 'serial', title: 'Serial number', width: 26, kind: 'text', value: brief.serial },
  { key: 'name', title: 'Name', width: 22, kind: 'text', value: brief.name },
  { key: 'confidence', title: 'Confidence', width: 11, kind: 'number', value: brief.confidence },
  { key: 'reasons', title: 'Reasons', width: 70, kind: 'text', value: reasons },
  { key: 'sources', title: 'Policy sources', width: 40, kind: 'text', value: sources },
  { key: 'contradictions', title: 'Contradictions', width: 40, kind: 'text', value: contradictions },
  { key: 'status', title: 'Status', width: 10, kind: 'text', value: brief.status },
  { key: 'firstSeen', title: 'First seen (UTC)', width: 18, kind: 'date', value: brief.firstSeen },
  { key: 'lastSeen', title: 'Last seen (UTC)', width: 18, kind: 'date', value: brief.lastSeen },
  { key: 'id', title: 'Device id', width: 10, kind: 'number', value: brief.id },
  { key: 'seenThrough', title: 'Seen through', width: 30, kind: 'text', value: brief.seenThrough },
  { key: 'confirmed', title: 'Confirmed', width: 10, kind: 'text', value: brief.confirmed },
  { key: 'decisionState', title: 'Decision', width: 16, kind: 'text', value: brief.decisionState },
  { key: 'acceptedUntil', title: 'Accepted until', width: 14, kind: 'text', value: brief.acceptedUntil },
  { key: 'plannedRemoval', title: 'Planned removal', width: 15, kind: 'text', value: brief.plannedRemoval },
  { key: 'decisionReason', title: 'Decision: why', width: 40, kind: 'text', value: fromDecision('because') },
  { key: 'decisionBy', title: 'Decision: made by', width: 18, kind: 'text', value: fromDecision('by') },
  { key: 'owner', title: 'Owner', width: 18, kind: 'text', value: brief.owner },
  { key: 'location', title: 'Location', width: 24, kind: 'text', value: brief.location },
  { key: 'assetTag', title: 'Asset tag', width: 14, kind: 'text', value: brief.assetTag },
  { key: 'note', title: 'Notes', width: 40, kind: 'text', value: notes },
  { key: 'importedMac', title: 'MAC address (imported)', width: 19, kind: 'text', value: imported('mac') },
  { key: 'hostName', title: 'Host name', width: 22, kind: 'text', value: imported('hostName') },
  {
    key: 'dhcpVendorClass',
    title: 'DHCP vendor class',
    width: 24,
    kind: 'text',
    value: imported('vendorClass'),
  },
  { key: 'switchPort', title: 'Switch port', width: 22, kind: 'text', value: switchPort },
  { key: 'vlan', title: 'VLAN', width: 6, kind: 'text', value: imported('vlan') },
  { key: 'channels', title: 'Channels', width: 9, kind: 'number', value: brief.channels },
  { key: 'camerasBehind', title: 'Cameras behind it', width: 17, kind: 'text', value: brief.camerasBehind },
  { key: 'interpretation', title: 'Policy interpretation', width: 70, kind: 'text', value: interpretation },
  {
    key: 'replacedBy',
    title: 'Replaced by',
    width: 11,
    kind: 'number',
    value: ({ decision }: Device) => decision?.replacedBy ?? null,
  },
  {
    key: 'decisionChange',
    title: 'Decision: change',
    width: 15,
    kind: 'number',
    value: ({ id }: Device, changes: DecisionChanges) => changes.get(id) ?? null,
  },
  { key: 'fullyScanned', title: 'Fully scanned', width: 13, kind: 'text', value: brief.fullyScanned },
  { key: 'suspects', title: 'Suspected makers', width: 30, kind: 'text', value: suspects },
  { key: 'publishedKey', title: 'Published private key', width: 20, kind: 'text', value: brief.publishedKey },
  { key: 'cameBackOn', title: 'Came back', width: 12, kind: 'text', value: brief.cameBackOn },
] as const;

/** The names of the columns: a contract with everyone who reads the files. Add, never rename. */
export type ColumnKey = (typeof list)[number]['key'];

/** The one list of columns, in the order that is most useful for answering an inquiry. */
export const columns: readonly Column[] = list;

/** One device as a line of a list. */
export type Row = Readonly<Record<ColumnKey, RowValue>>;

/** One row for each device, in the order given. */
export function toRows(devices: readonly Device[], changes: DecisionChanges = new Map()): Row[] {
  return devices.map((device) => toRow(device, changes));
}

/** As much of a row as the terminal's table shows. */
export type BriefRow = Readonly<Record<keyof typeof brief, RowValue>>;

/** The cells that the table shows, without the others: writing out those would take most of the time. */
export function toBriefRows(devices: readonly DeviceSummary[]): BriefRow[] {
  const columnsOf = Object.entries(brief);
  return devices.map(
    (device) => Object.fromEntries(columnsOf.map(([key, value]) => [key, value(device)])) as BriefRow,
  );
}

function toRow(device: Device, changes: DecisionChanges): Row {
  const cells = columns.map((column) => [column.key, column.value(device, changes)] as const);
  return Object.fromEntries(cells) as Row;
}

/** The fields of a device that are one text. */
type TextField = {
  [K in keyof DeviceSummary]: DeviceSummary[K] extends string | null ? K : never;
}[keyof DeviceSummary];

function own(field: TextField): (device: DeviceSummary) => string | null {
  return (device) => printable(device[field]);
}

function otherAddresses(device: Device): string | null {
  return joined(
    device.addresses.filter((address) => address !== device.ip),
    '; ',
  );
}

function confidence(device: DeviceSummary): number {
  return shownConfidence(device.confidence);
}

/** Who may have made a device whose maker is not established. */
function suspects(device: Device): string | null {
  return printable(suspectsText(device.suspects));
}

function reasons(device: Device): string | null {
  const each = device.policies.map((p) =>
    `${clean(p.id)} ${verdictText(p.verdict)}: ${clean(p.reason)}`.trim(),
  );
  return each.length === 0 ? null : each.join(' | ');
}

function sources(device: Device): string | null {
  return joined([...new Set(device.policies.map((policy) => policy.source))], ' | ');
}

/** What in the policies is not the authority's own word; known in exports only. */
function interpretation(device: Device): string | null {
  const each = device.policies.flatMap(({ id, interpretation: text }) =>
    text === undefined || text === null ? [] : [`${clean(id)}: ${clean(text)}`],
  );
  return joined(each, ' | ');
}

function contradictions(device: Device): string | null {
  return joined(device.contradictions, ' | ');
}

type StatusRow = Pick<BriefRow, 'status' | 'confirmed' | 'fullyScanned'>;

/**
 * The status for people: `not confirmed` for a device that still counts as present but was silent when last scanned, `partly scanned` for
 * one whose host scan was not finished.
 */
export function statusText({ status, confirmed: answered, fullyScanned }: StatusRow): string {
  if (status !== 'present') return statusWord(String(status));
  if (answered === 'no') return 'not confirmed';
  return fullyScanned === 'no' ? 'partly scanned' : 'present';
}

/** Whether it answered when last scanned. */
function confirmed(device: DeviceSummary): string | null {
  return device.confirmed === null ? null : device.confirmed ? 'yes' : 'no';
}

/** The parts of a decision that are one text. */
type DecisionField = { [K in keyof Decision]: Decision[K] extends string | null ? K : never }[keyof Decision];

function fromDecision(field: DecisionField): (device: DeviceSummary) => string | null {
  return ({ decision }) => (decision === null ? null : printable(decision[field]));
}

function notes({ decision }: Device): string | null {
  const each = decision?.notes.map(({ at, text }) => `${clean(at).slice(0, 10)}: ${clean(text)}`) ?? [];
  return joined(each, ' | ');
}

/** `device 12 channel 3 (192.168.254.4)`: the recorder that alone knows of it. */
function seenThrough({ through, channel, channelAddress }: DeviceSummary): string | null {
  if (through === null) return null;
  const place = channel === null ? `device ${through}` : `device ${through} channel ${channel}`;
  const address = printable(channelAddress);
  return address === null ? place : `${place} (${address})`;
}

/** What imported files state about it. */
function imported(field: keyof DeviceImport): (device: Device) => string | null {
  return (device) => (device.imported === null ? null : printable(device.imported[field]));
}

/** `sw-hall Gi1/0/3`. */
function switchPort(device: Device): string | null {
  if (device.imported === null || device.imported.switchPort === null) return null;
  return joined([device.imported.switchName ?? '', device.imported.switchPort], ' ');
}

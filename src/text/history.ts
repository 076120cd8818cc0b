import type { DeviceHistory, FieldChange, VersionChange } from '../../db/devices/history.ts';
import type { VersionCause } from '../../db/evidence/cause.ts';
import type { ReportedChannel } from '../../db/sweeps/reported-channels.ts';
import { channelCountText } from '../model/channel-count.ts';
import type { Device } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { wrapped } from '../model/wrap.ts';

/** The addresses at which it answered by itself; empty for a camera that never did. */
export function addressLines(
  status: Device['status'],
  addresses: DeviceHistory['addresses'],
  columns: number,
): string[] {
  if (addresses.length === 0) return [];
  return [
    'Addresses',
    ...addresses.flatMap(({ address, firstSeen, lastSeen, current, reason }) => [
      `  ${address}  ${moment(firstSeen)} to ${moment(lastSeen)}${current ? (status === 'present' ? ' (now)' : ' (where it was last)') : ''}`,
      ...wrapped(reason, columns, '    '),
    ]),
    '',
  ];
}

/** The cameras behind a recorder, as it reports them, each with the device that is kept for it. */
export function channelLines(channels: readonly ReportedChannel[], columns: number): string[] {
  if (channels.length === 0) return [];
  return [
    'Channels, as this recorder reports them',
    ...channels.flatMap(({ number, name, model, serial, mac, address, device }) => {
      const reported = [name, model, serial, mac, address].filter((part) => part !== null).join(', ');
      const kept = device === null ? '' : ` → device ${device}`;
      return wrapped(`${number}: ${reported}${kept}`, columns, '  ');
    }),
    '',
  ];
}

/** The changes, with dates and causes. */
export function historyLines(history: DeviceHistory | null, columns: number): string[] {
  return [
    'History',
    ...(history?.versions ?? []).flatMap((version, at) => versionLines(version, at === 0, columns)),
  ];
}

function versionLines(
  { at, sweep, cause, changes }: VersionChange,
  first: boolean,
  columns: number,
): string[] {
  const when = `  ${moment(at)}${sweep === null ? '' : `, sweep ${sweep}`}`;
  if (first) return [`${when}: first seen`];
  if (changes.length === 0) return [`${when}, ${causeText(cause)}: judged anew, with other reasons`];
  return [
    `${when}, ${causeText(cause)}`,
    ...changes.flatMap((change) =>
      wrapped(`${change.what}: ${fieldText(change.before)} → ${fieldText(change.after)}`, columns, '    '),
    ),
  ];
}

/** `because of the policy`: the cause of a changed device. */
export function causeText(cause: VersionCause): string {
  return cause === 'person' ? "because of a person's decision" : `because of the ${cause}`;
}

/** The value of a device's field before or after a change, for people. */
export function fieldText(value: FieldChange['before']): string {
  if (value === null) return 'unknown';
  if (typeof value !== 'object') return String(value);
  return 'channels' in value ? channelCountText(value) : value.join('; ') || 'none';
}

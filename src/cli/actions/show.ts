import process from 'node:process';
import { acts } from '../../../db/audit.ts';
import { deviceIdentifiers } from '../../../db/device-identifiers.ts';
import { type DeviceHistory, deviceHistory, type VersionChange } from '../../../db/history.ts';
import { importedOf } from '../../../db/imported-of.ts';
import { type ToldChannel, toldChannels } from '../../../db/told-channels.ts';
import type { Device } from '../../model/device.ts';
import { oneDevice } from '../one-device.ts';
import { withInventory } from '../open.ts';
import type { DeviceOptions } from '../options.ts';
import { formatFor, print, printJson, width } from '../terminal.ts';
import { deviceLines, moment, verdictLines } from '../text/device.ts';
import { fieldText } from '../text/field-value.ts';
import { findingLines } from '../text/finding.ts';
import { actLines, identifierLines } from '../text/identity.ts';
import { importedLines } from '../text/imported.ts';
import { wrapped } from '../text/wrap.ts';

/** Prints everything known of one device: its fields, where it was, and what became different when. */
export function show(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const device = oneDevice(inventory, text, options.site);
    const history = deviceHistory(inventory, device.id);
    const channels = toldChannels(inventory, device.id);
    const identifiers = deviceIdentifiers(inventory, device.id);
    const imported = importedOf(inventory, device.id);
    const done = acts(inventory, { device: device.id });
    if (formatFor(options.format, 'text') === 'json')
      await printJson({
        ...device,
        ...historyJson(history),
        channels,
        identifiers,
        acts: done,
        importedLines: imported,
      });
    else {
      const columns = width(process.stdout);
      const identity = [
        ...identifierLines(identifiers, columns),
        ...importedLines(imported, columns),
        ...actLines(done, columns),
      ];
      await print(showText({ device, history, channels, identity }, columns));
    }
  });
}

/** The history beside a device's own fields, for programs. */
function historyJson(history: DeviceHistory | null) {
  if (history === null) return { history: [], addressHistory: [] };
  return {
    history: history.versions.map(({ at, sweep, cause, changes }) => ({ at, sweep, cause, changes })),
    addressHistory: history.addresses,
  };
}

interface Shown {
  readonly device: Device;
  readonly history: DeviceHistory | null;
  readonly channels: readonly ToldChannel[];
  /** What it is recognised by, what imports say of it, and what was done to it. */
  readonly identity: readonly string[];
}

function showText({ device, history, channels, identity }: Shown, columns: number): string {
  return [
    ...deviceLines(device),
    '',
    ...channelLines(channels, columns),
    ...verdictLines(device, columns),
    '',
    ...findingLines(device.finding, columns),
    ...addressLines(device.status, history?.addresses ?? [], columns),
    ...identity,
    'History',
    ...(history?.versions ?? []).flatMap((version) => versionLines(version, columns)),
  ].join('\n');
}

/** Where it answered by itself; nothing for a camera that never did. */
function addressLines(
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

/** The cameras behind a recorder, as it tells of them, each with the device that is kept for it. */
function channelLines(channels: readonly ToldChannel[], columns: number): string[] {
  if (channels.length === 0) return [];
  return [
    'Channels, as this recorder tells of them',
    ...channels.flatMap(({ number, name, model, serial, mac, address, device }) => {
      const said = [name, model, serial, mac, address].filter((part) => part !== null).join(', ');
      const kept = device === null ? '' : ` → device ${device}`;
      return wrapped(`${number}: ${said}${kept}`, columns, '  ');
    }),
    '',
  ];
}

function versionLines({ at, sweep, cause, changes }: VersionChange, columns: number): string[] {
  const when = `  ${moment(at)}${sweep === null ? '' : `, sweep ${sweep}`}`;
  if (changes.length === 0) return [`${when}: first seen`];
  return [
    `${when}, because of the ${cause}`,
    ...changes.flatMap((change) =>
      wrapped(`${change.what}: ${fieldText(change.before)} → ${fieldText(change.after)}`, columns, '    '),
    ),
  ];
}

import process from 'node:process';
import {
  type DeviceHistory,
  deviceHistory,
  type FieldChange,
  type VersionChange,
} from '../../../db/history.ts';
import type { Device } from '../../model/device.ts';
import { deviceLines, moment, verdictLines } from '../device-text.ts';
import { oneDevice } from '../one-device.ts';
import { withInventory } from '../open.ts';
import type { DeviceOptions } from '../options.ts';
import { formatFor, print, printJson, width } from '../terminal.ts';
import { wrapped } from '../wrap.ts';

/** Prints everything known of one device: its fields, where it was, and what became different when. */
export function show(text: string, options: DeviceOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory) => {
    const device = oneDevice(inventory, text, options.site);
    const history = deviceHistory(inventory, device.id);
    if (formatFor(options.format, 'text') === 'json') await printJson({ ...device, ...historyJson(history) });
    else await print(showText(device, history, width(process.stdout)));
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

function showText(device: Device, history: DeviceHistory | null, columns: number): string {
  return [
    ...deviceLines(device),
    '',
    ...verdictLines(device, columns),
    '',
    'Addresses',
    ...(history?.addresses ?? []).flatMap(({ address, firstSeen, lastSeen, current, reason }) => [
      `  ${address}  ${moment(firstSeen)} to ${moment(lastSeen)}${current ? ' (now)' : ''}`,
      ...wrapped(reason, columns, '    '),
    ]),
    '',
    'History',
    ...(history?.versions ?? []).flatMap((version) => versionLines(version, columns)),
  ].join('\n');
}

function versionLines({ at, sweep, cause, changes }: VersionChange, columns: number): string[] {
  const when = `  ${moment(at)}${sweep === null ? '' : `, sweep ${sweep}`}`;
  if (changes.length === 0) return [`${when}: first seen`];
  return [
    `${when}, because of the ${cause}`,
    ...changes.flatMap((change) =>
      wrapped(`${change.what}: ${said(change, 'before')} → ${said(change, 'after')}`, columns, '    '),
    ),
  ];
}

function said(change: FieldChange, when: 'before' | 'after'): string {
  const value = change[when];
  if (value === null) return 'unknown';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

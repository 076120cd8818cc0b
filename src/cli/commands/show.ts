import process from 'node:process';
import { type Command, Option } from 'commander';
import {
  type DeviceHistory,
  deviceHistory,
  type FieldChange,
  type VersionChange,
} from '../../../db/history.ts';
import type { Device } from '../../model/device.ts';
import { examples } from '../examples.ts';
import { oneDevice } from '../one-device.ts';
import { withInventory } from '../open.ts';
import { configOption, inventoryOption, logOption } from '../options.ts';
import type { CommonOptions } from '../settings.ts';
import { print } from '../terminal.ts';

interface Options extends CommonOptions {
  readonly site?: string;
  readonly format?: 'text' | 'json';
}

/** `show`: one device with its history. */
export function showCommand(program: Command): Command {
  return program
    .command('show')
    .description('everything known of one device, with its history')
    .argument('<device>', 'id, IP, MAC or serial')
    .addOption(inventoryOption)
    .addOption(configOption)
    .addOption(new Option('--site <name>', 'where the same address is in several sites'))
    .addOption(new Option('--format <format>', 'text on a terminal, else json').choices(['text', 'json']))
    .addOption(logOption)
    .addHelpText(
      'after',
      examples(
        'camcensus show 12',
        'camcensus show 10.20.0.31 --site st-marys',
        'camcensus show 44:19:b6:5e:00:01',
      ),
    )
    .action((text: string, options: Options) =>
      withInventory(options, { readonly: true }, async (inventory) => {
        const device = oneDevice(inventory, text, options.site);
        const history = deviceHistory(inventory, device.id);
        const format = options.format ?? (process.stdout.isTTY === true ? 'text' : 'json');
        if (format === 'json') await print(JSON.stringify({ ...device, ...historyJson(history) }, null, 2));
        else await print(showText(device, history));
      }),
    );
}

/** The history beside a device's own fields, for programs. */
function historyJson(history: DeviceHistory | null) {
  if (history === null) return { history: [], addressHistory: [] };
  return {
    history: history.versions.map(({ at, sweep, cause, changes }) => ({ at, sweep, cause, changes })),
    addressHistory: history.addresses,
  };
}

function showText(device: Device, history: DeviceHistory | null): string {
  return [
    ...deviceLines(device),
    '',
    'Addresses',
    ...(history?.addresses ?? []).map(
      ({ address, firstSeen, lastSeen, current, reason }) =>
        `  ${address}  ${firstSeen} to ${lastSeen}${current ? ' (now)' : ''}: ${reason}`,
    ),
    '',
    'History',
    ...(history?.versions ?? []).flatMap(versionLines),
  ].join('\n');
}

/** What is known of a device, one field a line; unknown fields are left out. */
export function deviceLines(device: Device): string[] {
  const field = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [`${name.padEnd(13)}${value}`];
  return [
    `Device ${device.id} in site ${device.site}: ${device.verdict}`,
    ...field('Address', device.addresses.join(', ') || device.ip),
    ...field('MAC', device.mac),
    ...field('Type', device.type),
    ...field('Badge', device.brand),
    ...field(
      'Made by',
      device.manufacturer === null
        ? 'not established'
        : `${device.manufacturer} (confidence ${device.confidence})`,
    ),
    ...field('Model', device.model),
    ...field('Firmware', device.firmware),
    ...field('Serial', device.serial),
    ...field('Name', device.name),
    ...field('Status', device.status),
    ...field('First seen', device.firstSeen),
    ...field('Last seen', device.lastSeen),
    ...device.contradictions.map((sentence) => `Contradiction: ${sentence}`),
    ...device.policies.map(({ id, verdict, reason, source }) => `${id}: ${verdict}. ${reason} [${source}]`),
  ];
}

function versionLines({ at, sweep, cause, changes }: VersionChange): string[] {
  const head = `  ${at}${sweep === null ? '' : `  sweep ${sweep}`}  (${cause})`;
  if (changes.length === 0) return [`${head}  first seen`];
  return [
    head,
    ...changes.map(
      (change) => `    ${change.what}: ${valueText(change, 'before')} → ${valueText(change, 'after')}`,
    ),
  ];
}

function valueText(change: FieldChange, when: 'before' | 'after'): string {
  const value = change[when];
  if (value === null) return 'unknown';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

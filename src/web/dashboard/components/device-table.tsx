import { Badge } from '../../../export/html/badge.tsx';
import { toBriefRows } from '../../../export/rows.ts';
import { columnOf, type TableKey } from '../../../export/table-columns.ts';
import type { DeviceSummary } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { Time } from './time.tsx';

/** The columns that are shown unless others are chosen. The id and the address, which lead to the device, always come first. */
const usual: readonly TableKey[] = [
  'site',
  'verdict',
  'maker',
  'model',
  'type',
  'name',
  'decision',
  'last-seen',
];

/** What a table of devices shows. */
export interface DeviceTableProps {
  readonly caption: string;
  readonly devices: readonly DeviceSummary[];
  /** The columns that were chosen; none: the usual ones. */
  readonly keys?: readonly TableKey[] | undefined;
  /** Where the list is, sorted by a column; null if it cannot be sorted by that. */
  sortedBy?(key: TableKey): string | null;
  /** The id of a form that takes devices: each line gets a box to tick for it. */
  readonly ticksFor?: string | undefined;
}

/** A list of devices, one to a line, with a link to each; on a phone one to a card. */
export function DeviceTable({ caption, devices, keys = usual, sortedBy, ticksFor }: DeviceTableProps) {
  const shown: readonly TableKey[] = [
    'id',
    'address',
    ...keys.filter((key) => key !== 'id' && key !== 'address'),
  ];
  const rows = toBriefRows(devices);
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {ticksFor !== undefined && (
              <th scope="col" class="tick">
                Mark
              </th>
            )}
            {shown.map((key) => {
              const to = sortedBy?.(key) ?? null;
              return <th scope="col">{to === null ? heading(key) : <a href={to}>{heading(key)}</a>}</th>;
            })}
          </tr>
        </thead>
        <tbody>
          {devices.map((device, at) => {
            const row = rows[at];
            if (row === undefined) return null;
            return (
              <tr>
                {ticksFor !== undefined && (
                  <td class="tick">
                    <input
                      type="checkbox"
                      name="device"
                      value={String(device.id)}
                      form={ticksFor}
                      aria-label={`Mark device ${device.id}, ${clean(device.ip)}`}
                    />
                  </td>
                )}
                {shown.map((key) => {
                  const text = clean(columnOf(key).text(row));
                  if (key === 'address')
                    return (
                      <th scope="row">
                        <a class="address" href={`/devices/${device.id}`}>
                          {text}
                        </a>
                      </th>
                    );
                  return (
                    <td class={classOf(key, text)} data-label={heading(key)}>
                      {cellOf(key, text, device)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(key: TableKey, text: string, device: DeviceSummary) {
  if (key === 'verdict') return <Badge verdict={device.verdict} />;
  if (key === 'first-seen') return <Time at={device.firstSeen} site={device.site} />;
  if (key === 'last-seen') return <Time at={device.lastSeen} site={device.site} />;
  return text;
}

/** Columns whose texts people and devices choose: they may be of any length, and wrap. */
const long: readonly TableKey[] = [
  'site',
  'maker',
  'brand',
  'model',
  'name',
  'firmware',
  'serial',
  'owner',
  'location',
  'asset-tag',
  'seen-through',
];

function classOf(key: TableKey, text: string): string | undefined {
  const classes = [...(long.includes(key) ? ['long'] : []), ...(text === '-' ? ['unknown'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

/** A heading of the terminal's table, in sentence case. */
function heading(key: TableKey): string {
  const { title } = columnOf(key);
  const words = title
    .toLowerCase()
    .replace(' (utc)', '')
    .replace(/\b(?:id|mac)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { columnOf } from '../../../export/table-columns.ts';
import type { Device, DeviceSummary } from '../../../model/device.ts';
import { clean } from '../../../model/text.ts';
import { Badge } from '../../../report/html/badge.tsx';
import { toBriefRows } from '../../../report/rows.ts';
import type { ListColumn } from '../filter.ts';
import { Time } from './time.tsx';

/** The columns that are shown unless others are chosen. The id and the address, which lead to the device, always come first. */
const usual: readonly ListColumn[] = [
  'site',
  'verdict',
  'maker',
  'model',
  'type',
  'name',
  'decision',
  'last-seen',
];

/** A device, with or without what imported files state about it. */
type Listed = DeviceSummary & Partial<Pick<Device, 'imported'>>;

/** What a table of devices shows. */
export interface DeviceTableProps {
  readonly caption: string;
  readonly devices: readonly Listed[];
  /** The columns that were chosen; none: the usual ones. */
  readonly keys?: readonly ListColumn[] | undefined;
  /** Where the list is, sorted by a column; null if it cannot be sorted by that. */
  sortedBy?(key: ListColumn): string | null;
  /** The id of a form that takes devices: each line gets a box to tick for it. */
  readonly ticksFor?: string | undefined;
}

/** A list of devices, one to a line, with a link to each; on a phone one to a card. */
export function DeviceTable({ caption, devices, keys, sortedBy, ticksFor }: DeviceTableProps) {
  const shown: readonly ListColumn[] = [
    'id',
    'address',
    ...(keys ?? usualOf(devices)).filter((key) => key !== 'id' && key !== 'address'),
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
                  const text = clean(key === 'switch-port' ? switchPort(device) : columnOf(key).text(row));
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

/** The switch port is shown where a file named one. */
function usualOf(devices: readonly Listed[]): readonly ListColumn[] {
  return devices.some((device) => switchPort(device) !== '-') ? [...usual, 'switch-port'] : usual;
}

function switchPort({ imported }: Listed): string {
  const port = imported?.switchPort ?? null;
  return port === null ? '-' : `${imported?.switchName ?? ''} ${port}`.trim();
}

function cellOf(key: ListColumn, text: string, device: DeviceSummary) {
  if (key === 'verdict') return <Badge verdict={device.verdict} />;
  if (key === 'first-seen') return <Time at={device.firstSeen} site={device.site} as="day" />;
  if (key === 'last-seen') return <Time at={device.lastSeen} site={device.site} as="day" />;
  return text;
}

/** Texts of people and devices may be of any length: those longer than this wrap, in characters. */
const longest = 20;

function classOf(key: ListColumn, text: string): string | undefined {
  const mayWrap = text.length > longest && !timed.includes(key);
  const classes = [...(mayWrap ? ['long'] : []), ...(text === '-' ? ['unknown'] : [])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

const timed: readonly ListColumn[] = ['first-seen', 'last-seen', 'decision', 'verdict', 'mac'];

/** A heading of the terminal's table, in sentence case. */
function heading(key: ListColumn): string {
  if (key === 'switch-port') return 'Switch port';
  const { title } = columnOf(key);
  const words = title
    .toLowerCase()
    .replace(' (utc)', '')
    .replace(/\b(?:id|mac)\b/g, (word) => word.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

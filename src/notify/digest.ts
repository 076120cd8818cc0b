import { addressKey } from '../model/address-order.ts';
import { counted } from '../model/counted.ts';
import { moment } from '../model/moment.ts';
import { byName } from '../model/name-order.ts';
import type { Notice, NoticeDevice, NoticeEvent, NoticeKind } from '../model/notice.ts';
import { called, kindOrder, plain, typeWords, whyFlagged } from './words.ts';

/** Most events of one kind that are listed; the others are a number and the command that lists them. */
export const mostOfAKind = 50;

/** Most events in channels that report all to a program; no receiver takes a body without limit. */
export const mostEvents = 1_000;

/** Events of one kind, cut at {@link mostOfAKind}. */
export interface Section {
  readonly kind: NoticeKind;
  readonly heading: string;
  readonly events: readonly NoticeEvent[];
  /** How many more there are, in words; null if there are none. */
  readonly more: string | null;
}

/** The sections of a digest, in order. */
export function sections({ events }: Notice): readonly Section[] {
  return kindOrder.flatMap((kind) => {
    const all = events.filter((event) => event.kind === kind).sort(bySiteAndAddress);
    if (all.length === 0) return [];
    const rest = all.length - mostOfAKind;
    const look = kind.startsWith('flagged') ? ' (camcensus list --flagged)' : '';
    return [
      {
        kind,
        heading: `${typeWords[kind].heading} (${all.length})`,
        events: all.slice(0, mostOfAKind),
        more: rest > 0 ? `and ${rest} more${look}` : null,
      },
    ];
  });
}

/** In the order in which somebody walks through a building with the message, and not in that of the answers. */
function bySiteAndAddress(a: NoticeEvent, b: NoticeEvent): number {
  const [one, other] = [a, b].map(({ device }) => (device === null ? '' : addressKey(device.ip)));
  return byName(a.site ?? '', b.site ?? '') || ((one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1);
}

/** `camcensus: 3 new flagged devices, 1 site was not swept (st-marys)`: one line, whatever the name of a site. */
export function subject(notice: Notice): string {
  const counts = kindOrder.flatMap((kind) => {
    const count = notice.events.filter((event) => event.kind === kind).length;
    if (count === 0) return [];
    return [counted(count, typeWords[kind].one, typeWords[kind].many)];
  });
  const sites = [...new Set(notice.events.flatMap(({ site }) => (site === null ? [] : [plain(site)])))];
  const where = sites.length === 0 ? '' : sites.length <= 2 ? sites.join(', ') : `${sites.length} sites`;
  return `camcensus: ${counts.join(', ')}${where === '' ? '' : ` (${where})`}`;
}

/** What a flag means and where to read more; the last lines of every digest. */
export const footer: readonly string[] = [
  'A flag says that an active policy covers the maker. It is not a finding against the device or its buyer.',
  'camcensus show NUMBER says what is known about a device, camcensus explain NUMBER why it is flagged.',
];

/** The digest as plain text. */
export function digestText(notice: Notice): string {
  const parts = sections(notice).map(({ heading, events, more }) =>
    [heading, '', ...events.flatMap(lines), ...(more === null ? [] : [`  ${more}`])].join('\n'),
  );
  return `${[`camcensus, ${moment(notice.at)}`, ...parts, footer.join('\n')].join('\n\n')}\n`;
}

function lines(event: NoticeEvent): readonly string[] {
  const { device, note } = event;
  const more = note === null ? [] : [`      ${plain(note)}`];
  if (device === null) return [`  ${placeAndTime(event)}`, ...more];
  return [
    `  ${[place(event), ...facts(device)].join('  ')}`,
    ...device.policies.map((verdict) => `      ${whyFlagged(verdict)}`),
    ...more,
  ];
}

/** Number, address, make, type, MAC address and serial number, as far as known. */
export function facts(device: NoticeDevice): readonly string[] {
  const { id, ip, type, mac, serial } = device;
  const known = [`device ${id}`, ip, called(device), type, mac, serial === null ? null : `serial ${serial}`];
  return known.flatMap((value) => (value === null ? [] : [plain(value)]));
}

/** When and where an event without a device happened. */
export function placeAndTime(event: NoticeEvent): string {
  const parts = [place(event), event.sweep === null ? '' : `sweep ${event.sweep}`, moment(event.at)];
  return parts.filter((part) => part !== '').join(', ');
}

function place({ site }: NoticeEvent): string {
  return site === null ? '' : plain(site);
}

import { instant } from '../../model/moment.ts';
import { clean } from '../../model/text.ts';

/** The time zones (IANA names) in which pages show moments. */
export interface Zones {
  /** Of a site: its own in the config, else the config's, else this machine's. */
  of(site: string): string;
  /** Of what belongs to no site, and of pages about several: the one that all sites share, else the config's or this machine's. */
  readonly common: string;
}

interface ZonedConfig {
  readonly timezone: string | null;
  readonly sites: readonly { readonly name: string; readonly timezone: string | null }[];
}

/** The zones of a config; `machine` is this machine's. */
export function zonesOf(
  { sites, timezone: usual }: ZonedConfig,
  machine: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): Zones {
  const own = usual ?? machine;
  const known = new Map(sites.map(({ name, timezone }) => [name, timezone ?? own]));
  const [first = own, ...others] = new Set(known.values());
  return { of: (site) => known.get(site) ?? own, common: others.length === 0 ? first : own };
}

/** A moment in local time: `2026-07-24 02:00 BST`. Text that is no moment is returned cleaned. */
export function localMinute(iso: string, zone: string): string {
  const at = instant(iso);
  if (at === null) return clean(iso);
  const { year, month, day, hour, minute, timeZoneName } = partsOf(at, zone);
  return `${year}-${month}-${day} ${hour}:${minute} ${timeZoneName}`;
}

/** The same for a title: `24 July 2026, 02:00 BST`. */
export function longLocal(iso: string, zone: string): string {
  const at = instant(iso);
  if (at === null) return clean(iso);
  const { hour, minute, timeZoneName } = partsOf(at, zone);
  return `${at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: zone })}, ${hour}:${minute} ${timeZoneName}`;
}

/** The day of a moment there: `2026-07-24`. */
export function localDay(iso: string, zone: string): string {
  return localMinute(iso, zone).slice(0, 10);
}

/** The moment at which a day (`2026-07-24`) begins there; ISO 8601, UTC. */
export function dayStart(day: string, zone: string): string {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const wallAt = (moment: number) => {
    const { year, month, day: date, hour, minute } = partsOf(new Date(moment), zone);
    return Date.parse(`${year}-${month}-${date}T${hour}:${minute}:00Z`);
  };
  // The offset of a moment near it, and once more of the one that this gives: between them the clocks may have been changed.
  const near = wall - (wallAt(wall) - wall);
  return new Date(wall - (wallAt(near) - near)).toISOString();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: Date, zone: string): Readonly<Record<string, string>> {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
    clocks.set(zone, clock);
  }
  return Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** A piece of a text: words, or the instant (ISO 8601, UTC) that stands there. */
export type Piece = { readonly words: string } | { readonly at: string };

const day = String.raw`\d{4}-\d{2}-\d{2}`;
const clockTime = String.raw`\d{2}:\d{2}`;
const written = new RegExp(`(${day}) (${clockTime}) (?:to (?:(${day}) )?(${clockTime}) )?UTC`, 'g');

/**
 * Divides a text that is written for the terminal at the moments in it, which are in UTC there: `2026-11-24 02:00 UTC`,
 * `2026-11-24 02:00 to 02:11 UTC`.
 */
export function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(written)) {
    const [whole, first = '', time = '', until = first, end] = match;
    const [from, to] = [`${first}T${time}:00Z`, end === undefined ? null : `${until}T${end}:00Z`];
    if (instant(from) === null || (to !== null && instant(to) === null)) continue;
    found.push({ words: text.slice(last, match.index) }, { at: from });
    if (to !== null) found.push({ words: ' to ' }, { at: to });
    last = match.index + whole.length;
  }
  found.push({ words: text.slice(last) });
  return found.filter((piece) => 'at' in piece || piece.words !== '');
}

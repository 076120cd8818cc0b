import type { DeviceFilter } from '../../../db/devices/device-filter.ts';
import { decisionStates } from '../../model/decision.ts';
import type { DeviceStatus } from '../../model/device.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';

/** The statuses in the order of `list --help`. */
export const statuses = [
  'present',
  'missing',
  'unasked',
  'removed',
] as const satisfies readonly DeviceStatus[];

/** The states that people choose from. */
export const states = decisionStates;

/** Names of the filters in URLs. */
const names = ['flagged', 'review', 'site', 'maker', 'status', 'state', 'all-hosts'] as const;

/** Parses a query string; `also` are further names that the page knows. @throws Refused */
export function filterIn(query: URLSearchParams, also: readonly string[] = []): DeviceFilter {
  const given = valuesIn(query, [...names, ...also]);
  const flag = (name: string): true | undefined => {
    const value = given.get(name);
    if (value === undefined || value === '1') return value && true;
    throw new Refused(`${name} must be 1 or left out, not "${clean(value)}".`);
  };
  return dropUnset({
    flagged: flag('flagged'),
    review: flag('review'),
    site: given.get('site'),
    maker: given.get('maker'),
    status: oneOf('status', given.get('status'), statuses),
    state: oneOf('state', given.get('state'), states),
    allHosts: flag('all-hosts'),
  });
}

/** The values of a query string without empty ones. @throws Refused for unknown or repeated names */
export function valuesIn(query: URLSearchParams, known: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of query) {
    if (!known.includes(name))
      throw new Refused(
        `There is no filter "${clean(name)}" here. ${known.length === 0 ? 'This page takes none.' : `Known: ${known.join(', ')}.`}`,
      );
    if (values.has(name)) throw new Refused(`${name} is given twice.`);
    values.set(name, value.trim());
  }
  return new Map([...values].filter(([, value]) => value !== ''));
}

/** A whole number from 1; 1 by default. @throws Refused */
export function pageIn(query: URLSearchParams): number {
  const text = query.get('page') ?? '';
  if (text === '') return 1;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Refused(`"${clean(text)}" is not a page number.`);
  return Number(text);
}

/** The filter as a query string with its question mark, followed by further values; empty if nothing is chosen. */
export function queryOf(filter: DeviceFilter, further: Readonly<Record<string, string>> = {}): string {
  const { flagged, review, site, maker, status, state, allHosts } = filter;
  const flag = (on: boolean | undefined) => (on === true ? '1' : undefined);
  const values = { flagged: flag(flagged), review: flag(review), site, maker, status, state };
  const all = dropUnset({ ...values, 'all-hosts': flag(allHosts), ...further });
  const text = new URLSearchParams(all as Record<string, string>).toString();
  return text === '' ? '' : `?${text}`;
}

function oneOf<Value extends string>(
  name: string,
  text: string | undefined,
  known: readonly Value[],
): Value | undefined {
  if (text === undefined) return undefined;
  const found = known.find((one) => one === text);
  if (found === undefined)
    throw new Refused(`There is no ${name} "${clean(text)}". Known: ${known.join(', ')}.`);
  return found;
}

type Set<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropUnset<T extends object>(values: T): Set<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Set<T>;
}

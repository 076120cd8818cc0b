import { z } from 'zod';
import type { DeviceFilter } from '../../../db/devices/device-filter.ts';
import type { DeviceQuery } from '../../../db/devices/devices.ts';
import { type TableKey, tableKeys } from '../../export/table-columns.ts';
import { type AnyOf, valuesOf } from '../../model/any-of.ts';
import { decisionStates } from '../../model/decision.ts';
import { deviceStatuses } from '../../model/device.ts';
import { type SortKey, sortKeys } from '../../model/device-order.ts';
import { given } from '../../model/given.ts';
import { deviceTypes } from '../../model/identification.ts';
import { isInCalendar } from '../../model/moment.ts';
import { verdicts } from '../../model/policy.ts';
import { Refused } from '../../model/refused.ts';
import { clean } from '../../model/text.ts';

/** Longest text that is searched for, in characters. */
export const longestSearch = 200;

/** The values of `sort`: a key, or one with a hyphen before it for the reverse order. */
export const orders = sortKeys.flatMap((key) => [key, `-${key}`] as const);

/** The names and values that choose devices in a URL, of pages, files and the API: the filters of `list`. */
export const deviceParameters = z.strictObject({
  flagged: flag('flagged'),
  review: flag('review'),
  left: flag('left').describe('Only flagged devices that are left to remove'),
  policy: z
    .string()
    .describe(
      'Only devices that this policy flags or wants looked at; with flagged or review, only these of it',
    )
    .optional(),
  verdict: anyOf(oneOf('verdict', verdicts)).describe('Only these verdicts').optional(),
  site: anyOf(z.string()).describe('Only devices of these sites').optional(),
  maker: anyOf(z.string()).describe('Only devices of these makers, by id or name').optional(),
  type: anyOf(oneOf('type', deviceTypes)).describe('Only these types').optional(),
  status: anyOf(oneOf('status', [...deviceStatuses, 'not-scanned']))
    .describe('Only these statuses; not-scanned is unasked')
    .optional(),
  state: anyOf(oneOf('state', decisionStates)).describe('Only devices with these decisions').optional(),
  owner: anyOf(z.string()).describe('Only devices of these owners').optional(),
  search: z
    .string()
    .max(longestSearch, { error: `A search has at most ${longestSearch} characters.` })
    .describe(
      'Only devices with each of these words in id, address, MAC (or a beginning of these), serial, maker, brand, model, firmware, name, owner, location or asset tag',
    )
    .optional(),
  since: z.iso
    .date({ error: ({ input }) => `"${clean(String(input))}" is not a day such as 2027-03-31.` })
    .describe('Only devices first seen on that day (UTC) or later')
    .optional(),
  'all-hosts': flag('all-hosts'),
  sort: oneOf('order', orders).describe('A key; a hyphen before it reverses the order').optional(),
});

function flag(name: string) {
  const error = ({ input }: { readonly input?: unknown }) =>
    `${name} must be 1 or left out, not "${clean(String(input))}".`;
  return z.literal('1', { error }).optional();
}

function oneOf<const Value extends string>(name: string, known: readonly Value[]) {
  return z.enum(known, {
    error: ({ input }) => `There is no ${name} "${clean(String(input))}". Known: ${known.join(', ')}.`,
  });
}

/** A parameter of which any value may hold: it may be given several times. */
function anyOf<Item extends z.ZodType>(item: Item) {
  return z.array(item);
}

/** Whether a parameter may be given several times. */
function isList(parameter: z.core.$ZodType | undefined): boolean {
  return parameter instanceof z.ZodOptional ? isList(parameter.unwrap()) : parameter instanceof z.ZodArray;
}

/** What a parameter may hold in words that are known: a comma list of them is several. */
const ofWords = ['verdict', 'type', 'status', 'state'];

/**
 * The values of a query string for the parameters of a schema, lists where they may be given several times; `also` are further names that
 * the page knows. @throws Refused for unknown names, and for repeated ones of one value
 */
export function parametersIn(
  query: URLSearchParams,
  { shape }: Pick<z.ZodObject, 'shape'>,
  also: readonly string[] = [],
): Record<string, string | readonly string[]> {
  const lists = Object.keys(shape).filter((name) => isList(shape[name]));
  const single = new URLSearchParams([...query].filter(([name]) => !lists.includes(name)));
  const known = [...Object.keys(shape), ...also];
  const values = [...valuesIn(single, known)].filter(([name]) => !also.includes(name));
  const several = lists.flatMap((name) => {
    const texts = query.getAll(name).flatMap((text) => (ofWords.includes(name) ? text.split(',') : [text]));
    const given = texts.map((text) => text.trim()).filter((text) => text !== '');
    return given.length === 0 ? [] : [[name, [...new Set(given)]] as const];
  });
  return Object.fromEntries([...values, ...several]);
}

/** Parses a query string; `also` are further names that the page knows. @throws Refused */
export function filterIn(query: URLSearchParams, also: readonly string[] = []): DeviceQuery {
  const found = deviceParameters.safeParse(parametersIn(query, deviceParameters, also));
  if (!found.success) throw new Refused(found.error.issues[0]?.message ?? 'This was not understood.');
  const { sort, ...chosen } = found.data;
  return { ...filterOf(chosen), ...given({ sort: sort === undefined ? undefined : sortBy(sort) }) };
}

/** The filter that parameters mean. */
export function filterOf(chosen: Omit<z.output<typeof deviceParameters>, 'sort'>): DeviceFilter {
  const { flagged, review, left, status, 'all-hosts': allHosts, ...same } = chosen;
  const on = (value: '1' | undefined) => (value === '1' ? (true as const) : undefined);
  return given({
    ...same,
    flagged: on(flagged),
    review: on(review),
    left: on(left),
    allHosts: on(allHosts),
    status: status?.map((one) => (one === 'not-scanned' ? ('unasked' as const) : one)),
  });
}

function sortBy(text: SortKey | `-${SortKey}`): DeviceQuery['sort'] {
  const key = sortKeys.find((one) => text.endsWith(one) && text.length - one.length < 2);
  return key === undefined ? undefined : [{ key, descending: text.startsWith('-') }];
}

/** A column of a list: those of the terminal's table, and the switch port that a file named. */
export type ListColumn = TableKey | 'switch-port';

/** All of them. */
export const listColumns: readonly ListColumn[] = [...tableKeys, 'switch-port'];

/** The columns that a text names, separated by commas. @throws Refused */
export function columnsIn(text: string | undefined): readonly ListColumn[] | undefined {
  if (text === undefined) return undefined;
  return text.split(',').map((name) => {
    const key = listColumns.find((one) => one === name.trim());
    if (key !== undefined) return key;
    throw new Refused(`There is no column "${clean(name)}". Known: ${listColumns.join(', ')}.`);
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

const siteParameters = z.strictObject({ site: anyOf(z.string()).optional() });

/** The sites that a page is of, as they were typed; undefined for all. @throws Refused */
export function sitesIn(query: URLSearchParams): readonly string[] | undefined {
  return siteParameters.parse(parametersIn(query, siteParameters)).site;
}

/** The change that a form has just made, as it leads to the page; 0 if it changed nothing, null if there was none. @throws Refused */
export function doneIn(query: URLSearchParams): number | null {
  const text = valuesIn(query, ['done']).get('done');
  if (text === undefined) return null;
  if (!/^\d{1,15}$/.test(text)) throw new Refused(`"${clean(text)}" is not the number of a change.`);
  return Number(text);
}

/** Parses the query string of a list, which may be one of the past. @throws Refused */
export function listIn(query: URLSearchParams, also: readonly string[] = []): DeviceQuery {
  const list = { ...filterIn(query, [...also, 'as-of']), ...given({ asOf: asOfIn(query) }) };
  if (list.policy !== undefined && list.asOf !== undefined)
    throw new Refused('What one policy said is known of today only: leave out the policy, or the day.');
  return list;
}

/** The past day that a list is of; undefined for now. @throws Refused */
function asOfIn(query: URLSearchParams): string | undefined {
  const day = query.get('as-of')?.trim() ?? '';
  return day === '' ? undefined : pastDay(day);
}

/** A day that has begun, as it was typed. @throws Refused */
export function pastDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isInCalendar(day))
    throw new Refused(`"${clean(day)}" is not a day such as 2027-03-31.`);
  if (day > new Date().toISOString().slice(0, 10)) throw new Refused(`${day} is in the future.`);
  return day;
}

/** A whole number from 1; 1 by default. @throws Refused */
export function pageIn(query: URLSearchParams): number {
  const text = query.get('page') ?? '';
  if (text === '') return 1;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Refused(`"${clean(text)}" is not a page number.`);
  return Number(text);
}

/** The filter as a query string with its question mark, followed by further values; empty if nothing is chosen. */
export function queryOf(query: DeviceQuery, further: Readonly<Record<string, string>> = {}): string {
  const { flagged, review, left, verdict, policy, site, maker, type, status, state, owner } = query;
  const on = (value: boolean | undefined) => (value === true ? '1' : undefined);
  const chosen: Readonly<Record<string, AnyOf | undefined>> = {
    ...{ flagged: on(flagged), review: on(review), left: on(left), verdict, policy },
    ...{ site, maker, type, status, state, owner, search: query.search, since: query.since },
    ...{ 'as-of': query.asOf, 'all-hosts': on(query.allHosts), sort: sortText(query) },
    ...further,
  };
  return queryText(chosen);
}

/** The values as a query string with its question mark; empty without any. */
export function queryText(values: Readonly<Record<string, AnyOf | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([name, any]) =>
    any === undefined ? [] : valuesOf(any).map((value): [string, string] => [name, value]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
}

/** The order as a value of `sort`. */
export function sortText({ sort }: DeviceQuery): string | undefined {
  const [by] = sort ?? [];
  return by === undefined ? undefined : `${by.descending ? '-' : ''}${by.key}`;
}

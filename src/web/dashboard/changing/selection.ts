import { createHash } from 'node:crypto';
import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { Refused } from '../../../model/refused.ts';
import { filterIn, queryOf, valuesIn } from '../filter.ts';
import type { Chosen } from './views.ts';

/** So many devices are marked at once in a browser: each has a line in the preview. */
export const mostAtOnce = 1_000;

/** The devices of a form: those that were ticked, or all of the list that was shown. */
export interface Selection {
  /** The ids of what was ticked; null: all of the list. */
  readonly ticked: readonly number[] | null;
  /** The list. */
  readonly filter: DeviceQuery;
}

/** Parses the query of the page that marks. @throws Refused where nothing is ticked */
export function selectionIn(query: URLSearchParams): Selection {
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'device'));
  const given = valuesIn(others, ['filter', 'all']);
  return selectionOf(query.getAll('device'), given.get('all') === '1', given.get('filter') ?? '');
}

/** The same of a form that was sent. @throws Refused */
export function postedSelection(form: URLSearchParams): Selection {
  const ids = form.get('devices') ?? '';
  return selectionOf(ids === '' ? [] : ids.split(','), form.get('all') === '1', form.get('filter') ?? '');
}

function selectionOf(ids: readonly string[], all: boolean, filter: string): Selection {
  const list = filterIn(new URLSearchParams(filter));
  if (all) return { ticked: null, filter: list };
  const ticked = [...new Set(ids)].filter((id) => /^[1-9]\d{0,14}$/.test(id)).map(Number);
  if (ticked.length === 0) throw new Refused('No device is ticked. Go back, and tick those that are meant.');
  checkNumber(ticked.length);
  return { ticked, filter: list };
}

/** Throws Refused for more devices than a preview can show. */
export function checkNumber(devices: number): void {
  if (devices > mostAtOnce)
    throw new Refused(
      `These are ${devices} devices, and at most ${mostAtOnce} are marked at once here. Choose a site or a maker, or run camcensus mark.`,
    );
}

/** The selection as a choice of devices. */
export function chosenBy({ ticked, filter }: Selection): Chosen {
  const { sort: _, ...chosen } = filter;
  return ticked === null ? { filter: chosen } : { devices: ticked };
}

/** The selection as fields of a form. */
export function selectionFields({ ticked, filter }: Selection): readonly (readonly [string, string])[] {
  const list = ['filter', queryOf(filter).slice(1)] as const;
  return ticked === null ? [list, ['all', '1']] : [list, ['devices', ticked.join(',')]];
}

/** What a preview showed, to distinguish another one from it. */
export function digestOf(lines: readonly (readonly string[])[]): string {
  return createHash('sha256').update(JSON.stringify(lines)).digest('base64url');
}

import { given } from '../../model/given.ts';
import { Refused } from '../../model/refused.ts';
import type { ChangesQuery } from './dashboard-queries.ts';
import { pastDay, valuesIn } from './filter.ts';

/** Parses a query string. @throws Refused for days that cannot be compared */
export function changesIn(query: URLSearchParams): ChangesQuery {
  const values = valuesIn(query, ['site', 'from', 'to']);
  const [site, from, to] = [values.get('site'), values.get('from'), values.get('to')];
  const today = new Date().toISOString().slice(0, 10);
  for (const day of [from, to]) if (day !== undefined) pastDay(day);
  if (from === undefined && to !== undefined) throw new Refused('Name the earlier day, too.');
  if (from !== undefined && from >= (to ?? today))
    throw new Refused(
      to === undefined
        ? `${from} is not over: a day means its end, UTC. Name an earlier one.`
        : 'The first day has to be earlier than the second.',
    );
  // A day that is not over has no end yet: then it is compared with now.
  return given({ site, from, to: to === today ? undefined : to });
}

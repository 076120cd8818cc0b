import type { Field, Observation } from '../../model/observation.ts';
import type { Matcher } from '../matching/matcher.ts';
import { isListedName } from './listed-name.ts';
import { isModelNumber } from './model-text.ts';

/** What is read from a scope that holds something else than its name means. */
const meant: Readonly<Partial<Record<Field, Field>>> = {
  'onvif.scope-hardware': 'onvif.manufacturer',
  'onvif.scope-name': 'onvif.model',
};

/** The fields under which {@link unswapped} shows them, and where they stand. */
const stands = new Map(Object.entries(meant).map(([from, to]) => [to, from as Field]));

/**
 * The observations, with the maker's name in the scope for hardware and the model number in the scope for the name read as what they
 * are: some ONVIF servers fill their scopes in that order. Unchanged where there are not both, one next to the other.
 */
export function unswapped(observations: readonly Observation[], matcher: Matcher): readonly Observation[] {
  const holds = (field: Field, is: (text: string) => boolean) =>
    observations.some((seen) => seen.field === field && is(seen.value));
  const isMaker = (text: string) => isListedName(text, matcher);
  if (!holds('onvif.scope-name', isModelNumber) || !holds('onvif.scope-hardware', isMaker))
    return observations;
  return observations.map((seen) => {
    const isSwapped = seen.field === 'onvif.scope-hardware' ? isMaker : isModelNumber;
    const field = meant[seen.field];
    return field !== undefined && isSwapped(seen.value) ? { ...seen, field } : seen;
  });
}

/** The field in which a value was seen that {@link unswapped} gave. */
export function seenField(
  { field, value }: Pick<Observation, 'field' | 'value'>,
  seen: readonly Observation[],
): Field {
  const from = stands.get(field);
  const isThere = (where: Field) => seen.some((one) => one.field === where && one.value === value);
  return from !== undefined && !isThere(field) && isThere(from) ? from : field;
}

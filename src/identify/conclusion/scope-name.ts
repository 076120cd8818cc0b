import type { Field, Observation } from '../../model/observation.ts';
import { nameBeforeModel } from './heading-name.ts';

/**
 * The name that firmware puts before the unit's own model number in ONVIF's field for the name (`Heden QX-12` on a QX-12). A user
 * calls a unit by its place, and seldom by its model number. Null where there is no such
 * name; of several the first in the order of the alphabet.
 */
export function scopeName(observations: readonly Observation[]): string | null {
  const valuesOf = (wanted: Field) =>
    observations.filter(({ field }) => field === wanted).map(({ value }) => value.trim());
  const models = valuesOf('onvif.scope-hardware').filter((text) => /\d/.test(text) && text.length > 2);
  const names = valuesOf('onvif.scope-name').flatMap((name) =>
    models.map((unconfirmed) => nameBeforeModel(name, unconfirmed)),
  );
  return names.filter((name) => name !== null).sort()[0] ?? null;
}

import type { Field, Observation } from '../../model/observation.ts';
import { nameBeforeModel } from './heading-name.ts';

/**
 * The name that firmware puts before the unit's own model number where ONVIF asks what it is called (`Heden QX-12` on a QX-12). An owner
 * calls a unit by its place, and seldom by its model number. Null where there is no such
 * name; of several the first in the order of the alphabet.
 */
export function scopeName(observations: readonly Observation[]): string | null {
  const said = (wanted: Field) =>
    observations.filter(({ field }) => field === wanted).map(({ value }) => value.trim());
  const designations = said('onvif.scope-hardware').filter((text) => /\d/.test(text) && text.length > 2);
  const names = said('onvif.scope-name').flatMap((name) =>
    designations.map((unconfirmed) => nameBeforeModel(name, unconfirmed)),
  );
  return names.filter((name) => name !== null).sort()[0] ?? null;
}

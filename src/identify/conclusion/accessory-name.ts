import type { Field, Observation } from '../../model/observation.ts';
import { isLicensedAccessory } from '../evidence/relayed-accessory.ts';
import { nameBeforeModel } from './heading-name.ts';

/** The end of the device ID, which firmware adds to keep names on one network apart. */
const tail = /[ _-]+[\dA-F]{2,12}$/i;

/**
 * The name that a maker's product puts before its own model where it announces itself to HomeKit (`Heden-QX12-A0B1C2`, model `QX12`). The
 * announcement keeps the factory's name, even if the user renamed the unit in the app. Null where there is no such name; of several the
 * first in the order of the alphabet.
 */
export function accessoryName(observations: readonly Observation[]): string | null {
  const valuesOf = (wanted: Field) =>
    observations.filter(({ field }) => field === wanted).map(({ value }) => value.trim());
  const texts = valuesOf('mdns.txt');
  if (!isLicensedAccessory(texts)) return null;
  const models = texts.filter((text) => /^md=../.test(text)).map((text) => text.slice(3).trim());
  const names = valuesOf('mdns.instance').flatMap((name) =>
    models.map((model) => nameBeforeModel(name.endsWith(model) ? name : name.replace(tail, ''), model)),
  );
  return names.filter((name) => name !== null).sort()[0] ?? null;
}

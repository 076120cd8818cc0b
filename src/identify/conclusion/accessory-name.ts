import type { Field, Observation } from '../../model/observation.ts';
import { headingName } from './heading-name.ts';

/** It has a licence of Apple's, as makers' products have (`ff`, features of pairing). */
const licensed = /^ff=[1-9a-f]/i;
/** The end of an address, which HomeKit wants behind the name. */
const tail = /[ _-]+[\dA-F]{2,12}$/i;

/**
 * The name that a maker's product puts before its own model where it announces itself to HomeKit (`Heden-QX12-A0B1C2`, model `QX12`). An
 * owner gives it a name in the app, and the announcement keeps the factory's. Null where nothing stands before it, or a word that is
 * nobody's name. Of several the first in the order of the alphabet.
 */
export function accessoryName(observations: readonly Observation[]): string | null {
  const said = (wanted: Field) =>
    observations.filter(({ field }) => field === wanted).map(({ value }) => value.trim());
  const texts = said('mdns.txt');
  if (!texts.some((text) => licensed.test(text))) return null;
  const models = texts.filter((text) => /^md=../.test(text)).map((text) => text.slice(3).trim());
  const names = said('mdns.instance').flatMap((name) => models.map((model) => before(name, model)));
  return names.filter((name) => name !== null).sort()[0] ?? null;
}

function before(name: string, model: string): string | null {
  const called = name.endsWith(model) ? name : name.replace(tail, '');
  if (!called.endsWith(model)) return null;
  const front = /^(.*\p{L})[ _-]+$/u.exec(called.slice(0, -model.length))?.[1] ?? '';
  return headingName('http.title', `${front} Camera`);
}

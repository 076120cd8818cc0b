import type { Fingerprint, Maker, Name } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';

const assumedFrom = 0.5;
/** Just enough to be listed: any other sign of what it is weighs more. */
const assumedWeight = 0.2;

const silent: ReadonlySet<Field> = new Set(['port.open', 'onvif.serial', 'onvif.firmware', 'onvif.scope']);

/**
 * The maker with a type for its fingerprints that have none: who makes cameras and little else, as the names show, is taken to have made one (or a
 * recorder), so that a unit of a flagged maker does not drop out of the list because nothing but its certificate answered.
 */
export function withDefaultType(maker: Maker, carries: Name['carries']): Maker {
  if (carries === null) return maker;
  const is = carries === 'camera+' ? 'camera' : carries;
  return { ...maker, fingerprints: maker.fingerprints.map((fingerprint) => withType(fingerprint, is)) };
}

function withType(fingerprint: Fingerprint, is: DeviceType): Fingerprint {
  const fields = [fingerprint.field].flat();
  const suffices = fingerprint.weight >= assumedFrom && !fields.every((field) => silent.has(field));
  return fingerprint.type === undefined && suffices
    ? { ...fingerprint, type: { is, weight: assumedWeight } }
    : fingerprint;
}

import type { Maker, Mark, Name } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';

const assumedFrom = 0.5;
/** Just enough to be listed: any other sign of what it is weighs more. */
const assumedWeight = 0.2;

const silent: ReadonlySet<Field> = new Set(['port.open', 'onvif.serial', 'onvif.firmware', 'onvif.scope']);

/**
 * The maker with a type for its marks that have none: who makes cameras and little else, as the names say, is taken to have made one (or a
 * recorder), so that a unit of a flagged maker does not drop out of the list because nothing but its certificate answered.
 */
export function withDefaultType(maker: Maker, carries: Name['carries']): Maker {
  if (carries === null) return maker;
  const is = carries === 'camera+' ? 'camera' : carries;
  return { ...maker, marks: maker.marks.map((mark) => withType(mark, is)) };
}

function withType(mark: Mark, is: DeviceType): Mark {
  const fields = [mark.field].flat();
  const tells = mark.weight >= assumedFrom && !fields.every((field) => silent.has(field));
  return mark.type === undefined && tells ? { ...mark, type: { is, weight: assumedWeight } } : mark;
}

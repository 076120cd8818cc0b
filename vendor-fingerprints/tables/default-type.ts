import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';

/** Makers of much else beside cameras, or whose file says of every mark what it means: no type is assumed for them. */
export const makesMuchElse: ReadonlySet<string> = new Set([
  '2n',
  'aiphone',
  'airlive',
  'akuvox',
  'ajax',
  'aqara',
  'arlo',
  'axis',
  'belkin',
  'bosch',
  'canon',
  'cisco',
  'commax',
  'costar',
  'd-link',
  'doorbird',
  'eagle-eye',
  'edimax',
  'elan',
  'eufy',
  'flir',
  'ganz',
  'genetec',
  'grandstream',
  'grundig',
  'huawei',
  'hunt',
  'hytera',
  'intellinet',
  'jvc',
  'levelone',
  'linksys',
  'logitech',
  'lupus',
  'matrix',
  'netatmo',
  'panasonic',
  'planet',
  'planex',
  'qnap',
  'sanyo',
  'sony',
  'synology',
  'toshiba',
  'tp-link',
  'trendnet',
  'ubiquiti',
  'verint',
  'verkada',
  'wyze',
  'xiaomi',
  'zte',
]);

const assumedFrom = 0.5;
/** Just enough to be listed: any other sign of what it is weighs more. */
const assumed = { is: 'camera', weight: 0.2 } as const;

const silent: ReadonlySet<Field> = new Set(['port.open', 'onvif.serial', 'onvif.firmware', 'onvif.scope']);

/**
 * The maker with a type for its marks that have none: who makes cameras and little else is taken to have made one, so that
 * a unit of a flagged maker does not drop out of the list because nothing but its certificate answered.
 */
export function withDefaultType(maker: Maker): Maker {
  return makesMuchElse.has(maker.id) ? maker : { ...maker, marks: maker.marks.map(withType) };
}

function withType(mark: Mark): Mark {
  const fields = [mark.field].flat();
  const tells = mark.weight >= assumedFrom && !fields.every((field) => silent.has(field));
  return mark.type === undefined && tells ? { ...mark, type: assumed } : mark;
}

import type { Maker, Mark } from '../../src/model/fingerprint.ts';
import type { DeviceType } from '../../src/model/identification.ts';
import type { Field } from '../../src/model/observation.ts';

/** Makers of much else beside cameras, or whose file says of every mark what it means: no type is assumed for them. */
export const makesMuchElse: ReadonlySet<string> = new Set([
  '2n',
  'aiphone',
  'airlink101',
  'airlive',
  'akuvox',
  'ajax',
  'aqara',
  'arlo',
  'avermedia',
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

/** Makers of recorders and few cameras: what nothing else tells is taken for a recorder of theirs. */
const recorderHouses: ReadonlySet<string> = new Set(['dedicated-micros', 'heitel', 'rifatron']);

const assumedFrom = 0.5;
/** Just enough to be listed: any other sign of what it is weighs more. */
const assumedWeight = 0.2;

const silent: ReadonlySet<Field> = new Set(['port.open', 'onvif.serial', 'onvif.firmware', 'onvif.scope']);

/**
 * The maker with a type for its marks that have none: who makes cameras and little else is taken to have made one (or a recorder), so that
 * a unit of a flagged maker does not drop out of the list because nothing but its certificate answered.
 */
export function withDefaultType(maker: Maker): Maker {
  if (makesMuchElse.has(maker.id)) return maker;
  const is = recorderHouses.has(maker.id) ? 'recorder' : 'camera';
  return { ...maker, marks: maker.marks.map((mark) => withType(mark, is)) };
}

function withType(mark: Mark, is: DeviceType): Mark {
  const fields = [mark.field].flat();
  const tells = mark.weight >= assumedFrom && !fields.every((field) => silent.has(field));
  return mark.type === undefined && tells ? { ...mark, type: { is, weight: assumedWeight } } : mark;
}

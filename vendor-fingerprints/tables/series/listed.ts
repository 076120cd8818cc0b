import type { DeviceType } from '../../../src/model/identification.ts';
import type { Series } from './series.ts';

/** Where a designation was read, if not in general knowledge: a list of a viewer's, with what cameras call themselves over UPnP. */
export const table = 'Sighthound Video CameraTable.py, found by full-text search: repository not named';

/** A series with what it is. */
export function unit(
  maker: string,
  is: DeviceType,
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
  more: Pick<Series, 'brand' | 'weight' | 'source'> = {},
): Series {
  return { maker, is, pattern, seen, unlike, ...more };
}

/** A series of cameras. */
export function camera(
  maker: string,
  pattern: string,
  seen: Series['seen'],
  unlike: Series['unlike'],
  more: Pick<Series, 'brand' | 'weight' | 'source'> = {},
): Series {
  return unit(maker, 'camera', pattern, seen, unlike, more);
}

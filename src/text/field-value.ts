import type { FieldChange } from '../../db/devices/history.ts';
import { channelCountText } from '../model/channel-count.ts';

/** The value of a device's field before or after a change, for people. */
export function fieldText(value: FieldChange['before']): string {
  if (value === null) return 'unknown';
  if (typeof value !== 'object') return String(value);
  return 'channels' in value ? channelCountText(value) : value.join('; ') || 'none';
}

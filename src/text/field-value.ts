import type { FieldChange } from '../../db/devices/history.ts';
import { channelCountText } from '../model/channel-count.ts';

/** What a field of a device said before or after a change, for people. */
export function fieldText(value: FieldChange['before']): string {
  if (value === null) return 'unknown';
  if (typeof value !== 'object') return String(value);
  return 'channels' in value ? channelCountText(value) : value.join('; ') || 'none';
}

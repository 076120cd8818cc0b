import { channelsIn } from '../../model/channel.ts';
import type { ChannelCount, DeviceType } from '../../model/identification.ts';
import type { Fact, Field } from '../../model/observation.ts';

/** What counts fewer is a camera with as many lenses, and nothing is behind it. */
const recorderFrom = 4;
const most = 1024;

/**
 * The channels that a recorder or encoder counts, out of everything seen of it; null where it reports none, or so few that
 * nothing is behind it. The larger of contradicting numbers: the reader must know of cameras that no sweep saw.
 */
export function channelCount(observations: readonly Fact[], type: DeviceType): ChannelCount | null {
  if (type !== 'recorder' && type !== 'encoder') return null;
  const remote = largest(observations, 'maker.remote-channels');
  const described = channelsIn(observations).length;
  const channels = Math.max(largest(observations, 'maker.channels'), remote, described);
  return channels >= recorderFrom || remote > 0 || described > 0 ? { channels, remote, described } : null;
}

function largest(observations: readonly Fact[], wanted: Field): number {
  const counts = observations
    .filter(({ field, value }) => field === wanted && /^\d{1,4}$/.test(value))
    .map(({ value }) => Number(value))
    .filter((count) => count <= most);
  return Math.max(0, ...counts);
}

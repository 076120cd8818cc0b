import { counted } from '../model/counted.ts';
import type { Observation } from '../model/observation.ts';

/** How many video channels a recorder has, and how many of them are for cameras elsewhere on the network. */
export interface ChannelCount {
  readonly channels: number;
  /** 0 where it does not say. */
  readonly remote: number;
}

/** What counts fewer is a camera with as many lenses, and nothing is behind it. */
const recorderFrom = 4;
const most = 1024;

/**
 * The channels that a unit counts, out of everything seen of it; null where it says none, or so few that it is no
 * recorder. The larger of contradicting numbers: cameras that nobody saw are what the reader must know of. Pure.
 */
export function channelCount(
  observations: readonly Pick<Observation, 'field' | 'value'>[],
): ChannelCount | null {
  const remote = largest(observations, 'maker.remote-channels');
  const channels = Math.max(largest(observations, 'maker.channels'), remote);
  return channels >= recorderFrom || remote > 0 ? { channels, remote } : null;
}

/** A sentence for people. `told` is how many of its cameras the recorder named, with the operator's credentials. */
export function channelSentence({ channels }: ChannelCount, told: number): string {
  const count = counted(channels, 'channel');
  return told > 0
    ? `It has ${count} and told of ${told}.`
    : `It has ${count}; the cameras behind it are not visible.`;
}

function largest(
  observations: readonly Pick<Observation, 'field' | 'value'>[],
  wanted: Observation['field'],
): number {
  const counts = observations
    .filter(({ field, value }) => field === wanted && /^\d{1,4}$/.test(value))
    .map(({ value }) => Number(value))
    .filter((count) => count <= most);
  return Math.max(0, ...counts);
}

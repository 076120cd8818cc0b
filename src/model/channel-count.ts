import type { ChannelCount } from './identification.ts';

/** `not visible`, `3 told of`: what is known of the cameras on a recorder's channels. */
export function behindText({ told }: ChannelCount): string {
  return told === 0 ? 'not visible' : `${told} told of`;
}

/** `16, cameras behind it not visible`, or `16, 3 cameras told of`: for a line that says already that it counts channels. */
export function channelText({ channels, told }: ChannelCount): string {
  if (told === 0) return `${channels}, cameras behind it not visible`;
  return `${channels}, ${told === 1 ? '1 camera' : `${told} cameras`} told of`;
}

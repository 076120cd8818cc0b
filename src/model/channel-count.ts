import type { ChannelCount } from './identification.ts';

/** `not visible`, `3 reported`: what is known about the cameras on a recorder's channels. */
export function behindText({ told }: ChannelCount): string {
  return told === 0 ? 'not visible' : `${told} reported`;
}

/** `16, cameras behind it not visible`, or `16, 3 cameras reported`: for a line whose heading says that it counts channels. */
export function channelCountText({ channels, told }: ChannelCount): string {
  if (told === 0) return `${channels}, cameras behind it not visible`;
  return `${channels}, ${told === 1 ? '1 camera' : `${told} cameras`} reported`;
}

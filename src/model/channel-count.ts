import type { ChannelCount } from './identification.ts';

/** `not visible`, `3 reported`: what is known about the cameras on a recorder's channels. */
export function behindText({ described }: ChannelCount): string {
  return described === 0 ? 'not visible' : `${described} reported`;
}

/** `16, cameras behind it not visible`, or `16, 3 cameras reported`: for a line whose heading says that it counts channels. */
export function channelCountText({ channels, described }: ChannelCount): string {
  if (described === 0) return `${channels}, cameras behind it not visible`;
  return `${channels}, ${described === 1 ? '1 camera' : `${described} cameras`} reported`;
}

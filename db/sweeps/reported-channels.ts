import { channelsIn, type RecorderChannel } from '../../src/model/channel.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Inventory } from '../inventory.ts';

/** A channel as its recorder reports it, and the device stored for a camera there that is seen only through it. */
export interface ReportedChannel extends RecorderChannel {
  readonly device: number | null;
}

/** What a recorder last reported about its channels, in order; empty for a device that never did. */
export function reportedChannels(inventory: Inventory, recorder: number): readonly ReportedChannel[] {
  const kept = inventory.all<{ id: number; channel: number }>(
    "SELECT id, channel FROM device WHERE through = ? AND status = 'present'",
    recorder,
  );
  const deviceOn = new Map(kept.map(({ id, channel }) => [channel, id]));
  return channelsIn(currentObservations(inventory, recorder)).map((channel) => ({
    ...channel,
    device: deviceOn.get(channel.number) ?? null,
  }));
}

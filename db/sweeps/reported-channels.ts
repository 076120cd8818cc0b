import { channelsIn, type RecorderChannel } from '../../src/model/channel.ts';
import { currentObservations } from '../evidence/observations.ts';
import type { Inventory } from '../inventory.ts';

/** A channel as its recorder tells of it, and the device that is kept for the camera there and seen through it alone. */
export interface ReportedChannel extends RecorderChannel {
  readonly device: number | null;
}

/** What a recorder last told of its channels, in order; empty for a device that never told. */
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

import type { Device } from '../../../model/device.ts';
import { Badge } from '../../../report/html/badge.tsx';
import { verdictSentences } from '../../../text/verdict-sentences.ts';
import type { DeviceStory } from '../charts/figures.ts';

/** The verdict in two sentences: what it is, and what decided it. */
export function DeviceVerdict({ device, story }: { device: Device; story: DeviceStory }) {
  return (
    <p class="lead verdict">
      <Badge verdict={device.verdict} /> {verdictSentences(device, story.classes)}
    </p>
  );
}

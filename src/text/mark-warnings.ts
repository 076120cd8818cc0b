import type { Mark } from '../../db/decisions/mark-sentence.ts';
import type { Device } from '../model/device.ts';
import { moment } from '../model/moment.ts';
import { verdictText } from '../model/policy.ts';

/** A device as a mark left it. */
interface Marked {
  readonly device: Device;
}

/** Sentences on what the person who marked devices should know at once; one for many devices where it is the same. */
export function markWarnings(results: readonly Marked[], { state }: Mark): readonly string[] {
  const devices = results.map(({ device }) => device);
  const clear = devices.filter(
    ({ verdict }) =>
      (verdict === 'clear' || verdict === 'not-covered') &&
      (state === 'false-positive' || state === 'accepted'),
  );
  const overdue = devices.filter(
    ({ decision }) => state === 'removal-planned' && decision?.state === 'overdue',
  );
  const removed = devices.filter(
    ({ status, confirmed }) =>
      status === 'removed' && confirmed === false && (state === 'removed' || state === 'replaced'),
  );
  return [
    ...warning(clear, {
      one: ({ id, verdict }) =>
        `Device ${id} is ${verdictText(verdict)}: no active policy covers it, so no reason has to be given for it.`,
      many: (count) => `${count} of them are clear or not covered: no active policy covers these.`,
    }),
    ...warning(overdue, {
      one: ({ id, decision }) =>
        `The removal of device ${id} was planned for ${decision?.plannedFor}, which is past: it counts as overdue.`,
      many: (count) => `The day is past: the removal of ${count} devices counts as overdue.`,
    }),
    ...warning(removed, {
      one: ({ id, lastSeen }) =>
        `Device ${id} was last seen ${moment(lastSeen)}. If it answers again, it comes back by itself.`,
      many: (count) => `If one of these ${count} devices answers again, it comes back by itself.`,
    }),
  ];
}

function warning(
  devices: readonly Device[],
  texts: { one(device: Device): string; many(count: number): string },
): readonly string[] {
  const [first, ...others] = devices;
  if (first === undefined) return [];
  return [others.length === 0 ? texts.one(first) : texts.many(devices.length)];
}

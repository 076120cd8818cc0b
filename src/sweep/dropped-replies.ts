import { digits } from '../model/digits.ts';

/** How many replies were dropped, by all scanners together. */
export function sumOf(dropped: ReadonlyMap<string, number>): number {
  return [...dropped.values()].reduce((sum, count) => sum + count, 0);
}

/** A sentence for people about replies that were dropped for lack of room; none if none were. */
export function droppedText(dropped: ReadonlyMap<string, number>): readonly string[] {
  const count = sumOf(dropped);
  if (count === 0) return [];
  const by = [...dropped.keys()].join(', ');
  return [
    `${digits(count)} ${count === 1 ? 'reply' : 'replies'} by datagram (${by}) ${count === 1 ? 'was' : 'were'} dropped, because too many were ` +
      'waiting to be read: what their senders reported in them is not known.',
  ];
}

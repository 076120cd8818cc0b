import { expect, test, vi } from 'vitest';
import { FileTurns } from '../../src/scan/file-turns.ts';

test('FileTurns.hold leaves the file to others after each half second of writing', () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const pauses: number[] = [];
  const turns = new FileTurns(() => pauses.push(now));
  const write = () =>
    turns.hold(() => {
      now += 250;
      return now;
    });
  const written = [write(), write(), write(), write(), write()];
  clock.mockRestore();
  expect(written).toEqual([250, 500, 750, 1_000, 1_250]);
  expect(pauses).toEqual([500, 1_000]);
});

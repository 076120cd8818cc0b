import type { Range } from './range.ts';

/** Returns a function that finds the last range that begins at or before a place. */
export function finder(ranges: readonly Range[]): (place: bigint) => Range | undefined {
  const at = lastNotAbove(ranges.map(({ first }) => first));
  return (place) => ranges[at(place)];
}

/** Index of the last of the ascending `starts` that is not above the given one; −1 if all are above. */
export function lastNotAbove(starts: readonly bigint[]): (wanted: bigint) => number {
  return (wanted) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0n) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}

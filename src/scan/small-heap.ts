import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How far the heap may grow past what is in use before V8 collects, in percent. It allows itself up to 300 by itself. */
const growth = 37;
/** Bytes of the young generation (two halves and a page) beyond which it grows no more; V8 would double it once more. */
const youngEnough = 8_000_000;
/** The young generation doubles by itself; from the two megabytes of a start to what is enough is one step of four. */
const oneStep = 4;
/** Objects at most that are made so that it grows now, and how many at a time. */
const mostBallast = 300_000;
const aLoad = 10_000;

/**
 * Holds the young generation as it is. Loading fills it with what stays, and V8 would take that for a need of 33 MB that
 * nothing gives back.
 */
export function holdYoungHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Keeps this process small while it sweeps: V8 leaves garbage lying as long as the machine has memory, which for a sweep
 * is more than all it needs. Costs a few percent of its processor time. Works at any time, for what is collected from
 * then on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString(`--semi-space-growth-factor=${oneStep}`);
  // It grows in a collection before which enough has survived: made to happen here, it happens once.
  const ballast: object[] = [];
  while (youngHeap() < youngEnough && ballast.length < mostBallast)
    for (let i = 0; i < aLoad; i++) ballast.push({});
  holdYoungHeap();
}

function youngHeap(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}

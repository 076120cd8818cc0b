import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** How far the heap may grow past what is in use before V8 collects, in percent. V8's own limit is up to 300. */
const growth = 22;
/**
 * How much of a function has to run, in bytes of its bytecode, before V8 thinks of compiling it again, optimised; V8's own limit is 67,584.
 * The compiler's memory is never given back, and in one sweep what it does for functions that run less often does not pay.
 */
const compiledAfter = 200_000;
/** Size of the young generation (two halves and a page), in bytes, beyond which it must not grow; V8 would double it once more. */
const youngEnough = 4_000_000;
/** The young generation doubles until it has the size wanted; V8 starts with one or two megabytes, so a larger step could overshoot. */
const doubling = 2;
/** Most objects allocated to make it grow now, and how many at a time. */
const mostBallast = 300_000;
const aLoad = 10_000;

/** How often the young generation is set to its size, in milliseconds. */
const holdMs = 10;

function holdYoungHeap(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Gives the young generation the size that a sweep needs, and keeps it there until a thread is started. To be called before the program is
 * loaded: loading fills it with long-lived objects, from which V8 would conclude that it needs 17 or 33 MB, and never shrink it.
 */
export function sizeYoungHeap(): void {
  setFlagsFromString(`--semi-space-growth-factor=${doubling}`);
  // It grows during a collection if enough objects have survived; forced here, that happens before there is anything else.
  const ballast: object[] = [];
  while (youngHeap() < youngEnough && ballast.length < mostBallast)
    for (let i = 0; i < aLoad; i++) ballast.push({});
  holdYoungHeap();
}

/**
 * Keeps this process small while it sweeps: V8 lets garbage pile up as long as the machine has memory, and a sweep creates more
 * of it than it needs itself. Costs a few percent of processor time. May be called at any time, and takes effect from
 * then on; the returned function ends it.
 */
export function keepHeapSmall(): () => void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  setFlagsFromString(`--interrupt-budget=${compiledAfter}`);
  sizeYoungHeap();
  // For each thread that starts, V8 lets the young generation of all threads grow again, some time before that thread is online.
  const timer = setInterval(holdYoungHeap, holdMs);
  timer.unref();
  return () => clearInterval(timer);
}

function youngHeap(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
}

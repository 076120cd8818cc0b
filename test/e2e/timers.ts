import process from 'node:process';

/** By milliseconds that are asked for, those that a timer takes instead. */
export type TimerTimes = Readonly<Record<number, number | 'never'>>;

/**
 * Has timers of this process take other times; returns what restores them. What the program gives up after a while is then decided by its
 * own clock, however late a busy machine lets it be.
 */
export function setTimers(times: TimerTimes): () => void {
  const real = globalThis.setTimeout;
  const taken = (ms = 0) => (times[ms] === 'never' ? 2 ** 31 - 1 : (times[ms] ?? ms));
  const other = (run: () => void, ms?: number, ...rest: []) => real(run, taken(ms), ...rest);
  globalThis.setTimeout = Object.assign(other, real) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = real;
  };
}

/** The environment in which they are set for a program that is started; `first` is the source of a module that runs there before. */
export function settingTimers(times: TimerTimes, first = ''): Readonly<Record<string, string>> {
  const script = `${first}(${setTimers})(${JSON.stringify(times)});`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  return { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}` };
}

import process from 'node:process';

/**
 * The environment in which timers of the program take other times than it asks for: by those in milliseconds, what they take instead, or
 * that they never end. What the program gives up after a while is then decided by its own clock, however late a busy machine lets it be.
 */
export function settingTimers(
  times: Readonly<Record<number, number | 'never'>>,
): Readonly<Record<string, string>> {
  const script = `const times = ${JSON.stringify(times)};
const real = globalThis.setTimeout;
const taken = (ms) => times[ms] === 'never' ? 2 ** 31 - 1 : times[ms] ?? ms;
globalThis.setTimeout = Object.assign((run, ms, ...rest) => real(run, taken(ms), ...rest), real);
`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  return { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}` };
}

// Loaded before the program (`node --import`): a minute, the time of one host, passes in twenty seconds, so that a test need not wait for it.
const real = globalThis.setTimeout;
globalThis.setTimeout = Object.assign(
  (run, ms, ...rest) => real(run, ms === 60_000 ? 20_000 : ms, ...rest),
  real,
);

/** Calls `look` every `ms` milliseconds, for the first time after as many; keeps no process alive. The result ends that. */
export function every(ms: number, look: () => void): () => void {
  const timer = setInterval(look, ms);
  timer.unref();
  return () => clearInterval(timer);
}

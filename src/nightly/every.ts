/** Calls `look` every `ms` milliseconds, first after that time; keeps no process alive. The result stops it. */
export function every(ms: number, look: () => void): () => void {
  const timer = setInterval(look, ms);
  timer.unref();
  return () => clearInterval(timer);
}

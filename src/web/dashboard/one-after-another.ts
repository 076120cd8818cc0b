/** The same work, never twice at a time: each waits until the one asked for before has ended, well or not. Files take memory while they are made. */
export function oneAfterAnother<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Promise<Made>,
): (...asked: Asked) => Promise<Made> {
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const made = before.then(() => make(...asked));
    // Whoever asked for that one is told why there is none; the next one waits for its end only.
    before = made.catch(() => undefined);
    return made;
  };
}

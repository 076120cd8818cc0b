/**
 * Runs the same work one call at a time: each waits until the one before has ended, successful or not. Files take
 * memory while they are made.
 */
export function oneAfterAnother<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Promise<Made>,
): (...asked: Asked) => Promise<Made> {
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const made = before.then(() => make(...asked));
    // Nothing is lost: the caller of that one gets its error by `made`. The next one only waits for its end.
    before = made.catch(() => undefined);
    return made;
  };
}

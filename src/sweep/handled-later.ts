/**
 * Work that is waited for later. Its error is kept for the caller, who awaits it; until then it does not end the process as one that
 * is not handled. Only where an earlier step has failed is it not awaited: then that error is the one reported.
 */
export function handledLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

import type { EventEmitter } from 'node:events';
import { onAbort } from '../abort/watch.ts';

/** An exchange with a server that the operator named. */
interface Exchange extends EventEmitter {
  destroy(error: Error): void;
}

/** Destroys an exchange when the time is over or the signal fires, unless it has already closed. */
export function giveUp(
  exchange: Exchange,
  {
    host,
    timeoutMs,
    signal,
  }: { readonly host: string; readonly timeoutMs: number; readonly signal: AbortSignal },
): void {
  const timer = setTimeout(
    () => exchange.destroy(new Error(`${host} did not answer within ${Math.round(timeoutMs / 1000)} s`)),
    timeoutMs,
  );
  const forget = onAbort(signal, () => exchange.destroy(new Error('stopped')));
  exchange.once('close', () => {
    clearTimeout(timer);
    forget();
  });
}

import type { EventEmitter } from 'node:events';
import { onAbort } from '../abort/watch.ts';

/** A conversation with a server that the operator named. */
interface Conversation extends EventEmitter {
  destroy(error: Error): void;
}

/** Destroys a conversation when the time is over or the signal fires, unless it has already closed. */
export function giveUp(
  conversation: Conversation,
  {
    host,
    timeoutMs,
    signal,
  }: { readonly host: string; readonly timeoutMs: number; readonly signal: AbortSignal },
): void {
  const timer = setTimeout(
    () => conversation.destroy(new Error(`${host} did not answer within ${Math.round(timeoutMs / 1000)} s`)),
    timeoutMs,
  );
  const forget = onAbort(signal, () => conversation.destroy(new Error('stopped')));
  conversation.once('close', () => {
    clearTimeout(timer);
    forget();
  });
}

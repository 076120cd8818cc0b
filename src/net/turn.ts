import type { Duplex } from 'node:stream';
import { afterReading } from '../abort/pause.ts';
import { onAbort } from '../abort/watch.ts';
import type { Turn } from '../model/scanner.ts';
import { ReplyBuffer } from './reply-buffer.ts';

/** Most bytes that one turn may read. */
export const maxTurnBytes = 65_536;

/** The result of a turn: maybe nothing, and why reading ended. */
export interface TurnResult {
  readonly bytes: Uint8Array;
  /**
   * `whole`: complete or at the cap, the exchange may go on. `closed`: the peer ended it. `over`: the signal fired.
   * `late`: the turn's own time is up.
   */
  readonly end: 'whole' | 'closed' | 'over' | 'late';
}

/**
 * Sends a turn's request and reads its reply: until the turn is complete, the cap is reached, the peer closes, the
 * turn's time is up, or the signal fires. Rejects only if the turn's own `complete` throws, which is a bug in a
 * scanner.
 */
export function takeTurn(stream: Duplex, turn: Turn, signal: AbortSignal): Promise<TurnResult> {
  const buffer = new ReplyBuffer(Math.min(turn.maxBytes, maxTurnBytes));
  if (signal.aborted) return Promise.resolve({ bytes: buffer.bytes, end: 'over' });
  if (stream.destroyed || stream.readableEnded)
    return Promise.resolve({ bytes: buffer.bytes, end: 'closed' });
  if (turn.maxBytes === 0) {
    stream.write(turn.request);
    return Promise.resolve({ bytes: buffer.bytes, end: 'whole' });
  }
  return new Promise((resolve, reject) => {
    let callOff: () => void = () => undefined;
    const leave = () => {
      callOff();
      stream.off('data', read).off('end', closed).off('close', closed);
      stream.pause();
      forget();
    };
    const settle = (end: TurnResult['end']) => {
      leave();
      resolve({ bytes: buffer.bytes, end });
    };
    const closed = () => settle('closed');
    const read = (chunk: Uint8Array) => {
      try {
        if (buffer.add(chunk) || (buffer.worthALook() && turn.complete(buffer.bytes))) settle('whole');
      } catch (bug) {
        leave();
        reject(bug);
      }
    };
    let forget: () => void = () => undefined;
    stream.on('data', read).once('end', closed).once('close', closed);
    if (turn.request.byteLength > 0) stream.write(turn.request);
    stream.resume();
    if (turn.waitMs !== undefined) callOff = afterReading(turn.waitMs, () => settle('late'));
    forget = onAbort(signal, () => settle('over'));
  });
}

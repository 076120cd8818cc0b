import type { Hono } from 'hono';
import type { Env } from '../sign-in/visitor.ts';
import type { Answered, Asked, FromReader, ToReader } from './reader-messages.ts';

/** The other end of a reader thread's messages: its parent's port. */
export interface ReaderPort {
  postMessage(message: FromReader, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: ToReader) => void): unknown;
}

/** What a thread answers by. */
export interface ReaderRules {
  /** Called for a new config. */
  reload(): void;
  /** Whether the thread has gathered so much that another is to take its place. */
  isFull(): boolean;
}

/** Answers requests with an app, one after another, as the pool sends them. */
export function serveReader(app: Hono<Env>, port: ReaderPort, { reload, isFull }: ReaderRules): void {
  let present: AbortController | null = null;
  port.on('message', (message) => {
    if (message.kind === 'reload') reload();
    else if (message.kind === 'abandon') present?.abort();
    else {
      const own = new AbortController();
      present = own;
      // The app answers its own errors; what is thrown here ends the thread, and the pool reports it.
      void answerOf(app, message.asked, own.signal).then((answer) =>
        port.postMessage({ kind: 'answer', answer, isFull: isFull() }, [answer.body]),
      );
    }
  });
  port.postMessage({ kind: 'ready' });
}

async function answerOf(app: Hono<Env>, asked: Asked, signal: AbortSignal): Promise<Answered> {
  const headers = asked.headers.map(([name, value]): [string, string] => [name, value]);
  const { method, body } = asked;
  const request = new Request(asked.url, { method, headers, signal, body });
  const response = await app.fetch(request, { visitor: asked.visitor });
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}

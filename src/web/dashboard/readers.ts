import { availableParallelism } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';
import { beforeLogin, type Env } from '../sign-in/visitor.ts';
import { fileEndings } from './files.ts';
import { ReaderPool, type ReaderThread } from './reader-pool.ts';

/** What a thread is for: pages and the API, or files, which take seconds. */
export type ReaderUse = 'pages' | 'files';

/** Two threads for pages where there are few processors, so that a slow page does not hold up the next one; no more than four. */
const pageThreads = Math.min(4, Math.max(2, availableParallelism()));
/** So many requests for pages may wait. More come only from programs that do not wait for their answers. */
const mostPagesWaiting = 64;
const mostFilesWaiting = 2;
/** An abandoned page is soon done; ending its thread would cost more. One that takes this long hangs. */
const pagePatienceMs = 5_000;
const filePatienceMs = 250;

/** The threads that read the inventory: for pages, and for files, so that no page waits for a file. */
export class Readers {
  readonly #pages: ReaderPool;
  readonly #files: ReaderPool;

  /** `start` starts a thread. `failed` receives what ended one. */
  constructor(start: (use: ReaderUse) => ReaderThread, failed: (error: unknown) => void) {
    this.#pages = new ReaderPool({
      threads: pageThreads,
      mostWaiting: mostPagesWaiting,
      patienceMs: pagePatienceMs,
      busy: 'Too many pages are being read. Try again in a minute.',
      start: () => start('pages'),
      failed,
    });
    this.#files = new ReaderPool({
      threads: 1,
      mostWaiting: mostFilesWaiting,
      patienceMs: filePatienceMs,
      busy: 'Other files are being made. Try again in a minute, or run camcensus export.',
      start: () => start('files'),
      failed,
    });
  }

  /** Resolves when the first page can be answered. Rejects with what a thread cannot start for. */
  open(): Promise<void> {
    return this.#pages.open();
  }

  /** Has all threads read their config again. */
  reload(): void {
    this.#pages.reload();
    this.#files.reload();
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all([this.#pages.close(), this.#files.close()]);
  }

  /**
   * Has whatever is only read answered by a thread, for the account that the gate let through. What is written, and what is open without a
   * login, goes on to the routes of this thread.
   */
  middleware(): MiddlewareHandler<Env> {
    return async (context, next) => {
      const { method } = context.req;
      const isRead = method === 'GET' || method === 'HEAD';
      return isRead && context.var.visitor !== beforeLogin ? this.#answer(context) : next();
    };
  }

  async #answer({ req, var: { visitor } }: Context<Env>): Promise<Response> {
    const pool = isFile(req.path) ? this.#files : this.#pages;
    // Who asks is known by now: secrets stay in this thread.
    const headers = [...req.raw.headers].filter(([name]) => !['cookie', 'authorization'].includes(name));
    const asked = { method: req.method, url: req.url, headers, visitor };
    const { status, headers: own, body } = await pool.ask(asked, req.raw.signal);
    const isEmpty = req.method === 'HEAD' || status === 204 || status === 304;
    return new Response(isEmpty ? null : body, {
      status,
      headers: own.map(([name, value]): [string, string] => [name, value]),
    });
  }
}

function isFile(path: string): boolean {
  return !path.startsWith('/api/') && fileEndings.some((ending) => path.endsWith(ending));
}

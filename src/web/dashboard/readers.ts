import { availableParallelism } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';
import { beforeLogin, type Env, editingOf } from '../sign-in/visitor.ts';
import { fileEndings } from './files.ts';
import { ReaderPool, type ReaderThread } from './reader-pool.ts';
import { SentFiles } from './sent-files.ts';

/** What a thread is for: pages and the API; files, which take seconds; or forms, which write. */
export type ReaderUse = 'pages' | 'files' | 'forms';

/** Two threads for pages where there are few processors, so that a slow page does not hold up the next one; no more than four. */
const pageThreads = Math.min(4, Math.max(2, availableParallelism()));
/** So many requests for pages may wait. More come only from programs that do not wait for their answers. */
const mostPagesWaiting = 64;
const mostFilesWaiting = 2;
/** A long list of decisions, or a preview of many devices, keeps one of them for seconds; the other has all other forms. */
const formThreads = 2;
const mostFormsWaiting = 8;
/** An abandoned page is soon done; ending its thread would cost more. One that takes this long hangs. */
const pagePatienceMs = 5_000;
const filePatienceMs = 250;
const lostReading =
  'What was reading this has ended before it was done, and is started again; the log of the service says why. Try again, or ask for less at once.';

/** The threads that answer for the one that listens: for pages, for files and for forms, so that no page waits for a file or a form. */
export class Readers {
  readonly #pages: ReaderPool;
  readonly #files: ReaderPool;
  readonly #forms: ReaderPool;
  readonly #sent = new SentFiles();

  /** `start` starts a thread. `failed` receives what ended one. */
  constructor(start: (use: ReaderUse) => ReaderThread, failed: (error: unknown) => void) {
    this.#pages = new ReaderPool({
      threads: pageThreads,
      mostWaiting: mostPagesWaiting,
      patienceMs: pagePatienceMs,
      busy: 'Too many pages are being read. Try again in a minute.',
      lost: lostReading,
      start: () => start('pages'),
      failed,
    });
    this.#files = new ReaderPool({
      threads: 1,
      mostWaiting: mostFilesWaiting,
      patienceMs: filePatienceMs,
      busy: 'Other files are being made. Try again in a minute, or run camcensus export.',
      lost: lostReading,
      start: () => start('files'),
      failed,
    });
    this.#forms = new ReaderPool({
      threads: formThreads,
      mostWaiting: mostFormsWaiting,
      patienceMs: pagePatienceMs,
      busy: 'Too many forms are waiting. Nothing was changed. Go back, and send it again in a minute.',
      lost: 'What was carrying this out has ended before it was done; the log of the service says why. The audit trail shows whether it was recorded.',
      start: () => start('forms'),
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
    this.#forms.reload();
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all([this.#pages, this.#files, this.#forms].map((pool) => pool.close()));
  }

  /**
   * Has a request answered by a thread, for the account that the gate let through. What is open without a login goes on to the routes of
   * this thread.
   */
  middleware(): MiddlewareHandler<Env> {
    return async (context, next) => {
      return context.var.visitor === beforeLogin ? next() : this.#answer(context);
    };
  }

  async #answer(context: Context<Env>): Promise<Response> {
    const {
      req,
      var: { visitor, client },
    } = context;
    const isForm = req.method === 'POST';
    if (editingOf(visitor) !== null) this.#forms.warmUp();
    const pool = isForm ? this.#forms : isFile(req.path) ? this.#files : this.#pages;
    // An account is one client wherever it comes from.
    const who = visitor.account.name || (client ?? '');
    if (pool === this.#files) this.#sent.check(who);
    const sent = isForm ? await req.arrayBuffer() : null;
    // The account is known by now: secrets stay in this thread.
    const headers = [...req.raw.headers].filter(([name]) => !['cookie', 'authorization'].includes(name));
    const asked = { method: req.method, url: req.url, headers, visitor, body: sent };
    const { status, headers: own, body } = await pool.ask(asked, req.raw.signal, who);
    if (pool === this.#files) this.#sent.add(who, context);
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

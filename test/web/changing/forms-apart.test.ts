import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { FromReader, ToReader } from '../../../src/web/dashboard/reader-messages.ts';
import { Readers, type ReaderUse } from '../../../src/web/dashboard/readers.ts';
import { ask } from '../dashboard/council.ts';
import { post, twoSitesForAll } from '../sign-in/two-sites.ts';
import { type Visit, visit } from './visit.ts';

const twoSites = twoSitesForAll();

/** A thread that answers pages at once, and forms when the test calls `answer`. */
class PretendedThread extends EventEmitter {
  readonly forms: URL[] = [];
  readonly bodies: string[] = [];
  readonly #use: ReaderUse;

  constructor(use: ReaderUse) {
    super();
    this.#use = use;
    setImmediate(() => this.#send({ kind: 'ready' }));
  }

  postMessage(message: ToReader): void {
    if (message.kind !== 'ask') return;
    if (this.#use === 'forms') {
      this.forms.push(new URL(message.asked.url));
      this.bodies.push(Buffer.from(message.asked.body ?? new ArrayBuffer(0)).toString());
    } else this.answer(200);
  }

  answer(status: number): void {
    const headers = [['location', '/imports']] as const;
    this.#send({ kind: 'answer', answer: { status, headers, body: new ArrayBuffer(0) }, isFull: false });
  }

  #send(message: FromReader): void {
    this.emit('message', message);
  }

  terminate(): Promise<void> {
    return Promise.resolve();
  }
}

/** A dashboard whose threads are in the test's hands. */
async function apart(): Promise<{
  person: Visit;
  app: ReturnType<typeof twoSites>['app'];
  threads: PretendedThread[];
}> {
  const threads: PretendedThread[] = [];
  const start = (use: ReaderUse) => {
    const thread = new PretendedThread(use);
    if (use === 'forms') threads.push(thread);
    return thread;
  };
  const app = twoSites().again({ readers: new Readers(start, (error) => twoSites().failures.push(error)) });
  return { person: await visit(app, 'sue'), app, threads };
}

test('a thread for forms starts with the first page of an editor, and none for a viewer', async () => {
  const { person, app, threads } = await apart();
  const viewer = await visit(app, 'nora');
  expect([(await viewer.get('/devices')).status, threads.length]).toEqual([200, 0]);
  expect([(await person.get('/devices')).status, threads.length]).toEqual([200, 1]);
  expect([(await person.get('/sites')).status, threads.length]).toEqual([200, 1]);
});

test('forms are carried out by threads of their own: pages and a further form do not wait', async () => {
  const { person, app, threads } = await apart();
  const { cookie } = person;
  const form = new FormData();
  form.set('file', new Blob(['a,b']), 'a.csv');
  const upload = ask(app, '/imports', { method: 'POST', body: form, headers: { cookie } });
  await expect.poll(() => threads[0]?.forms.length).toBe(1);
  expect(threads[0]?.bodies[0]).toContain('a,b');
  expect((await person.get('/devices')).status).toBe(200);
  const preview = post(app, '/devices/mark', { filter: '', all: '1' }, { cookie });
  await expect.poll(() => threads[1]?.forms.length).toBe(1);
  threads[1]?.answer(200);
  expect((await preview).status).toBe(200);
  threads[0]?.answer(303);
  const { status, headers } = await upload;
  expect([status, headers.get('location')]).toEqual([303, '/imports']);
});

test('forms that nine others wait before are refused with what to do', async () => {
  const { person, app, threads } = await apart();
  const send = () => post(app, '/devices/70001', { state: 'open' }, { cookie: person.cookie });
  const waiting = Array.from({ length: 10 }, send);
  await expect.poll(() => threads.map(({ forms }) => forms.length)).toEqual([1, 1]);
  const { status, text } = await send();
  expect([status, text]).toEqual([503, expect.stringContaining('Nothing was changed. Go back')]);
  for (let done = 0; done < 10; done += 1) {
    await expect.poll(() => threads.some(({ forms }) => forms.shift() !== undefined)).toBe(true);
    for (const thread of threads) thread.answer(200);
  }
  expect(await Promise.all(waiting)).toHaveLength(10);
});

test('a form whose thread ends names where to look whether it was recorded', async () => {
  const { person, app, threads } = await apart();
  const sent = post(app, '/devices/70001', { state: 'open' }, { cookie: person.cookie });
  await expect.poll(() => threads[0]?.forms.length).toBe(1);
  threads[0]?.emit('error', new Error('out of memory'));
  threads[0]?.emit('exit');
  const { status, text } = await sent;
  expect([status, text]).toEqual([503, expect.stringContaining('The audit trail shows')]);
  expect(twoSites().failures.splice(0)).toEqual([new Error('out of memory')]);
});

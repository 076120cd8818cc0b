import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Listening, listen } from '../../../src/web/server.ts';
import { cookiesOf, logIn, post, siteName, twoSitesForAll } from '../sign-in/two-sites.ts';
import { ask } from './council.ts';

const twoSites = twoSitesForAll();
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function served(): Promise<Listening> {
  const listening = await listen(twoSites().app, { address: '127.0.0.1', port: 0 }, () => undefined);
  open.push(() => listening.close());
  return listening;
}

/** A client of the stream, by a socket of its own: its status, the states that it got, and whether it has ended. */
class Client {
  readonly answer: IncomingMessage;
  text = '';
  hasEnded = false;

  private constructor(answer: IncomingMessage) {
    this.answer = answer;
    answer.setEncoding('utf8');
    answer.on('data', (part: string) => {
      this.text += part;
    });
    answer.on('error', () => undefined);
    answer.on('close', () => {
      this.hasEnded = true;
    });
  }

  static async connect({ port }: Listening, cookie: string): Promise<Client> {
    const request = get({ port, path: '/events', agent: false, headers: { cookie } });
    request.on('error', () => undefined);
    open.push(() => request.destroy());
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return new Client(answer);
  }

  get states(): readonly { id: number; site: string; scanned: number }[][] {
    return [...this.text.matchAll(/^event: sweeps\nid: \d+\ndata: (.*)\n\n/gm)].map(([, data = '']) =>
      JSON.parse(data),
    );
  }
}

const cookieOf = async (name: string) => cookiesOf(await logIn(twoSites().app, name));
const wait = { timeout: 30_000 };

test('/events gives each account the running sweeps of its sites at once, and again when they change', async () => {
  const { inventory } = twoSites();
  const place = await served();
  const [boss, nora] = [
    await Client.connect(place, await cookieOf('boss')),
    await Client.connect(place, await cookieOf('nora')),
  ];
  expect(boss.answer.statusCode).toBe(200);
  expect(boss.answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  await expect.poll(() => boss.states.length, wait).toBeGreaterThan(0);
  expect(boss.states[0]).toMatchObject([{ site: siteName('south'), scanned: 0 }]);
  await expect.poll(() => nora.states, wait).toEqual([[]]);
  inventory.run("UPDATE sweep SET counts = json_set(counts, '$.scanned', 17) WHERE outcome = 'running'");
  await expect.poll(() => boss.states.at(-1)?.[0]?.scanned, wait).toBe(17);
  expect(nora.text).not.toContain('zephyr');
  expect(nora.states).toEqual([[]]);
});

test('/events ends with its session, without keeping it alive', async () => {
  const { app, inventory } = twoSites();
  const place = await served();
  const cookie = await cookieOf('sue');
  inventory.run("UPDATE session SET last_used = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-30 minutes')");
  const before = inventory.all('SELECT last_used FROM session ORDER BY digest');
  const stream = await Client.connect(place, cookie);
  await expect.poll(() => stream.states.length, wait).toBe(1);
  // To let the stream in is a use, what comes after it is not.
  const after = inventory.all('SELECT last_used FROM session ORDER BY digest');
  expect(after).not.toEqual(before);
  const csrf = /name="csrf" value="([^"]+)"/.exec(
    (await ask(app, '/devices', { headers: { cookie } })).text,
  )?.[1];
  await post(app, '/logout', { csrf: csrf ?? '' }, { cookie });
  await expect.poll(() => stream.hasEnded, wait).toBe(true);
});

test('/events gives one account five streams at once, and frees those of clients that are gone', async () => {
  const place = await served();
  const cookie = await cookieOf('boss');
  const five = await Promise.all(Array.from({ length: 5 }, () => Client.connect(place, cookie)));
  expect(five.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect((await Client.connect(place, cookie)).answer.statusCode).toBe(503);
  expect((await Client.connect(place, await cookieOf('nora'))).answer.statusCode).toBe(200);
  five[0]?.answer.destroy();
  await expect.poll(async () => (await Client.connect(place, cookie)).answer.statusCode, wait).toBe(200);
});

test('/events answers HEAD without opening a stream', async () => {
  const cookie = await cookieOf('sue');
  for (let count = 0; count < 10; count++) {
    const { status, text } = await ask(twoSites().app, '/events', { method: 'HEAD', headers: { cookie } });
    expect([status, text]).toEqual([200, '']);
  }
});

import type { Hono } from 'hono';
import type { Env } from '../../../src/web/sign-in/visitor.ts';
import { type Answer, ask } from '../dashboard/council.ts';
import { cookiesOf, logIn, post } from '../sign-in/two-sites.ts';

/** A person who is logged in. */
export interface Visit {
  readonly cookie: string;
  get(path: string): Promise<Answer>;
  /** Sends a form as the page at `from` has it, with the values that are filled in; null leaves one out. */
  send(
    from: string,
    values: Readonly<Record<string, string | null>>,
    to?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
}

/** Logs in. */
export async function visit(app: Hono<Env>, name: string): Promise<Visit> {
  const cookie = cookiesOf(await logIn(app, name));
  const get = (path: string) => ask(app, path, { headers: { cookie } });
  return {
    cookie,
    get,
    send: async (from, values, to = from, headers = {}) => {
      const { text } = await get(from);
      const all = { ...hiddenIn(formIn(text, to)), ...values };
      const sent = Object.entries(all).flatMap(([key, value]) =>
        value === null ? [] : [[key, value] as const],
      );
      return post(app, to.replace(/[?#].*/, ''), Object.fromEntries(sent), { cookie, ...headers });
    },
  };
}

/** The form of a page that is sent to a path. */
export function formIn(text: string, to: string): string {
  const path = to.replace(/[?#].*/, '');
  return new RegExp(`<form[^>]* method="post"[^>]* action="${path}"[\\s\\S]*?</form>`).exec(text)?.[0] ?? '';
}

/** What a form holds before it is filled in: hidden fields, texts, and boxes and alternatives that are chosen. */
export function hiddenIn(form: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const name = attribute('name');
    const isOff = /type="(radio|checkbox)"/.test(input) && !/ checked/.test(input);
    if (name !== undefined && !isOff) found[name] = plain(attribute('value') ?? '');
  }
  return found;
}

/** Text of a page without its markup. */
export function wordsOf(text: string): string {
  return plain(text.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

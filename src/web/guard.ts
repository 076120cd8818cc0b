import type { Context, MiddlewareHandler } from 'hono';

/** Host names that mean a loopback address. Any other name got here through DNS rebinding. */
const ownNames = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a browser asks on behalf of a page of another origin. Such a page cannot read the answer, but it could learn by timing which
 * devices there are. A link that a person follows is no such request. Other programs do not send these headers (Fetch Metadata).
 */
function isForeign(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return header('sec-fetch-mode') !== 'navigate' || header('sec-fetch-dest') !== 'document';
}

/**
 * Whether a form was sent by a page of this origin. A browser says so in Sec-Fetch-Site, whatever a proxy made of the host name; an older
 * one only has Origin, other programs neither: the token of the form is demanded of all.
 */
function isOwnForm(header: (name: string) => string | undefined): boolean {
  const [site, origin, host] = [header('sec-fetch-site'), header('origin'), header('host')];
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** Keeps an answer out of every cache, unless it says itself how long it holds. */
export function storeNothing(context: Context): void {
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
}

/**
 * Accepts requests from this machine: no other host name (DNS rebinding), no page of another origin, no method that could change
 * something but POST of own forms to the paths in `forms`.
 */
export function onlyHere(forms: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    const header = (name: string) => context.req.header(name);
    if (!ownNames.test(header('host') ?? ''))
      return context.text('Only this machine itself can connect, to localhost or a loopback address.\n', 403);
    const takesForm = forms().includes(path);
    const isForm = method === 'POST' && takesForm;
    if (isForm ? !isOwnForm(header) : isForeign(header))
      return context.text('Pages of other origins are not answered.\n', 403);
    if (!isForm && method !== 'GET' && method !== 'HEAD') {
      context.header('allow', takesForm ? 'GET, HEAD, POST' : 'GET, HEAD');
      return context.text('This server is read-only.\n', 405);
    }
    await next();
    storeNothing(context);
    context.header('x-content-type-options', 'nosniff');
    return undefined;
  };
}

/** Accepts read requests from this machine alone, as {@link onlyHere}. */
export const onlyReadHere = onlyHere(() => []);

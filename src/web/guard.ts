import type { Context, MiddlewareHandler } from 'hono';
import { type Arrival, arrivalOf, locally, Misrouted, type Reach } from './reach.ts';

/**
 * Whether a browser sends a request on behalf of a page of another origin. Such a page cannot read the answer, but it could learn by timing which
 * devices there are. A link that a person follows is no such request. Other programs do not send these headers (Fetch Metadata).
 */
function isForeign(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return header('sec-fetch-mode') !== 'navigate' || header('sec-fetch-dest') !== 'document';
}

/**
 * Whether a form was sent by a page of this origin. A browser states it in Sec-Fetch-Site, whatever a proxy made of the host name; an older
 * one only has Origin, other programs neither: the token of the form is demanded of all.
 */
function isOwnForm(header: (name: string) => string | undefined, { origins }: Arrival): boolean {
  const [site, origin] = [header('sec-fetch-site'), header('origin')];
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origins.includes(origin);
}

function isOfOthers(context: Context, isForm: boolean, arrival: Arrival): boolean {
  const header = (name: string) => context.req.header(name);
  return isForm ? !isOwnForm(header, arrival) : isForeign(header);
}

/** Keeps an answer out of every cache, unless it states itself how long it holds. */
export function storeNothing(context: Context): void {
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
}

/**
 * Accepts requests that come in as they must ({@link arrivalOf}): no page of another origin (DNS rebinding), no method that could change
 * something but POST of own forms to paths that take them. Passes the routes the client's address. `/health/live`, which reveals nothing, is
 * also for programs that bypass the proxy.
 */
export function onlyBy(reach: Reach, takes: (path: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    const arrival = arrivalOf(context, path === '/health/live' && reach.by === 'proxy' ? anyway : reach);
    if (arrival instanceof Misrouted) return context.text(`${arrival.message}\n`, arrival.status);
    const takesForm = takes(path);
    const isForm = method === 'POST' && takesForm;
    if (isOfOthers(context, isForm, arrival))
      return context.text('Pages of other origins are not answered.\n', 403);
    if (!isForm && method !== 'GET' && method !== 'HEAD') {
      context.header('allow', takesForm ? 'GET, HEAD, POST' : 'GET, HEAD');
      return context.text('This server is read-only.\n', 405);
    }
    context.set('client', arrival.client);
    await next();
    storeNothing(context);
    context.header('x-content-type-options', 'nosniff');
    return undefined;
  };
}

/** No host name is wrong for an answer that reveals nothing. */
const anyway: Reach = { by: 'tls', origin: null };

/** Accepts read requests from this machine alone. */
export const onlyReadHere = onlyBy(locally, () => false);

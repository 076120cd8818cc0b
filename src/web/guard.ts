import type { MiddlewareHandler } from 'hono';

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
 * Accepts read requests from this machine: no other host name (DNS rebinding), no page of another origin, no method that could change
 * something.
 */
export const onlyReadHere: MiddlewareHandler = async (context, next) => {
  if (!ownNames.test(context.req.header('host') ?? ''))
    return context.text('Only this machine itself can connect, to localhost or a loopback address.\n', 403);
  if (isForeign((name) => context.req.header(name)))
    return context.text('Pages of other origins are not answered.\n', 403);
  if (!['GET', 'HEAD'].includes(context.req.method)) {
    context.header('allow', 'GET, HEAD');
    return context.text('This server is read-only.\n', 405);
  }
  await next();
  context.header('cache-control', 'no-store');
  context.header('x-content-type-options', 'nosniff');
  return undefined;
};

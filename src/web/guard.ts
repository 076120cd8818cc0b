import type { MiddlewareHandler } from 'hono';

/** Host names that mean a loopback address. Any other name got here through DNS rebinding. */
const ownNames = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Accepts read requests from this machine: no other host name (DNS rebinding), no method that could change something.
 */
export const onlyReadHere: MiddlewareHandler = async (context, next) => {
  if (!ownNames.test(context.req.header('host') ?? ''))
    return context.text('Only this machine itself can connect, to localhost or a loopback address.\n', 403);
  if (!['GET', 'HEAD'].includes(context.req.method)) {
    context.header('allow', 'GET, HEAD');
    return context.text('This server is read-only.\n', 405);
  }
  await next();
  context.header('cache-control', 'no-store');
  context.header('x-content-type-options', 'nosniff');
  return undefined;
};

import type { MiddlewareHandler } from 'hono';

/** Host names that mean a loopback address. Any other name got here through DNS rebinding. */
const ownNames = /^(?:localhost|127(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|\[::1\])(?::\d{1,5})?$/i;

/** Lets through what this machine itself reads: no other host name (DNS rebinding), no method that could change something. */
export const onlyReadHere: MiddlewareHandler = async (context, next) => {
  if (!ownNames.test(context.req.header('host') ?? ''))
    return context.text('Only this machine itself is answered, by localhost or its address.\n', 403);
  if (!['GET', 'HEAD'].includes(context.req.method)) {
    context.header('allow', 'GET, HEAD');
    return context.text('Only reading is possible.\n', 405);
  }
  await next();
  context.header('cache-control', 'no-store');
  context.header('x-content-type-options', 'nosniff');
  return undefined;
};

import type { MiddlewareHandler } from 'hono';
import { storeNothing } from '../guard.ts';
import type { Reach } from '../reach.ts';

/** Only style, icon and forms of this origin: no script, no frame, nothing from elsewhere. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The same for a page that follows running sweeps: with the one script that is served here, and what that requests. */
export const livePolicy = `${contentSecurityPolicy}; script-src 'self'; connect-src 'self'`;

const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** For a year, browsers come by TLS only. */
const onlyByTls = { 'strict-transport-security': 'max-age=31536000' } as const;

/** The headers of every answer, including refusals and failures. */
export function headers({ by }: Reach): MiddlewareHandler {
  const own = Object.entries(by === 'local' ? always : { ...always, ...onlyByTls });
  return async (context, next) => {
    await next();
    if (!context.res.headers.has('content-security-policy'))
      context.header('content-security-policy', contentSecurityPolicy);
    storeNothing(context);
    for (const [name, value] of own) context.header(name, value);
  };
}

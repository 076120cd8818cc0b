import type { MiddlewareHandler } from 'hono';
import { storeNothing } from '../guard.ts';

/** Only style, icon and forms of this origin: no script, no frame, nothing from elsewhere. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** The headers of every answer, including refusals and failures. */
export const headers: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('content-security-policy'))
    context.header('content-security-policy', contentSecurityPolicy);
  storeNothing(context);
  for (const [name, value] of Object.entries(always)) context.header(name, value);
};

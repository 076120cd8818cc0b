import { Hono } from 'hono';
import { exposition, expositionType, type Metric } from './exposition.ts';

/** Hosts by which a loopback address is meant. Any other name leads here by a trick of somebody's name server. */
const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** The routes of the service's own web server. It reads; nothing can be set by it. `failed` hears what went wrong inside. */
export function metricsApp(metrics: () => readonly Metric[], failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!ownNames.test(context.req.header('host') ?? ''))
      return context.text('Only this machine itself is answered, by localhost or its address.\n', 403);
    if (!['GET', 'HEAD'].includes(context.req.method))
      return context.text('Only reading is possible.\n', 405);
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    return undefined;
  });
  app.get('/metrics', (context) =>
    context.body(exposition(metrics()), 200, { 'content-type': expositionType }),
  );
  app.notFound((context) => context.text('There is /metrics here and nothing else.\n', 404));
  app.onError((error, context) => {
    failed(error);
    return context.text('The figures could not be read; the log of the service says why.\n', 500);
  });
  return app;
}

import { Hono } from 'hono';
import { exposition, expositionType, type Metric } from './exposition.ts';

/** Hosts by which a loopback address is meant. Any other name leads here by a trick of somebody's name server. */
const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** The routes of the service's own web server. It reads; nothing can be set by it. */
export function metricsApp(metrics: () => readonly Metric[]): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!ownNames.test(context.req.header('host') ?? ''))
      return context.text('Only this machine itself is answered, by localhost or its address.\n', 403);
    return next();
  });
  app.get('/metrics', (context) =>
    context.body(exposition(metrics()), 200, { 'content-type': expositionType }),
  );
  app.notFound((context) => context.text('There is /metrics here and nothing else.\n', 404));
  return app;
}

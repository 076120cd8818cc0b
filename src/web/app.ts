import { Hono } from 'hono';
import { exposition, expositionType, type Metric } from './exposition.ts';
import { onlyReadHere } from './guard.ts';

/**
 * The routes of the service's own web server. Read-only: nothing can be set through it. `failed` receives internal
 * errors.
 */
export function metricsApp(metrics: () => readonly Metric[], failed: (error: unknown) => void): Hono {
  const app = new Hono();
  app.use(onlyReadHere);
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

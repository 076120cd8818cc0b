import type { Hono } from 'hono';
import type { Env } from '../../sign-in/visitor.ts';
import { pageFor, paramsOf, problem } from '../answer.tsx';
import type { QueriesOf } from '../changing/routes.tsx';
import { valuesIn } from '../filter.ts';
import { NotificationsPage } from '../pages/notifications.tsx';
import { PoliciesPage } from '../pages/policies.tsx';

/** The pages about the config: policies, and notifications. */
export function addRules(app: Hono<Env>, queriesOf: QueriesOf): void {
  app.get('/policies', (context) => {
    valuesIn(paramsOf(context), []);
    const children = <PoliciesPage policies={queriesOf(context).policies()} />;
    return pageFor(context, { title: 'Policies', at: '/policies', children });
  });
  app.get('/notifications', (context) => {
    valuesIn(paramsOf(context), []);
    if (context.var.visitor.account.sites !== null)
      return problem(context, 403, 'Notifications are about all sites, and this account sees some of them.');
    const children = <NotificationsPage view={queriesOf(context).notifications()} />;
    return pageFor(context, { title: 'Notifications', at: '/notifications', children });
  });
}

import { siteName, type TwoSites } from './two-sites.ts';

/** A route of the app that is read, and its paths with values of both sites for its parameter. */
export interface Route {
  readonly route: string;
  readonly paths: readonly string[];
}

/** Every route of the app itself that is read, so that none can be forgotten. Throws for a parameter without values. */
export function routesOf({ app, inventory }: Pick<TwoSites, 'app' | 'inventory'>): readonly Route[] {
  const ids = (rows: string) => inventory.lists<[number]>(`SELECT id FROM ${rows}`).flat().map(String);
  const values: Readonly<Record<string, readonly string[]>> = {
    devices: [...ids('device'), '999999'],
    sweeps: ids('sweep'),
    views: ids('saved_view'),
    audit: [...ids('audit'), '999999'],
    accounts: ['1', '2', '3', '999999'],
    sites: [...(['north', 'south'] as const).map((site) => encodeURIComponent(siteName(site))), 'nowhere'],
  };
  const routes = app.routes
    .filter(({ method, path }) => method === 'GET' && !path.includes('*'))
    .map(({ path }) => path);
  return [...new Set(routes)].map((route) => {
    if (!route.includes(':')) return { route, paths: [route] };
    const filled = values[route.split('/')[1] ?? ''] ?? [];
    if (filled.length === 0) throw new Error(`name values for the parameter of ${route}`);
    return { route, paths: filled.map((value) => route.replace(/:\w+(\{.*?\})?(?=\/|$)/, value)) };
  });
}

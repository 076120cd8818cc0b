import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Env } from '../sign-in/visitor.ts';
import { icon } from './icon.ts';

/**
 * What is the same for all pages and holds nothing of the inventory. A browser keeps it, and checks with its entity tag whether it still
 * holds, which it does as long as the program is the same.
 */
export function addStatic(app: Hono<Env>): void {
  let style: Promise<string> | null = null;
  let script: Promise<string> | null = null;
  app.get('/style.css', etag(), async (context) => {
    style ??= import('./style.ts').then(({ dashboardStyle }) => dashboardStyle());
    return context.body(await style, 200, { ...kept, 'content-type': 'text/css; charset=utf-8' });
  });
  app.get('/live.js', etag(), async (context) => {
    script ??= readFile(new URL('./scripts/live.js', import.meta.url), 'utf8');
    return context.body(await script, 200, { ...kept, 'content-type': 'text/javascript; charset=utf-8' });
  });
  app.get('/icon.svg', etag(), (context) =>
    context.body(icon, 200, { ...kept, 'content-type': 'image/svg+xml' }),
  );
}

/** It is kept, and checked each time. */
const kept = { 'cache-control': 'no-cache' } as const;

import type { Child } from 'hono/jsx';
import type { Account } from '../../model/account.ts';
import { clean } from '../../model/text.ts';
import type { Visitor } from '../sign-in/visitor.ts';
import { PageZones } from './components/time.tsx';
import type { Zones } from './local-time.ts';

/** The URLs of the pages, in the order of the navigation. */
const places = [
  ['/', 'Overview'],
  ['/sites', 'Sites'],
  ['/devices', 'Devices'],
  ['/sweeps', 'Sweeps'],
  ['/coverage', 'Coverage'],
  ['/changes', 'Changes'],
  ['/audit', 'Audit'],
  ['/imports', 'Imports'],
  ['/policies', 'Policies'],
] as const;

/** The parts of a page. */
export interface Page {
  readonly title: string;
  /** Its entry in the navigation. */
  readonly at: string;
  readonly children: Child;
  /** Whether it follows running sweeps by itself, where there is JavaScript. */
  readonly live?: boolean;
  /** Null before the login: then there are no other pages. */
  readonly visitor: Visitor | null;
  /** In which its moments are. */
  readonly zones: Zones;
}

/** A whole page as text. It needs no script; style, icon and the script of live pages are served here. */
export function pageText(page: Page): string {
  const whole = (
    <PageZones.Provider value={page.zones}>
      <Whole {...page} />
    </PageZones.Provider>
  );
  return `<!DOCTYPE html>\n${whole.toString()}\n`;
}

function Whole({ title, at, children, visitor, live = false }: Omit<Page, 'zones'>) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${clean(title)} – camcensus`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {live && <script type="module" src="/live.js" />}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <p class="kicker">Camera inventory</p>
          {visitor !== null && <Navigation at={at} visitor={visitor} />}
        </header>
        <main id="main">
          <h1>{clean(title)}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

/** Notifications are about all sites, and accounts are for administrators of them. */
function placesFor({ role, sites }: Account): readonly (readonly [string, string])[] {
  if (sites !== null) return places;
  const more = [['/notifications', 'Notifications']] as const;
  return [...places, ...more, ...(role === 'admin' ? ([['/accounts', 'Accounts']] as const) : [])];
}

function Navigation({ at, visitor: { account, csrf } }: { at: string; visitor: Visitor }) {
  return (
    <>
      <form class="find" method="get" action="/find" aria-label="Find a device">
        <label for="find">Find a device</label>
        <input
          type="search"
          name="text"
          id="find"
          placeholder="address, maker, model, owner …"
          maxlength={200}
          required
        />
        <button type="submit">Find</button>
      </form>
      <nav aria-label="Pages">
        <ul>
          {placesFor(account).map(([href, name]) => (
            <li>
              <a href={href} aria-current={href === at ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {csrf !== null && (
        <form class="account" method="post" action="/logout" aria-label="Account">
          <a href="/account" aria-current={at === '/account' ? 'page' : undefined}>
            {clean(account.name)}
          </a>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit">Log out</button>
        </form>
      )}
    </>
  );
}

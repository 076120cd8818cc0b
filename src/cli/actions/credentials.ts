import { lastLogins } from '../../../db/devices/last-logins.ts';
import { knownSites } from '../../health/known-sites.ts';
import { sitesMeant } from '../../model/site-hint.ts';
import { loginMessage, loginTable } from '../../text/logins.ts';
import type { CommonOptions } from '../settings.ts';
import { print, printJson, roomFor } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `credentials status`. */
export interface CredentialsStatusOptions extends CommonOptions {
  readonly site?: readonly string[];
  readonly wide?: boolean;
  readonly format?: 'table' | 'json';
}

/** Prints how the last login at each device ended; the table leaves out those that were accepted. */
export function credentialsStatus(options: CredentialsStatusOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, { config }) => {
    const logins = lastLogins(
      inventory,
      options.site && sitesMeant(options.site, knownSites(inventory, config)),
    );
    if (options.format === 'json')
      await printJson(logins.map((login) => ({ ...login, message: loginMessage(login) })));
    else await print(loginTable(logins, roomFor(options)));
  });
}

import type { Address } from '../../src/model/address.ts';
import { addressKey } from '../../src/model/address-order.ts';
import type { AnyOf } from '../../src/model/any-of.ts';
import type { LoginOutcome } from '../../src/model/login.ts';
import type { SentProbe } from '../../src/model/scanner.ts';
import type { Inventory } from '../inventory.ts';
import { isAmong, listed } from '../values/any-of.ts';

/** What became of the operator's credential at one address. */
export interface LastLogin {
  /** The device there; null if no device of the inventory has this address. */
  readonly id: number | null;
  readonly site: string;
  readonly ip: Address;
  readonly name: string | null;
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly outcome: LoginOutcome;
  /** The entry's number in the credentials file at that time, from 1; null if only the attempt is known. */
  readonly entry: number | null;
  /** When the credential was last sent there; null if it never was. */
  readonly sentAt: string | null;
}

/** Where a host scan notes several logins, the first of these is the one that counts. */
const telling: readonly LoginOutcome[] = [
  'accepted',
  'refused',
  'unanswered',
  'refused-before',
  'suspended',
  'busy',
  'unfinished',
  'unproven',
  'unsuitable',
  'tried',
];

type Row = Omit<LastLogin, 'outcome' | 'entry'> & { readonly probes: string };

/**
 * How the last login at each address ended: as its last host scan noted it, else as the attempt was recorded. By site and address.
 * `site`: only there.
 */
export function lastLogins(inventory: Inventory, site?: AnyOf): readonly LastLogin[] {
  const noted = inventory
    .all<Row>(
      `SELECT d.id, d.site, q.address AS ip, c.name, c.manufacturer, c.model, q.probes,
         (SELECT max(t.at) FROM credential_attempt t WHERE t.site = d.site AND t.device = 'address ' || q.address) AS sentAt
       FROM device_probe q
       JOIN device d ON d.id = q.device
       JOIN device_address a ON a.device = q.device AND a.address = q.address AND a.active = 1
       JOIN conclusion c ON c.id = d.conclusion
       WHERE q.probes LIKE '%"login":%' AND (@site IS NULL OR ${isAmong('d.site', '@site')})`,
      { site: listed(site) },
    )
    .map(fromProbes)
    .filter((login) => login !== null);
  const seen = new Set(noted.map((login) => `${login.site} ${login.ip}`));
  const attempts = attemptsOf(inventory, site).filter((login) => !seen.has(`${login.site} ${login.ip}`));
  const keyed = [...noted, ...attempts].map((login) => ({
    login,
    key: `${login.site}\0${addressKey(login.ip)}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ login }) => login);
}

function fromProbes({ probes, ...row }: Row): LastLogin | null {
  const logins = (JSON.parse(probes) as readonly SentProbe[]).flatMap(({ login }) => login ?? []);
  const [first] = logins.toSorted(
    (one, other) => telling.indexOf(one.outcome) - telling.indexOf(other.outcome),
  );
  return first === undefined ? null : { ...row, ...first };
}

/** The newest attempt at each address, whatever the credential. */
function attemptsOf(inventory: Inventory, site?: AnyOf): readonly LastLogin[] {
  return inventory
    .all<Omit<LastLogin, 'outcome' | 'entry'> & { readonly outcome: 'sent' | 'accepted' | 'refused' }>(
      `SELECT d.id, t.site, substr(t.device, 9) AS ip, c.name, c.manufacturer, c.model, t.outcome, max(t.at) AS sentAt
       FROM credential_attempt t
       LEFT JOIN device_address a ON a.address = substr(t.device, 9) AND a.active = 1
         AND EXISTS (SELECT 1 FROM device o WHERE o.id = a.device AND o.site = t.site)
       LEFT JOIN device d ON d.id = a.device
       LEFT JOIN conclusion c ON c.id = d.conclusion
       WHERE t.device LIKE 'address %' AND (@site IS NULL OR ${isAmong('t.site', '@site')})
       GROUP BY t.site, t.device`,
      { site: listed(site) },
    )
    .map(({ outcome, ...row }) => ({
      ...row,
      outcome: outcome === 'sent' ? ('unanswered' as const) : outcome,
      entry: null,
    }));
}

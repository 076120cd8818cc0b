import type { Problem } from './issue.ts';
import { leaveNothing, quietWindow } from './rest-times.ts';

/**
 * Checks that concern several parts of the file together. They read the plain value, so they also report when something
 * else in the file is wrong.
 */
export function combinationProblems(value: unknown): readonly Problem[] {
  const sites = field(value, 'sites');
  return [
    ...sameNames(sites),
    ...withoutTargets(sites),
    ...withoutTime(sites, field(value, 'nightly')),
    ...formatWithoutDirectory(field(value, 'nightly')),
    ...mailLogin(field(field(value, 'notify'), 'email')),
    ...halfCertificate(field(value, 'dashboard')),
    ...unusableProvider(field(value, 'dashboard')),
    ...plainWebhook(field(field(value, 'notify'), 'webhook')),
  ];
}

function withoutTargets(sites: unknown): readonly Problem[] {
  if (!Array.isArray(sites)) return [];
  return sites.flatMap((site, index) => {
    if (typeof site !== 'object' || site === null) return [];
    const networks = field(site, 'networks');
    const none = networks === undefined || (Array.isArray(networks) && networks.length === 0);
    if (field(site, 'targets') !== undefined || !none) return [];
    const message =
      'expected a list of targets (- one a line, or [a, b]), or networks with targets, found nothing.';
    return [{ place: ['sites', index, 'targets'], message }];
  });
}

/** A site that can never be swept would never be overdue. Each list alone is checked where it is read. */
function withoutTime(sites: unknown, nightly: unknown): readonly Problem[] {
  const windows = (of: unknown) =>
    [field(of, 'quiet') ?? []]
      .flat()
      .map((text) => (typeof text === 'string' ? quietWindow(text) : ''))
      .filter((window) => typeof window !== 'string');
  const forAll = windows(nightly);
  if (!Array.isArray(sites) || forAll.length === 0 || leaveNothing(forAll)) return [];
  return sites.flatMap((site, index) => {
    const own = windows(site);
    if (own.length === 0 || leaveNothing(own) || !leaveNothing([...forAll, ...own])) return [];
    const message = 'together with nightly.quiet these quiet hours leave no minute of the week to sweep in.';
    return [{ place: ['sites', index, 'quiet'], message }];
  });
}

/** Names that differ only in case would become two sites for the same devices. */
function sameNames(sites: unknown): readonly Problem[] {
  if (!Array.isArray(sites)) return [];
  const seen = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, site] of sites.entries()) {
    const name = field(site, 'name');
    if (typeof name !== 'string') continue;
    const key = name.trim().toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else
      problems.push({
        place: ['sites', index, 'name'],
        message: `sites[${first}] has this name already. Every site needs its own; case does not count.`,
      });
  }
  return problems;
}

function formatWithoutDirectory(nightly: unknown): readonly Problem[] {
  if (field(nightly, 'format') === undefined || field(nightly, 'exportDirectory') !== undefined) return [];
  const message =
    'nothing is exported while nightly.exportDirectory is missing. Name a directory, or leave format out.';
  return [{ place: ['nightly', 'format'], message }];
}

/** A password needs a user name, and is never sent in clear text. */
function mailLogin(email: unknown): readonly Problem[] {
  const [user, file] = [field(email, 'username'), field(email, 'passwordFile')];
  const problem = (key: string, message: string): readonly Problem[] => [
    { place: ['notify', 'email', key], message },
  ];
  if (user !== undefined && file === undefined)
    return problem('username', 'a user name needs passwordFile, a file that holds the password.');
  if (user === undefined && file !== undefined)
    return problem('passwordFile', 'a password needs username. Write both, or neither.');
  if (user !== undefined && field(email, 'tls') === 'none')
    return problem(
      'tls',
      'a password is never sent without TLS. Write starttls or implicit, or leave username out.',
    );
  return [];
}

/** TLS takes both files. */
function halfCertificate(dashboard: unknown): readonly Problem[] {
  const missing = ['tlsCert', 'tlsKey'].filter((key) => field(dashboard, key) === undefined);
  if (missing.length !== 1) return [];
  const [named, other] = missing[0] === 'tlsKey' ? ['tlsCert', 'tlsKey'] : ['tlsKey', 'tlsCert'];
  const message = `TLS takes a certificate and its private key: write ${other}, too.`;
  return [{ place: ['dashboard', named], message }];
}

/** The provider sends browsers back to an address that is registered with it, and gives a role at least. */
function unusableProvider(dashboard: unknown): readonly Problem[] {
  const oidc = field(dashboard, 'oidc');
  if (oidc === undefined) return [];
  const roles = field(oidc, 'roles');
  const without = ['viewer', 'editor', 'admin'].every((role) => field(roles, role) === undefined);
  return [
    ...(field(dashboard, 'url') === undefined
      ? [
          {
            place: ['dashboard', 'oidc'],
            message: 'a login with a provider needs dashboard.url, to which it sends browsers back.',
          },
        ]
      : []),
    ...(without && roles !== undefined
      ? [
          {
            place: ['dashboard', 'oidc', 'roles'],
            message: 'no value gives a role, and so no account of the provider gets in.',
          },
        ]
      : []),
  ];
}

function plainWebhook(webhook: unknown): readonly Problem[] {
  const url = field(webhook, 'url');
  if (typeof url !== 'string' || !/^http:/i.test(url.trim()) || field(webhook, 'allowPrivate') === true)
    return [];
  const message =
    'a webhook without TLS may not leave the network: write https://, or allowPrivate: true for a private address.';
  return [{ place: ['notify', 'webhook', 'url'], message }];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

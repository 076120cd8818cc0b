import { dirname, resolve } from 'node:path';
import type { Config, SiteConfig } from './config.ts';
import { fillDashboard } from './dashboard.ts';
import { fillNotify } from './notify.ts';
import { systemdPrefix } from './private-file.ts';
import { blackout, quietWindow } from './rest-times.ts';
import type { ConfigFile } from './schema.ts';

/** Fills in defaults and makes paths absolute, relative to the file (or to `cwd` if there is none). */
export function fill(written: ConfigFile, file: string | null, cwd: string): Config {
  const folder = file === null ? cwd : dirname(file);
  const absolute = (path: string) => resolve(folder, path);
  const paths = { absolute, secret: (path: string) => credentialsPath(path, absolute) };
  const lists = (texts: readonly string[] = []) => texts.map((text) => withAbsoluteFiles(text, absolute));
  const rate = written.rate ?? 1000;
  const exclude = lists(written.exclude);
  const timezone = written.timezone ?? null;
  const forAll = { lists, exclude, rate, timezone, nightly: written.nightly ?? {} };
  const sites = (written.sites ?? []).map((site) => siteOf(site, forAll));
  return {
    file,
    inventory: written.inventory === undefined ? null : absolute(written.inventory),
    policies: (written.policies ?? []).map((policy) => (isId(policy) ? policy : absolute(policy))),
    fingerprints: written.fingerprints === undefined ? null : absolute(written.fingerprints),
    also: [...new Set(written.also ?? [])],
    credentials: written.credentials === undefined ? null : credentialsPath(written.credentials, absolute),
    rate,
    perHost: written.perHost ?? 1,
    ...absenceOf(written),
    ports: written.ports === undefined ? null : [...new Set(written.ports)].sort((a, b) => a - b),
    exclude,
    askIndustrial: lists(written.askIndustrial),
    timezone,
    sites,
    removeBy: written.removeBy ?? null,
    retention: written.retention ?? 400,
    nightly: nightlyOf(written.nightly, absolute),
    hub: hubOf(written.hub),
    notify: fillNotify(written.notify, paths),
    metrics: placeOf(written.metrics),
    dashboard: fillDashboard(written.dashboard, paths),
    log: { level: written.log?.level ?? 'info' },
  };
}

function nightlyOf(
  written: ConfigFile['nightly'] = {},
  absolute: (path: string) => string,
): Config['nightly'] {
  const { exportDirectory, format = ['csv', 'xlsx'], overdueAfter = 6, prune = false } = written;
  return {
    exportDirectory: exportDirectory === undefined ? null : absolute(exportDirectory),
    format: [...new Set(format)],
    overdueAfter,
    prune,
    ...restsOf(written),
  };
}

function hubOf({ silentAfter = 24, neverHeardAfter = 7 }: ConfigFile['hub'] = {}): Config['hub'] {
  return { silentAfter, neverHeardAfter };
}

/** The numbers of silent sweeps after which a device is missing, and gone. */
function absenceOf({
  missingAfter = 3,
  goneAfter = 3,
}: ConfigFile): Pick<Config, 'missingAfter' | 'goneAfter'> {
  return { missingAfter, goneAfter };
}

/** What applies to every site. */
interface ForAll {
  lists(texts?: readonly string[]): readonly string[];
  readonly exclude: readonly string[];
  readonly rate: number;
  readonly timezone: string | null;
  readonly nightly: NonNullable<ConfigFile['nightly']>;
}

function siteOf(site: NonNullable<ConfigFile['sites']>[number], all: ForAll): SiteConfig {
  const { lists, nightly } = all;
  const networks = site.networks ?? [];
  return {
    name: site.name,
    targets: [...lists(site.targets), ...networks.flatMap(({ targets }) => lists(targets))],
    networks: networks.flatMap(({ targets, rate }) =>
      rate === undefined ? [] : [{ targets: lists(targets), rate }],
    ),
    exclude: [...all.exclude, ...lists(site.exclude), ...networks.flatMap(({ exclude }) => lists(exclude))],
    allowPublic: site.allowPublic ?? false,
    rate: site.rate ?? all.rate,
    schedule: site.schedule ?? null,
    timezone: site.timezone ?? all.timezone,
    ...restsOf(nightly, site),
  };
}

/** The times of rest in these parts of the file together. */
function restsOf(
  ...parts: readonly (Pick<NonNullable<ConfigFile['nightly']>, 'quiet' | 'blackout'> | undefined)[]
): Pick<SiteConfig, 'quiet' | 'blackout'> {
  return {
    quiet: parts
      .flatMap((part) => part?.quiet ?? [])
      .map(quietWindow)
      .filter((read) => typeof read !== 'string'),
    blackout: parts
      .flatMap((part) => part?.blackout ?? [])
      .map(blackout)
      .filter((read) => typeof read !== 'string'),
  };
}

function placeOf(written: ConfigFile['metrics']): Config['metrics'] {
  return written === undefined ? null : { address: written.address ?? '127.0.0.1', port: written.port };
}

/** A profile's id is letters, digits and hyphens; anything with a dot or slash is a file. */
function isId(policy: string): boolean {
  return /^[a-z0-9-]+$/i.test(policy);
}

/** systemd decides where its folder is only when it starts the service. */
function credentialsPath(path: string, absolute: (path: string) => string): string {
  return path.startsWith(systemdPrefix) ? path : absolute(path);
}

/** `@school.txt` inside a target list is a path, too. */
function withAbsoluteFiles(text: string, absolute: (path: string) => string): string {
  return text
    .split(',')
    .map((part) => {
      const item = part.trim();
      return item.startsWith('@') ? `@${absolute(item.slice(1).trim())}` : item;
    })
    .join(',');
}

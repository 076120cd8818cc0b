import type { Blackout, QuietWindow } from '../model/night.ts';
import type { onRequestProtocols } from '../model/on-request.ts';
import type { DashboardConfig } from './dashboard.ts';
import type { NotifyConfig } from './notify.ts';

/** Extensions of the files that the nightly service can write. */
export const exportFormats = ['csv', 'xlsx', 'json', 'ndjson', 'html'] as const;

/** Log levels, most severe first; `silent` logs nothing. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A part of a site with its own rate. */
export interface NetworkConfig {
  readonly targets: readonly string[];
  /** New flows a second in this network, within the site's rate. */
  readonly rate: number;
}

/** One site: networks that are swept together. The same private address in two sites means two devices. */
export interface SiteConfig {
  readonly name: string;
  /** Target texts of all its networks as written; paths of `@file` made absolute. */
  readonly targets: readonly string[];
  /** Networks that are swept more slowly than the rest. */
  readonly networks: readonly NetworkConfig[];
  /** All exclusions that apply here: first those for every site, then the site's, then its networks'. */
  readonly exclude: readonly string[];
  /** Whether its targets may be public addresses. */
  readonly allowPublic: boolean;
  /** New flows a second; the site's own or the file's. */
  readonly rate: number;
  /** Cron expression of five fields; null if the site is swept only by hand. */
  readonly schedule: string | null;
  /** IANA time zone of the schedule, the site's own or the file's; null for the machine's. */
  readonly timezone: string | null;
  /** When the nightly service does not sweep the site: first the times for every site, then its own. */
  readonly quiet: readonly QuietWindow[];
  readonly blackout: readonly Blackout[];
}

/** The contents of a config file, with defaults filled in and paths absolute. */
export interface Config {
  /** The file it was read from, or null if there was none. */
  readonly file: string | null;
  /** Null if the file names none: then the environment or the user's state directory decides. */
  readonly inventory: string | null;
  /** Ids of built-in profiles, or absolute paths of YAML files; none if the file names none: then uk-2022 judges. */
  readonly policies: readonly string[];
  /** Path of the credentials file, absolute or in `$CREDENTIALS_DIRECTORY/`; null to log in to no device. */
  readonly credentials: string | null;
  /** Folder of the operator's own fingerprints, absolute; null if there is none. */
  readonly fingerprints: string | null;
  /** Protocols used in addition to the default ones. */
  readonly also: readonly (typeof onRequestProtocols)[number][];
  readonly rate: number;
  readonly perHost: number;
  /** Complete sweeps in a row in which a scanned device is silent before it counts as missing. */
  readonly missingAfter: number;
  /** Such sweeps after its removal was due or reported before it counts as confirmed gone. */
  readonly goneAfter: number;
  /** TCP ports, ascending; null for the product's camera set. */
  readonly ports: readonly number[] | null;
  /** Applies to every site, and to targets given on the command line. */
  readonly exclude: readonly string[];
  /** Networks that are scanned in full even if industrial controllers are found there. */
  readonly askIndustrial: readonly string[];
  /** IANA time zone of sites that have none of their own, also of those that the file does not name; null for the machine's. */
  readonly timezone: string | null;
  readonly sites: readonly SiteConfig[];
  /** The day by which all flagged devices are to be removed (`2027-03-31`); null if none was set. */
  readonly removeBy: string | null;
  /** Days after which `db prune`, by hand or after a night, deletes what is no longer current. */
  readonly retention: number;
  readonly nightly: {
    /** Null: the nightly service writes no files. */
    readonly exportDirectory: string | null;
    readonly format: readonly (typeof exportFormats)[number][];
    /** Hours after its planned time at which a site that was not swept is overdue. */
    readonly overdueAfter: number;
    /** Whether old history is pruned (as by `db prune`) after each night. */
    readonly prune: boolean;
    /** When no site is swept. */
    readonly quiet: readonly QuietWindow[];
    readonly blackout: readonly Blackout[];
  };
  readonly notify: NotifyConfig;
  readonly hub: {
    /** Hours without a word from a site's collector after which the hub calls the site silent. */
    readonly silentAfter: number;
    /** Days after which a site that was added and never sent anything is a problem. */
    readonly neverHeardAfter: number;
  };
  /** Loopback address and port of the metrics for Prometheus; null to serve none. */
  readonly metrics: { readonly port: number; readonly address: string } | null;
  readonly dashboard: DashboardConfig;
  readonly log: { readonly level: (typeof logLevels)[number] };
}

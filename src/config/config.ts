import type { Blackout, QuietWindow } from '../model/night.ts';
import type { NotifyConfig } from './notify.ts';

/** Endings of the files that the nightly service can write. */
export const exportFormats = ['csv', 'xlsx', 'json', 'ndjson', 'html'] as const;

/** Protocols that are asked on request only, because what is known of them is weak. */
export const onRequestProtocols = ['panasonic'] as const;

/** Levels of the log, gravest first; `silent` logs nothing. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** A part of a site with a rate of its own. */
export interface NetworkConfig {
  readonly targets: readonly string[];
  /** New conversations a second in this network, within the site's. */
  readonly rate: number;
}

/** One site: networks that are swept together. The same private address in two sites is two devices. */
export interface SiteConfig {
  readonly name: string;
  /** Target texts as written, of all its networks; paths of `@file` made absolute. */
  readonly targets: readonly string[];
  /** Networks that are asked more slowly than the rest. */
  readonly networks: readonly NetworkConfig[];
  /** Everything excluded here: the file's own exclusions for every site first, then the site's, then its networks'. */
  readonly exclude: readonly string[];
  /** New conversations a second; the site's own or the file's. */
  readonly rate: number;
  /** Cron expression of five fields; null where the site is swept by hand only. */
  readonly schedule: string | null;
  /** IANA time zone of the schedule; null for the machine's. */
  readonly timezone: string | null;
  /** When the nightly service leaves the site in peace: what holds for every site first, then its own. */
  readonly quiet: readonly QuietWindow[];
  readonly blackout: readonly Blackout[];
}

/** What a config file says, defaults filled in and paths absolute. */
export interface Config {
  /** The file it was read from, or null where there was none. */
  readonly file: string | null;
  /** Null where the file names none: then the environment or the user's state directory decides. */
  readonly inventory: string | null;
  /** Ids of built-in profiles, or absolute paths of YAML files. */
  readonly policies: readonly string[];
  /** Path of the credentials file, absolute or in `$CREDENTIALS_DIRECTORY/`; null where no device is shown any. */
  readonly credentials: string | null;
  /** Folder of the operator's own fingerprints, absolute; null where there are none. */
  readonly fingerprints: string | null;
  /** Protocols asked besides those that are asked anyway. */
  readonly also: readonly (typeof onRequestProtocols)[number][];
  readonly rate: number;
  readonly perHost: number;
  /** In how many complete sweeps in a row a device has to be asked and silent to count as missing. */
  readonly missingAfter: number;
  /** In how many of them after its removal was due or said it has to be silent to count as confirmed gone. */
  readonly goneAfter: number;
  /** TCP ports, ascending; null for the product's camera set. */
  readonly ports: readonly number[] | null;
  /** Holds for every site, and for targets given on the command line. */
  readonly exclude: readonly string[];
  /** Networks asked in full although industrial controllers show there. */
  readonly askIndustrial: readonly string[];
  readonly sites: readonly SiteConfig[];
  /** Days after which `db prune`, by hand or after a night, takes away what is over. */
  readonly retention: number;
  readonly nightly: {
    /** Null: the nightly service writes no files. */
    readonly exportDirectory: string | null;
    readonly format: readonly (typeof exportFormats)[number][];
    /** Hours after a planned time from which a site that was not swept is overdue. */
    readonly overdueAfter: number;
    /** Whether what `db prune` would take away is taken away after each night. */
    readonly prune: boolean;
  };
  readonly notify: NotifyConfig;
  /** Loopback address and port of the figures for Prometheus; null where there are none. */
  readonly metrics: { readonly port: number; readonly address: string } | null;
  /** Loopback address and port of the dashboard. */
  readonly dashboard: { readonly port: number; readonly address: string };
  readonly log: { readonly level: (typeof logLevels)[number] };
}

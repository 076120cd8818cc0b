import { noticeKinds } from '../model/notice.ts';
import type { NotifyFile, syslogFacilities, syslogTransports } from './notify-schema.ts';

/** The channels and events of notifications; a channel that is null is not used. */
export interface NotifyConfig {
  readonly events: readonly (typeof noticeKinds)[number][];
  /** How many days before its end an accepted exception is announced. */
  readonly expireDays: number;
  readonly email: {
    readonly host: string;
    readonly port: number;
    readonly tls: 'starttls' | 'implicit' | 'none';
    /** Null if the server needs no login; then `passwordFile` is null as well. */
    readonly username: string | null;
    readonly passwordFile: string | null;
    readonly from: string;
    readonly to: readonly string[];
    /** A file of certificates to trust instead of the system's. */
    readonly ca: string | null;
  } | null;
  readonly webhook: {
    readonly url: string;
    readonly secretFile: string;
    readonly allowPrivate: boolean;
    readonly ca: string | null;
  } | null;
  readonly syslog: {
    readonly host: string;
    readonly port: number;
    readonly transport: (typeof syslogTransports)[number];
    readonly facility: (typeof syslogFacilities)[number];
    readonly ca: string | null;
  } | null;
}

/** How paths are made absolute: secrets may be in systemd's folder. */
export interface Paths {
  absolute(path: string): string;
  secret(path: string): string;
}

/** Fills in the defaults of `notify:`. */
export function fillNotify(written: NotifyFile = {}, paths: Paths): NotifyConfig {
  const { events, expireDays, email, webhook, syslog } = written;
  return {
    events: events === undefined ? noticeKinds : [...new Set(events)],
    expireDays: expireDays ?? 14,
    email: email === undefined ? null : fillEmail(email, paths),
    webhook: webhook === undefined ? null : fillWebhook(webhook, paths),
    syslog: syslog === undefined ? null : fillSyslog(syslog, paths),
  };
}

const mailPorts = { starttls: 587, implicit: 465, none: 25 } as const;

function fillEmail(written: NonNullable<NotifyFile['email']>, paths: Paths): NotifyConfig['email'] {
  const { host, tls = 'starttls', port, username, passwordFile, from, to, ca } = written;
  return {
    host,
    port: port ?? mailPorts[tls],
    tls,
    username: username ?? null,
    passwordFile: passwordFile === undefined ? null : paths.secret(passwordFile),
    from,
    to: [...new Set(to)],
    ca: orNull(ca, paths),
  };
}

function fillWebhook(written: NonNullable<NotifyFile['webhook']>, paths: Paths): NotifyConfig['webhook'] {
  const { url, secretFile, allowPrivate = false, ca } = written;
  return { url, secretFile: paths.secret(secretFile), allowPrivate, ca: orNull(ca, paths) };
}

function fillSyslog(written: NonNullable<NotifyFile['syslog']>, paths: Paths): NotifyConfig['syslog'] {
  const { host, transport = 'udp', port, facility = 'local0', ca } = written;
  return {
    host,
    port: port ?? (transport === 'tls' ? 6514 : 514),
    transport,
    facility,
    ca: orNull(ca, paths),
  };
}

function orNull(path: string | undefined, { absolute }: Paths): string | null {
  return path === undefined ? null : absolute(path);
}

import { hostname } from 'node:os';
import process from 'node:process';
import { fileLimits, readNamedText } from '../../config/named-file.ts';
import type { NotifyConfig } from '../../config/notify.ts';
import { readSecret } from '../../config/private-file.ts';
import type { Deliver, NoticeChannel } from '../../model/notice.ts';
import { post } from '../../net/post.ts';
import { resolveName } from '../../net/resolve.ts';
import { sendSyslog } from '../../net/syslog.ts';
import { emailChannel } from '../../notify/email.ts';
import { syslogChannel } from '../../notify/syslog.ts';
import { webhookChannel } from '../../notify/webhook.ts';

/** The longest that an attempt may take; much less than a claim of the outbox lasts. */
const timeoutMs = 120_000;
const shortMs = 30_000;

/** The configured channels, and how each delivers. Files of secrets are read for each attempt, and so may be changed at any time. */
export function channelsOf({ email, webhook, syslog }: NotifyConfig): ReadonlyMap<NoticeChannel, Deliver> {
  const channels = new Map<NoticeChannel, Deliver>();
  if (email !== null) channels.set('email', byMail(email));
  if (webhook !== null) channels.set('webhook', byWebhook(webhook));
  if (syslog !== null) channels.set('syslog', bySyslog(syslog));
  return channels;
}

function byMail(email: NonNullable<NotifyConfig['email']>): Deliver {
  const { username, passwordFile, ca } = email;
  const login =
    username === null || passwordFile === null
      ? null
      : async () => ({ user: username, pass: await secret(passwordFile, 'mail password file') });
  const trusted = ca === null ? null : () => certificates(ca);
  return emailChannel({ ...email, login, ca: trusted, resolve: resolveName, timeoutMs });
}

function byWebhook({ url, secretFile, allowPrivate, ca }: NonNullable<NotifyConfig['webhook']>): Deliver {
  return webhookChannel({
    secret: () => secret(secretFile, 'webhook secret file'),
    post: async (...sending) => {
      const trusted = ca === null ? null : await certificates(ca);
      return post({ url: new URL(url), allowPrivate, ca: trusted, timeoutMs: shortMs })(...sending);
    },
    now: () => new Date(),
  });
}

function bySyslog({ host, port, transport, facility, ca }: NonNullable<NotifyConfig['syslog']>): Deliver {
  const sender = { facility, hostname: hostname(), processId: process.pid };
  return syslogChannel(sender, async (...sending) => {
    const tls = transport === 'tls' ? { ca: ca === null ? null : await certificates(ca) } : null;
    return sendSyslog({ host, port, transport, tls }, shortMs)(...sending);
  });
}

function secret(path: string, what: string): Promise<string> {
  const { platform, env } = process;
  return readSecret(path, what, {
    cwd: process.cwd(),
    platform,
    systemdFolder: env.CREDENTIALS_DIRECTORY || undefined,
  });
}

/** Checks that a secret file is readable; throws ConfigError where it could not be used. */
export async function readableSecret(path: string): Promise<void> {
  await secret(path, 'secret file');
}

function certificates(path: string): Promise<string> {
  return readNamedText(path, { what: 'certificate', maxBytes: fileLimits.certificates });
}

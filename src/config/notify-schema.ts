import * as z from 'zod';
import { noticeKinds } from '../model/notice.ts';
import { checked, listOf, oneOf, path, text, whole } from './values.ts';

/** The transport of syslog messages. */
export const syslogTransports = ['udp', 'tcp', 'tls'] as const;

/** Syslog facilities for locally run programs (RFC 5424, 6.2.1). */
export const syslogFacilities = [
  'user',
  'daemon',
  'local0',
  'local1',
  'local2',
  'local3',
  'local4',
  'local5',
  'local6',
  'local7',
] as const;

const host = checked(text('a host name or an address'), (written) =>
  /^[A-Za-z0-9._-]{1,253}$|^[0-9a-f:.]{2,45}$/i.test(written)
    ? null
    : `"${written.slice(0, 60)}" is not a host name or an address.`,
);

/** Only the address: a display name would need checks of its own. */
const mailbox = checked(text('a mail address'), (written) =>
  /^[^\s@<>"(),:;\\[\]\p{C}\u0080-\u{10ffff}]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/u.test(
    written,
  )
    ? null
    : 'write the address alone, such as cctv@town.example.',
);

const url = checked(text('an address that begins with https://'), (written) => {
  const parsed = URL.canParse(written) ? new URL(written) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    return 'write an address that begins with https://.';
  if (parsed.username !== '' || parsed.password !== '')
    return 'write it without a user and password: the signature identifies the sender (docs/notifications.md).';
  return null;
});

const user = checked(text('the user name'), (written) =>
  /^[^\p{C}]{1,256}$/u.test(written)
    ? null
    : 'a user name has at most 256 characters and no control character.',
);

const email = z.strictObject(
  {
    host,
    port: whole(1, 65_535).optional(),
    tls: oneOf(['starttls', 'implicit', 'none']).optional(),
    username: user.optional(),
    passwordFile: path.optional(),
    from: mailbox,
    to: listOf(mailbox, 'mail addresses').min(1, { error: 'at least one mail address' }),
    ca: path.optional(),
  },
  { error: 'a map with host, from and to' },
);

const webhook = z.strictObject(
  {
    url,
    secretFile: path,
    allowPrivate: z.boolean({ error: 'true or false' }).optional(),
    ca: path.optional(),
  },
  { error: 'a map with url and secretFile' },
);

const syslog = z.strictObject(
  {
    host,
    port: whole(1, 65_535).optional(),
    transport: oneOf(syslogTransports).optional(),
    facility: oneOf(syslogFacilities).optional(),
    ca: path.optional(),
  },
  { error: 'a map with host' },
);

/** The shape of `notify:`. */
export const notifySchema = z.strictObject(
  {
    events: listOf(oneOf(noticeKinds), 'events').min(1, { error: 'at least one event' }).optional(),
    expireDays: whole(1, 366).optional(),
    email: email.optional(),
    webhook: webhook.optional(),
    syslog: syslog.optional(),
  },
  { error: 'a map with email, webhook or syslog' },
);

/** `notify:` as written, validated. */
export type NotifyFile = z.output<typeof notifySchema>;

/** The keys under `notify`, or under one of its channels. */
export function notifyKeys([channel]: readonly PropertyKey[]): readonly string[] {
  const channels: Readonly<Record<string, { readonly shape: object }>> = { email, webhook, syslog };
  const at = typeof channel === 'string' ? channels[channel] : undefined;
  return Object.keys((at ?? notifySchema).shape);
}

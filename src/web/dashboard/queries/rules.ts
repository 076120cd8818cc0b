import type { PolicyFigure } from '../../../../db/devices/figures.ts';
import type { Inventory } from '../../../../db/inventory.ts';
import { outbox } from '../../../../db/notices/outbox.ts';
import type { NotifyConfig } from '../../../config/notify.ts';
import type { Fingerprints } from '../../../model/fingerprint.ts';
import { channels, type NoticeChannel } from '../../../model/notice.ts';
import type { Policy, PolicyClause } from '../../../model/policy.ts';
import type { NamedText } from '../dashboard-queries.ts';
import type { ChannelView, NotificationsView, PolicyView } from '../rules-views.ts';
import type { ActiveConfig } from './active-config.ts';

/** All policies, the active ones first, with how many devices each flags. */
export function policiesOf(
  figures: readonly PolicyFigure[],
  { policies, knownPolicies, fingerprints }: ActiveConfig,
): readonly PolicyView[] {
  const count = (id: string, verdict: string) =>
    figures.find((figure) => figure.policy === id && figure.verdict === verdict)?.count ?? 0;
  const active = new Set(policies.map(({ id }) => id));
  const view = (policy: Policy): PolicyView => ({
    policy,
    isActive: active.has(policy.id),
    makers: policy.clauses.map((clause) => makersMeant(clause, fingerprints)),
    flagged: count(policy.id, 'flagged'),
    review: count(policy.id, 'review'),
  });
  const others = knownPolicies.filter(({ id }) => !active.has(id));
  return [...policies, ...others].map(view);
}

/** The names of the makers that a clause means; none where it leaves them to a list kept elsewhere. */
function makersMeant({ flags }: PolicyClause, { makers }: Fingerprints): readonly string[] {
  if ('elsewhere' in flags) return [];
  return makers
    .filter(({ id, headquarters }) =>
      'makers' in flags
        ? flags.makers.includes(id)
        : headquarters !== null && flags.headquarters.includes(headquarters),
    )
    .map(({ name }) => name);
}

/** The channels of the config, without secrets, and what they have sent. */
export function notificationsOf(inventory: Inventory, { config }: ActiveConfig): NotificationsView {
  const messages = outbox(inventory);
  const { notify } = config;
  return {
    events: notify.events,
    expireDays: notify.expireDays,
    channels: channels.map((channel): ChannelView => {
      const own = messages.filter((message) => message.channel === channel);
      return {
        channel,
        fields: fieldsOf(channel, notify),
        last: own.findLast(({ state }) => state === 'delivered') ?? null,
        open: own.filter(({ state }) => state !== 'delivered'),
      };
    }),
  };
}

/** Null: it is not configured. */
function fieldsOf(
  channel: NoticeChannel,
  { email, webhook, syslog }: NotifyConfig,
): readonly NamedText[] | null {
  if (channel === 'email')
    return (
      email && [
        ['To', email.to.join(', ')],
        ['From', email.from],
        [
          'Server',
          `${email.host}, port ${email.port}, ${email.tls === 'none' ? 'without TLS' : `TLS (${email.tls})`}`,
        ],
        ['Login', email.username === null ? 'none' : 'with a password'],
      ]
    );
  if (channel === 'webhook')
    return (
      webhook && [
        // The path of a webhook is often its secret.
        ['To', `${new URL(webhook.url).origin}, signed; the path is in the config`],
      ]
    );
  return (
    syslog && [
      ['To', `${syslog.host}, port ${syslog.port}, ${syslog.transport}, facility ${syslog.facility}`],
    ]
  );
}

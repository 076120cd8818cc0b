import type { OutboxEntry, OutboxState } from '../../../../db/notices/outbox.ts';
import { counted } from '../../../model/counted.ts';
import type { NoticeChannel } from '../../../model/notice.ts';
import { clean } from '../../../model/text.ts';
import { Fields } from '../components/fields.tsx';
import { Time } from '../components/time.tsx';
import type { ChannelView, NotificationsView } from '../rules-views.ts';

const names: Readonly<Record<NoticeChannel, string>> = {
  email: 'Mail',
  webhook: 'Webhook',
  syslog: 'Syslog',
};

const meanings: Readonly<Record<OutboxState, string>> = {
  waiting: 'waits',
  claimed: 'is being sent',
  handed: 'is being sent',
  delivered: 'arrived',
  uncertain: 'may not have arrived',
};

/** What people are notified of, by which channels, and what has not arrived. */
export function NotificationsPage({ view: { events, expireDays, channels } }: { view: NotificationsView }) {
  return (
    <>
      <p>
        After each nightly run one digest says what is new. It is about: {clean(events.join(', '))}. An
        exception is announced {counted(expireDays, 'day')} before it ends. What is configured here is in the
        config; <code>camcensus notify test</code> tries it.
      </p>
      {channels.map((channel) => (
        <Channel view={channel} />
      ))}
    </>
  );
}

function Channel({ view: { channel, fields, last, open } }: { view: ChannelView }) {
  return (
    <section aria-labelledby={channel}>
      <h2 id={channel}>{names[channel]}</h2>
      {fields === null ? <p>Not configured.</p> : <Fields fields={fields} />}
      {last === null ? (
        fields !== null && <p>Nothing was delivered yet.</p>
      ) : (
        <p>
          Last delivered <Time at={last.endedAt ?? last.madeAt} />: {counted(last.events, 'event')} of{' '}
          <Time at={last.madeAt} />.
        </p>
      )}
      {open.length > 0 && <Open open={open} of={names[channel]} />}
    </section>
  );
}

function Open({ open, of }: { open: readonly OutboxEntry[]; of: string }) {
  const caption = `${of}: ${counted(open.length, 'message')} not delivered`;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Message', 'Made', 'Events', 'State', 'Tried', 'Next', 'What went wrong'].map((title) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {open.map(({ id, madeAt, events, state, attempts, dueAt, message }) => (
            <tr>
              <th scope="row">{id}</th>
              <td>
                <Time at={madeAt} />
              </td>
              <td class="figure">{events}</td>
              <td>{meanings[state]}</td>
              <td class="figure">{attempts}</td>
              <td>{dueAt === null ? 'not by itself' : <Time at={dueAt} />}</td>
              <td>{message === null ? '' : clean(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { randomUUID } from 'node:crypto';
import type { Inventory } from '../../../db/inventory.ts';
import { type OutboxEntry, outbox, sendAgain } from '../../../db/notices/outbox.ts';
import { overdueEvents } from '../../health/overdue-events.ts';
import { counted } from '../../model/counted.ts';
import { moment, wholeSecond } from '../../model/moment.ts';
import { channels, type Message, type NoticeChannel } from '../../model/notice.ts';
import { Notifier } from '../../notify/notifier.ts';
import { type Logged, logged } from '../command-log.ts';
import { exit, Stop } from '../exit.ts';
import { interruption } from '../interruption.ts';
import type { PrintedOptions } from '../options/options.ts';
import { channelsOf } from '../service/notify-channels.ts';
import { type CommonOptions, readSettings, type Settings } from '../settings.ts';
import { printJson, printText } from '../terminal.ts';
import { withInventory } from '../with-inventory.ts';

/** Options of `notify status` and `notify test`. */
export interface NotifyStatusOptions extends CommonOptions, PrintedOptions {}

/** Sends a test message by every configured channel, bypassing the outbox, and prints the results. */
export async function testNotify(options: NotifyStatusOptions): Promise<void> {
  const settings = await readSettings(options);
  const stop = interruption(() => undefined);
  try {
    const ended = await Promise.all(
      [...configured(settings)].map(async ([channel, deliver]) => {
        const delivery = await deliver(testMessage(), () => true, stop.signal);
        return { channel, delivery };
      }),
    );
    const results = ended.map(({ channel, delivery }) => ({
      channel,
      ended: delivery.ended,
      message: delivery.ended === 'stopped' ? null : delivery.says,
    }));
    const lines = results.map(({ channel, ended: end, message }) =>
      [`${channel}: ${end}`, ...(message === null ? [] : [message])].join(', '),
    );
    await (options.format === 'json' ? printJson(results) : printText(lines.join('\n')));
    const failed = ended.filter(({ delivery }) => delivery.ended !== 'delivered');
    if (failed.length > 0)
      throw new Stop(
        `the test message could not be sent by ${failed.map(({ channel }) => channel).join(', ')}.`,
      );
  } finally {
    stop.release();
  }
}

function testMessage(): Message {
  const at = wholeSecond(new Date());
  const note = 'Sent by hand with camcensus notify test. Nothing has happened.';
  const event = { kind: 'test', key: 'test', site: null, device: null, sweep: null, at, note } as const;
  return { mark: randomUUID(), notice: { id: 0, at, events: [event] } };
}

/** Prints what waits in the outbox, what is uncertain and what was delivered last. */
export function notifyStatus(options: NotifyStatusOptions): Promise<void> {
  return withInventory(options, { readonly: true }, async (inventory, settings) => {
    const messages = outbox(inventory);
    const configured = [...channelsOf(settings.config.notify).keys()];
    if (options.format === 'json') await printJson({ channels: configured, messages });
    else await printText(statusText(configured, messages));
  });
}

/** Sends what is new and what is due, and prints what still waits. */
export function sendNotify(options: CommonOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    configured(settings);
    await deliver(inventory, logged(settings, options), (notifier) => {
      notifier.announce();
      // Also without a running service: this may be the message that it died.
      notifier.tell(overdueEvents(inventory, settings.config, new Date()));
    });
  });
}

/** Sends a message again that is uncertain, or one that waits, at once. */
export function resendNotify(message: number, options: CommonOptions): Promise<void> {
  return withInventory(options, { readonly: false }, async (inventory, settings) => {
    configured(settings);
    await deliver(inventory, logged(settings, options), () => {
      const was = sendAgain(inventory, message, Date.now());
      if (was === null) throw new Stop(`There is no message ${message} (camcensus notify status).`);
      if (was === 'delivered') throw new Stop(`Message ${message} was delivered and is not sent again.`);
      if (was !== 'uncertain' && was !== 'waiting')
        throw new Stop(`Message ${message} is being sent at this moment.`);
    });
  });
}

async function deliver(
  inventory: Inventory,
  settings: Logged,
  before: (notifier: Notifier) => void,
): Promise<void> {
  const stop = interruption(() => undefined);
  try {
    const notifier = new Notifier({ inventory, settings: () => settings, channels: channelsOf });
    before(notifier);
    const attempts = await notifier.deliver(stop.signal);
    const delivered = attempts.filter(({ delivery }) => delivery.ended === 'delivered');
    const left = outbox(inventory).filter(({ state }) => state !== 'delivered');
    const sentences = delivered.map(
      ({ channel, message }) => `Message ${message} was delivered by ${channel}.`,
    );
    await printText([...sentences, ...left.map(line)].join('\n') || 'There is nothing new to report.');
    if (left.length > 0)
      throw new Stop(`${left.length} of the messages could not be sent.`, exit.couldNotStart);
  } finally {
    stop.release();
  }
}

function configured({ config }: Settings) {
  const found = channelsOf(config.notify);
  if (found.size === 0)
    throw new Stop(
      'No channel is configured. Give notify: in camcensus.yaml an email, webhook or syslog (docs/notifications.md).',
    );
  return found;
}

function statusText(configured: readonly NoticeChannel[], messages: readonly OutboxEntry[]): string {
  const open = messages.filter(({ state }) => state !== 'delivered');
  const lines = channels.map((channel) => {
    const last = messages.findLast((one) => one.channel === channel && one.state === 'delivered');
    const waiting = open.filter((one) => one.channel === channel).length;
    const use = configured.includes(channel) ? '' : ' (not configured)';
    const delivered =
      last?.endedAt == null ? 'nothing was delivered yet' : `last delivered ${moment(last.endedAt)}`;
    return `${`${channel}${use}`.padEnd(26)}${delivered}; ${waiting} not delivered`;
  });
  const byHand =
    'A scan by hand notifies no one by itself: the next night reports what is new, or `camcensus notify send` does.';
  return [...lines, ...(open.length === 0 ? [] : ['', ...open.map(line)]), '', byHand].join('\n');
}

function line({ id, channel, state, attempts, dueAt, message, madeAt, events }: OutboxEntry): string {
  const what = `${id}  ${channel}  ${moment(madeAt)}, ${counted(events, 'event')}`;
  const tried = attempts === 0 ? '' : `, tried ${counted(attempts, 'time')}`;
  const next = dueAt === null ? '' : `, next ${moment(dueAt)}`;
  return `${what}  ${state}${tried}${next}${message === null ? '' : `\n    ${message}`}`;
}

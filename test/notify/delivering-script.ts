/** A process that finds something new, tells it, and begins again, until it is killed; with `finish` it only delivers what waits. */
import { pino } from 'pino';
import { openInventory } from '../../db/open.ts';
import { channelsOf } from '../../src/cli/service/notify-channels.ts';
import { noticeKinds } from '../../src/model/notice.ts';
import { Notifier } from '../../src/notify/notifier.ts';
import { rows, sweepNight } from '../db/fixture.ts';
import { say } from '../say.ts';

const [, , file = '', port = '', ca = '', task = ''] = process.argv;
const inventory = openInventory(file, { create: true });
const email = {
  host: '127.0.0.1',
  port: Number(port),
  tls: 'starttls',
  username: null,
  passwordFile: null,
  from: 'camcensus@town.example',
  to: ['cctv@town.example'],
  ca,
} as const;
const notify = { events: noticeKinds, expireDays: 14, email, webhook: null, syslog: null };
const notifier = new Notifier({
  inventory,
  settings: () => ({ config: { notify }, log: pino({ level: 'silent' }) }),
  channels: channelsOf,
});
const { signal } = new AbortController();

while (task !== 'finish') {
  const number = rows(inventory, 'sweep') + 1;
  const day = new Date(Date.parse('2020-01-01') + number * 86_400_000).toISOString().slice(0, 10);
  const address = `10.0.${number >> 8}.${number & 255}`;
  sweepNight(inventory, { day, hosts: [[address, { maker: 'Hikvision', serial: `S${number}` }]] });
  for (const { key } of notifier.announce()?.events ?? []) say(`told ${key}`);
  await notifier.deliver(signal);
}
await notifier.deliver(signal);
inventory.close();

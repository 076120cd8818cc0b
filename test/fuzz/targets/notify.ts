import type { Message } from '../../../src/model/notice.ts';
import { digestText, subject } from '../../../src/notify/digest.ts';
import { digestHtml } from '../../../src/notify/html.ts';
import { syslogMessages } from '../../../src/notify/syslog-message.ts';
import { webhookBody } from '../../../src/notify/webhook.ts';
import { plain } from '../../../src/notify/words.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

// What a message may hold besides line ends; the rest rewrites terminals, hides text or ends headers.
const control = /[^\P{C}\n]/u;
const data =
  /^<\d{1,3}>1 \S+ \S+ camcensus 7 flagged-new \[camcensus@32473(?: [a-z]+="(?:[^"\\\]]|\\["\\\]])*")*\] \ufeff/u;

/** Notices to people, with names that devices chose. */
export const notifyTargets: readonly FuzzTarget[] = [
  {
    name: 'notice',
    seeds: ['test/captures/http/hostile-strings.http', 'test/captures/ssdp/hostile-location.ssdp'],
    run: (bytes) => {
      const text = Buffer.from(bytes).toString('utf8');
      const short = plain(text);
      promise(short.length <= 320 && !/:\/\/|\n/.test(short), 'not plain');
      const message = about(text);
      promise(!/\p{C}/u.test(subject(message.notice)), 'a subject of several lines');
      promise(!control.test(digestText(message.notice)), 'a control character in the text');
      const html = digestHtml(message.notice);
      promise(!control.test(html), 'a control character in the HTML');
      promise(
        (html.match(/</g) ?? []).length === (digestHtml(about('x').notice).match(/</g) ?? []).length,
        'markup',
      );
      for (const one of syslogMessages(message, { facility: 'local0', hostname: text, processId: 7 })) {
        promise(one.length <= 2048, `a syslog message of ${one.length} bytes`);
        promise(data.test(one.toString('utf8')), 'structured data that is not closed');
      }
      JSON.parse(JSON.stringify(webhookBody(message)));
    },
  },
];

function about(text: string): Message {
  const policies = [{ id: text, reason: text }];
  const known = { brand: text, manufacturer: text, model: text, serial: text, mac: text };
  const device = { id: 1, ip: '10.0.0.1', type: 'camera', status: 'present', ...known, policies } as const;
  const at = '2026-11-24T02:00:00Z';
  const event = { kind: 'flagged-new', key: text, site: text, device, sweep: 1, at, note: text } as const;
  return { mark: 'm', notice: { id: 1, at, events: [event] } };
}

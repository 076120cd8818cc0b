import type { Message, NoticeEvent, NoticeKind } from '../model/notice.ts';
import { clean } from '../model/text.ts';
import { mostEvents } from './digest.ts';
import { sentence } from './words.ts';

/** The sender, and its facility (RFC 5424, 6.2). */
export interface SyslogSender {
  readonly facility: keyof typeof facilities;
  readonly hostname: string;
  readonly processId: number;
}

const facilities = {
  user: 1,
  daemon: 3,
  local0: 16,
  local1: 17,
  local2: 18,
  local3: 19,
  local4: 20,
  local5: 21,
  local6: 22,
  local7: 23,
} as const;

const warning = 4;
const notice = 5;
const severities: Readonly<Record<NoticeKind, number>> = {
  'flagged-new': warning,
  'flagged-back': warning,
  'exception-expiring': notice,
  'exception-expired': warning,
  'site-not-swept': warning,
  'site-silent': warning,
  'sweep-incomplete': warning,
  'delivery-uncertain': warning,
  test: notice,
};

/** Accepted by every receiver (RFC 5424, 6.1: 480 octets must, 2048 should be accepted). */
const longestBytes = 2048;
/** Of one value of the structured data: twelve of them and the longest header leave room for some text. */
const mostValueBytes = 110;
/** An enterprise number for examples (RFC 5612): this program has none of its own. */
const dataId = 'camcensus@32473';

/**
 * The messages of a digest, one for each event, as collectors expect. Every value is cleaned, escaped and bounded; the
 * text is cut if a message would exceed 2,048 octets.
 */
export function syslogMessages({ notice: { at, events }, mark }: Message, sender: SyslogSender): Buffer[] {
  const head = (severity: number, id: string) =>
    `<${facilities[sender.facility] * 8 + severity}>1 ${at} ${nameField(sender.hostname)} camcensus ${sender.processId} ${id}`;
  // The byte order mark says that the text is UTF-8 (RFC 5424, 6.4).
  const each = events.slice(0, mostEvents).map((event, index) => {
    const data = dataOf(event, `${mark}.${index + 1}`);
    return `${head(severities[event.kind], event.kind)} ${data} \ufeff${sentence(event)}`;
  });
  const rest = events.length - mostEvents;
  const more = `${head(warning, 'omitted')} [${dataId} mark="${mark}"] \ufeff${rest} more events are not listed.`;
  return [...each, ...(rest > 0 ? [more] : [])].map((line) => {
    const bytes = Buffer.from(line, 'utf8');
    return bytes.length <= longestBytes ? bytes : cut(bytes);
  });
}

function dataOf({ site, device, sweep, at }: NoticeEvent, mark: string): string {
  const values: readonly (readonly [string, string | number | null | undefined])[] = [
    ['mark', mark],
    ['at', at],
    ['site', site],
    ['sweep', sweep],
    ['device', device?.id],
    ['ip', device?.ip],
    ['mac', device?.mac],
    ['type', device?.type],
    ['manufacturer', device?.manufacturer],
    ['brand', device?.brand],
    ['model', device?.model],
    ['policies', device?.policies.map(({ id }) => id).join(',')],
  ];
  const parts = values.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}="${escaped(String(value))}"`],
  );
  return `[${[dataId, ...parts].join(' ')}]`;
}

/** RFC 5424, 6.3.3: these three, each with a backslash before it. Cut before a character, never within one. */
function escaped(value: string): string {
  let [text, room] = ['', mostValueBytes];
  for (const character of clean(value)) {
    const one = /["\\\]]/.test(character) ? `\\${character}` : character;
    room -= Buffer.byteLength(one);
    if (room < 0) break;
    text += one;
  }
  return text;
}

/** Printable ASCII without spaces, or `-`. */
function nameField(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '').slice(0, 255) || '-';
}

/** Cut before a character, never within one. */
function cut(bytes: Buffer): Buffer {
  let end = longestBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

import { scanners } from '../../../scanners/index.ts';
import { defaultPorts } from '../../../scanners/targeting/ports.ts';
import { captures } from '../../scanners/captures.ts';
import type { Answer, HostileHost, Serve } from './host.ts';
import { pointerChain } from './packets.ts';
import { reply } from './stream.ts';
import { poisonedWeb } from './web.ts';
import { documents, poisons } from './xml.ts';

/** Longest reply that is read, in bytes. */
const longest = 65_536;
/** What many fingerprints begin with, repeated: work for pattern matching. */
const word = 'Hikvision DS-2CD IPCamera Dahua NVR WEB SERVICE Axis 1.2.3 build 200101 ';

/**
 * One device that is as expensive to read as possible, everywhere at once: each web port answers with another poison or with a page full
 * of what fingerprints look for, each stream with an endless header, and each datagram with more than is ever read.
 */
export function worstDevice(address: string): HostileHost {
  const all = poisons(address);
  const web = defaultPorts.map((port, at): readonly [number, Serve] => {
    const poison = all[at % all.length];
    if (port === 554 || port === 8554 || port === 10554 || port === 7070) return [port, reply(endlessHead)];
    return [port, reply(at % 2 === 0 || poison === undefined ? wordyPage : poisonedWeb(poison, address))];
  });
  // Not what only controllers send: then nothing more would be sent.
  const probed = scanners.flatMap((one) =>
    one.kind === 'datagram' && one.industrial === undefined ? [one] : [],
  );
  const udp = probed.map(({ id, port }): readonly [number, Answer] => {
    const replies = repliesOf(id, address);
    return [port, (_question, answer) => replies.forEach(answer)];
  });
  return {
    name: 'costs as much as it can',
    address,
    tcp: Object.fromEntries(web),
    udp: Object.fromEntries(udp),
  };
}

function wordyPage(): string {
  const title = (number: number) =>
    `<title>${number} ${word.repeat(13)}</title><meta name="x" content="${word}">`;
  const body = Array.from({ length: 60 }, (_, number) => title(number))
    .join('')
    .slice(0, longest);
  const head = ['Server', 'WWW-Authenticate', 'Set-Cookie', 'X-Powered-By'].map(
    (name) => `${name}: Digest realm="${word.repeat(6)}"`,
  );
  return `HTTP/1.1 401 Unauthorized\r\n${head.join('\r\n')}\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${body}`;
}

function endlessHead(): string {
  const line = `WWW-Authenticate: Digest realm="${word.repeat(5)}", nonce="1"\r\n`;
  return `RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\n${line.repeat(longest / line.length)}\r\n`;
}

/** The most expensive answers first: only a limited number of bytes is read per sender. */
function repliesOf(id: string, address: string): readonly Uint8Array[] {
  const [wide] = poisons(address).filter(({ name }) => name.startsWith('as wide'));
  const of = documents(wide ?? { before: '', inside: '' }, address);
  const xml = { 'ws-discovery': of.wsDiscovery, sadp: of.sadp, bosch: of.bosch }[id];
  if (xml !== undefined) return [Buffer.from(xml).subarray(0, 60_000)];
  if (id === 'mdns') return [pointerChain(60_000), pointerChain(9_000)];
  return captures(id).flatMap(({ bytes }) => Array.from({ length: 40 }, () => bytes));
}

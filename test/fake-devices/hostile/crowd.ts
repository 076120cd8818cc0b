import { deflateSync, gzipSync } from 'node:zlib';
import { scanners } from '../../../scanners/index.ts';
import { captures } from '../../scanners/captures.ts';
import { readCertificate } from '../certificates/read.ts';
import type { Answer, HostileHost } from './host.ts';
import { hostileNames, named } from './names.ts';
import { anonymous, dnsLoops, lying } from './packets.ts';
import { endlessHandshake, page, pour, reply, secured, silent, trickle } from './stream.ts';
import { announcement, endlessRedirects, poisonedWeb } from './web.ts';
import { documents, poisons } from './xml.ts';

/** Creates one host at an address. */
type Made = (address: string) => HostileHost;

// Nothing in it leads to further questions: each such port takes as long as a conversation may.
const ok = 'HTTP/1.1 200 OK\r\nServer: httpd\r\n';
const tenMegabytes = 10 * 1024 * 1024;

/** Peers that never finish. */
const endless: readonly Made[] = [
  (address) => ({
    name: 'trickles headers',
    address,
    tcp: { 80: trickle(ok, 'X: y\r\n'), 88: trickle('', 'H') },
  }),
  (address) => ({
    name: 'trickles a body',
    address,
    tcp: {
      80: trickle(`${ok}\r\n<title>slow</title>`, ' '),
      81: trickle(`${ok}Content-Length: 5000000\r\n\r\n`, 'x'),
    },
  }),
  (address) => ({
    name: 'trickles RTSP',
    address,
    tcp: {
      554: trickle('RTSP/1.0 200 OK\r\nCSeq: 1\r\n', 'X: y\r\n'),
      8554: trickle('RTSP/1.0 200 OK\r\nContent-Length: 9999\r\n\r\n', 'a=b\r\n'),
    },
  }),
  (address) => ({
    name: 'trickles greetings',
    address,
    tcp: { 21: trickle('220-', 'hello\r\n'), 22: trickle('', 'S'), 23: trickle('\xff\xfa', '\xff\xfb') },
  }),
  (address) => ({
    name: 'pours',
    address,
    tcp: {
      80: pour(ok, 'X-Header: value\r\n', tenMegabytes),
      81: pour(`${ok}X: `, 'x', tenMegabytes),
      88: pour(`${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n', tenMegabytes),
      8000: pour('', 'x', tenMegabytes),
      8080: pour(`${ok}Content-Type: text/html\r\n\r\n`, '<meta ', tenMegabytes),
      554: pour('RTSP/1.0 200 OK\r\nContent-Length: 99999999\r\n\r\n', 'v=0\r\na=x\r\n', tenMegabytes),
    },
  }),
  (address) => ({ name: 'never finishes TLS', address, tcp: { 443: silent, 8443: endlessHandshake } }),
  (address) => {
    const { key, cert } = readCertificate('hikvision-camera');
    const chain = (length: number) => secured(key, cert + cert.repeat(length));
    return {
      name: 'brings a giant chain of certificates',
      address,
      tcp: { 443: chain(90), 8443: chain(3_000) },
    };
  },
];

/** Peers whose replies expand when read. */
const packed: readonly Made[] = [
  (address) => {
    const zeros = Buffer.alloc(20_000_000);
    const bomb = (encoding: string, body: Uint8Array) =>
      reply(() =>
        page(body, [`Content-Encoding: ${encoding}`, 'Content-Type: text/html', 'Server: App-webs/']),
      );
    return {
      name: 'sends compression bombs',
      address,
      tcp: {
        80: bomb('gzip', gzipSync(zeros, { level: 9 })),
        81: bomb('deflate', deflateSync(zeros, { level: 9 })),
        88: bomb('gzip', gzipSync(gzipSync(zeros, { level: 9 }))),
      },
    };
  },
  (address) => ({
    name: 'speaks no UTF-8',
    address,
    tcp: {
      80: reply(() =>
        page(Buffer.from('3c7469746c653efffec0af80eda080f48fbfbf3c2f7469746c653e', 'hex'), [
          'Server: \xff\xfe\xc0\xaf',
        ]),
      ),
      554: reply(
        () =>
          'RTSP/1.0 401 Un\xff\r\nCSeq: 1\r\nServer: \xff\xfe\xc3\r\nWWW-Authenticate: Basic realm="\xe9\xff\xed\xa0\x80"\r\n\r\n',
      ),
    },
    udp: {
      37020: (_, answer) =>
        answer(
          Buffer.from(
            '<ProbeMatch><Types>inquiry</Types><DeviceDescription>DS-2CD\xff\xfe\xc0</DeviceDescription></ProbeMatch>',
            'latin1',
          ),
        ),
    },
  }),
];

/** Peers that lead in circles or elsewhere; nothing may ever connect to the thief. */
const leading = (thief: string): readonly Made[] => [
  (address) => ({
    name: 'redirects without end',
    address,
    tcp: {
      80: reply(endlessRedirects((step) => `/${step}`)),
      81: reply(endlessRedirects(() => `http://${address}:88/`)),
      88: reply(endlessRedirects(() => `http://${address}:81/`)),
      8080: reply(endlessRedirects((step) => `http://${thief}/${step}`)),
      8081: reply(endlessRedirects(() => `http://${address}@${thief}/`)),
    },
    udp: { 1900: (_, answer) => answer(announcement(`http://${thief}/desc.xml`)) },
  }),
];

/** One host for each way to attack an XML parser, in every XML protocol. */
const poisoned = (thief: string): readonly Made[] =>
  poisons(thief).map((poison) => (address) => {
    const of = documents(poison, address);
    const say =
      (text: string): Answer =>
      (_, answer) =>
        answer(Buffer.from(text));
    return {
      name: `XML with ${poison.name}`,
      address,
      tcp: { 80: reply(poisonedWeb(poison, address)) },
      udp: {
        1900: (_, answer) => answer(announcement(`http://${address}/desc.xml`)),
        1757: say(of.bosch),
        3702: say(of.wsDiscovery),
        37020: say(of.sadp),
      },
    };
  });

/** Hosts that answer every unicast datagram protocol with packets whose lengths are false. */
function liars(count: number): readonly Made[] {
  const probed = scanners
    .filter((one) => one.kind === 'datagram')
    .filter(({ audience }) => audience !== 'segment')
    // A host that answers as only controllers do has its network spared, by design: test/lab/wrong-answers.test.ts.
    .filter(({ industrial }) => industrial === undefined);
  return Array.from({ length: count }, (_, number) => (address: string) => ({
    name: `lies about lengths, ${number}`,
    address,
    udp: Object.fromEntries(
      probed.map(({ id, port }): [number, Answer] => {
        // One port for both SNMP requests; the second is sent only with a community.
        const seen = id === 'snmp-engine' ? [...captures(id), ...captures('snmp')] : captures(id);
        const replies = seen.flatMap(({ bytes }, at) => lying(anonymous(bytes), 2, number * 40 + at));
        const all = id === 'mdns' ? [...replies, ...dnsLoops()] : replies;
        return [
          port,
          (_datagram, answer) => {
            for (const one of all) answer(one);
          },
        ];
      }),
    ),
  }));
}

/** Hosts that answer one question with more than can be read. */
const flooding: readonly Made[] = [
  (address) => ({
    name: 'floods with small answers',
    address,
    udp: { 3702: flood(100_000, (one) => probeMatch(address, one)) },
  }),
  (address) => ({
    name: 'floods with large answers',
    address,
    udp: { 3702: flood(1_000, () => wide(address)) },
  }),
];

function probeMatch(address: string, number: number): string {
  const inside = `onvif://www.onvif.org/name/flood${number}`;
  return documents({ before: '', inside }, address).wsDiscovery;
}

function wide(address: string): string {
  return documents({ before: '', inside: '<a/>'.repeat(14_000) }, address).wsDiscovery;
}

/** Answers the first question with `count` datagrams, a few hundred in each turn of the event loop. */
function flood(count: number, text: (number: number) => string): Answer {
  let begun = false;
  return (_datagram, answer) => {
    if (begun) return;
    begun = true;
    const texts = Array.from({ length: 100 }, (_, number) => Buffer.from(text(number)));
    let sent = 0;
    const turn = () => {
      for (const end = Math.min(sent + 250, count); sent < end; sent++)
        answer(texts[sent % 100] ?? Buffer.alloc(0));
      if (sent < count) setImmediate(turn);
    };
    turn();
  };
}

/**
 * Every hostile device, one address each, from `first` on in a /24 (`127.88.0`). `thief` is an address outside the scope to which many of
 * them point.
 */
export function hostileCrowd(network: string, first: number, thief: string): readonly HostileHost[] {
  const made: readonly Made[] = [
    ...endless,
    ...packed,
    ...leading(thief),
    ...poisoned(thief),
    ...liars(4),
    ...flooding,
    ...hostileNames.map(
      (text): Made =>
        (address) =>
          named(text, address),
    ),
  ];
  return made.map((make, at) => make(`${network}.${first + at}`));
}

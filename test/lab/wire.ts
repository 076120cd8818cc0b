import type { Payload } from './capture.ts';

const text = (bytes: Buffer) => bytes.toString('latin1');
const hex = (pattern: RegExp) => (bytes: Buffer) => pattern.test(bytes.toString('hex'));

/** The datagrams that may be sent, by port: each port's own request and nothing else (makers' searches can also change settings). */
const requests: Readonly<Record<number, (bytes: Buffer) => boolean>> = {
  // SNMPv3 and no other version, which would contain a community.
  161: hex(/^30[0-7].020103/),
  1757: hex(/^9939a427[0-9a-f]{8}ff0006de$/),
  1900: (bytes) => text(bytes).startsWith('M-SEARCH * HTTP/1.1\r\n'),
  2000: hex(/^aaaa0000$/),
  2380: (bytes) => text(bytes) === '\u0002ENQ:allinfo\u00ff\u0003',
  3600: (bytes) => text(bytes) === 'DISCOVER\n',
  3702: (bytes) =>
    /<\w+:Action[^>]*>http:\/\/schemas\.xmlsoap\.org\/ws\/2005\/04\/discovery\/Probe<\//.test(text(bytes)),
  5050: hex(/^a301000[01](?:00){12}02(?:00){15}$/),
  // A query: neither an answer nor an announcement, and only question records.
  5353: (bytes) => (bytes.readUInt16BE(2) & 0x8000) === 0 && bytes.readUInt16BE(6) === 0,
  7701: hex(/^01(?:00){261}$/),
  8600: hex(/^44480101$/),
  // Who-Is without limits, by unicast, for no remote network.
  47808: hex(/^810a000801001008$/),
  // Vivotek's, or Foscam's.
  10000: hex(/^(?:01[0-9a-f]{8}|4d4f5f49(?:00){11}0400000004000000(?:00){3}01)$/),
  10001: hex(/^01000000$/),
  20002: hex(/^020000010000000000000000463cb5d3$/),
  // Command 1 is the search, 3 sets the network.
  23456: hex(/^4d4845440[789]0001000100(?:00){130}$/),
  // Message 1530, without content.
  34569: hex(/^ff(?:00){13}fa0500000000$/),
  37020: (bytes) =>
    /^<\?xml[^>]*\?><Probe><Uuid>[\w-]{36}<\/Uuid><Types>inquiry<\/Types><\/Probe>$/.test(text(bytes)),
  37810: (bytes) => {
    const json = JSON.parse(text(bytes.subarray(32))) as { readonly method: string };
    return text(bytes.subarray(4, 8)) === 'DHIP' && json.method === 'DHDiscover.search';
  },
};

/** Ports that may only be connected to, and those whose banner is read but not answered. */
const mute = new Set([21, 22, 23, 5000, 6036, 8000, 9000, 34567, 37777]);
const posts = /^POST (?:\/onvif\/\S+|\/axis-cgi\/basicdeviceinfo\.cgi) HTTP\/1\.1\r\n/;
const reads = /^(?:GET \/\S* HTTP\/1\.1|(?:OPTIONS|DESCRIBE) rtsp:\/\/\S+ RTSP\/1\.0)\r\n/;

/** A sentence if the scanner sent something forbidden, or nothing. */
export function impolite({ protocol, to, port, bytes }: Payload): readonly string[] {
  const wrong = (why: string) => [`${why} to ${to} port ${port}/${protocol}: ${text(bytes).slice(0, 60)}`];
  if (bytes.length === 0) return [];
  if (protocol === 'udp') return requests[port]?.(bytes) === true ? [] : wrong('an unnamed request');
  if (/^(?:Proxy-)?Authorization:/im.test(text(bytes))) return wrong('a password');
  if (mute.has(port)) return wrong('a word');
  const named = reads.test(text(bytes)) || posts.test(text(bytes)) || /^1[4-7]03/.test(bytes.toString('hex'));
  // The rest of a POST may arrive in a packet of its own.
  return named || text(bytes).startsWith('<?xml') || text(bytes).includes('Envelope')
    ? []
    : wrong('an unnamed verb');
}

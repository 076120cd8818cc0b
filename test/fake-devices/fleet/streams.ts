import type { Message, RtspBehaviour, Service } from '../device.ts';

/** An RTSP answer: status, then CSeq, then the given header lines. */
export function answer(status: string, headers: readonly string[] = [], body?: string): Message {
  const length = body === undefined ? [] : ['Content-Length: {length}'];
  return {
    head: [`RTSP/1.0 ${status}`, 'CSeq: {cseq}', ...headers, ...length],
    ...(body === undefined ? {} : { body }),
  };
}

/** OPTIONS answered without credentials. */
export function publicVerbs(verbs: string, headers: readonly string[] = []): Message {
  return answer('200 OK', [...headers, `Public: ${verbs}`]);
}

/** A refusal with one or several challenges. */
export function denied(challenges: readonly string[], headers: readonly string[] = []): Message {
  return answer('401 Unauthorized', [...headers, ...challenges.map((one) => `WWW-Authenticate: ${one}`)]);
}

/** A stream description (SDP, RFC 8866) returned without a password. */
export function stream(
  session: string,
  attributes: readonly string[],
  headers: readonly string[] = [],
): Message {
  const lines = [
    'v=0',
    'o=- 1700000000000000 1 IN IP4 {address}',
    `s=${session}`,
    't=0 0',
    ...attributes.map((attribute) => `a=${attribute}`),
    'm=video 0 RTP/AVP 96',
    'c=IN IP4 0.0.0.0',
    'a=rtpmap:96 H264/90000',
    'a=control:track1',
    '',
  ];
  return answer('200 OK', [...headers, 'Content-Type: application/sdp'], lines.join('\r\n'));
}

/** An RTSP port. */
export function rtsp(
  options: Message,
  describe: Message,
  { port = 554, ...more }: Partial<RtspBehaviour> & { readonly port?: number } = {},
): Service {
  return { port, transport: 'tcp', behaviour: { kind: 'rtsp', options, describe, ...more } };
}

/** A vendor's SDK port. */
export function sdk(port: number): Service {
  return { port, transport: 'tcp', behaviour: { kind: 'sdk' } };
}

/** A port that sends a banner on connect. */
export function banner(port: number, text: string): Service {
  return { port, transport: 'tcp', behaviour: { kind: 'banner', text } };
}

/** An SSH server as far as its host key, with dropbear's greeting. */
export function ssh(key: string): Service {
  const greeting = 'SSH-2.0-dropbear_2020.81\r\n';
  return { port: 22, transport: 'tcp', behaviour: { kind: 'ssh', greeting, key } };
}

import type { Reported } from '../facts.ts';

// What every stream description carries says nothing of who wrote it.
const ordinary =
  /^(?:control|range|rtpmap|fmtp|recvonly|sendonly|sendrecv|inactive|framerate|framesize|cliprect|ssrc|mid|extmap|rtcp|rtcp-fb|x-dimensions|length|etag|type|key-mgmt|crypto|group|setup|source-filter|maxps|ptime|charset)\b/i;
const maxAttributes = 16;
// Some say where their streams really are, whatever was asked for; the path is their firmware's.
const elsewhere = /^control:rtsp:\/\/[^/]{1,100}(\/[^/?\s][^\s]{0,200}|\/\?[^\s]{1,200})$/i;

/**
 * Facts of a stream description (SDP, RFC 8866): its session name and what it says of itself beside it, whom it names as
 * its origin, whether it offers a live picture or sound, its tool, and the attributes that are a maker's own.
 */
export function sdpFacts(sdp: string): Reported[] {
  const lines = sdp.split(/\r?\n/, 400);
  const after = (start: string): string | undefined =>
    lines.find((line) => line.startsWith(start))?.slice(start.length);
  const attributes = lines.filter((line) => line.startsWith('a=')).map((line) => line.slice(2));
  const own = attributes.filter((attribute) => !ordinary.test(attribute) && !attribute.startsWith('tool:'));
  const path = attributes.map((attribute) => elsewhere.exec(attribute)?.[1]).find((one) => one !== undefined);
  return [
    ['rtsp.sdp-session', after('s=')],
    ['rtsp.sdp-information', said(after('i='))],
    ['rtsp.sdp-origin', said(userOf(after('o=')))],
    ...mediaOf(lines).map((value): Reported => ['rtsp.sdp-media', value]),
    ['rtsp.sdp-tool', attributes.find((attribute) => attribute.startsWith('tool:'))?.slice(5)],
    ['rtsp.sdp-attribute', path === undefined ? null : `control:${path}`],
    ...own.slice(0, maxAttributes).map((value): Reported => ['rtsp.sdp-attribute', value]),
  ];
}

// What is stored has an end (RFC 2326, appendix C.1.5); of a live stream only the beginning is told, or nothing.
const ends = /^a=range: ?npt ?= ?[\d.:]{1,12} ?- ?[\d.:]{1,12}/;

function mediaOf(lines: readonly string[]): string[] {
  const lasts = lines.some((line) => ends.test(line)) ? 'stored' : 'live';
  return (['video', 'audio'] as const)
    .filter((kind) => lines.some((line) => line.startsWith(`m=${kind} `)))
    .map((kind) => `${kind} ${lasts}`);
}

// A hyphen and `N/A` stand for nothing.
function said(text: string | undefined): string | null {
  return text === undefined || /^\s*(?:-|N\/A)?\s*$/i.test(text) ? null : text;
}

/** The name in front of the five numbers and addresses of an origin; it may hold spaces. */
function userOf(origin: string | undefined): string | undefined {
  return /^(.*?) \S* ?\S* IN IP[46]\b/.exec(origin ?? '')?.[1];
}

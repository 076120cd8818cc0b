import type { Reported } from '../parsing/facts.ts';

// What every stream description contains shows nothing about its source.
const ordinary =
  /^(?:control|range|fmtp|recvonly|sendonly|sendrecv|inactive|framerate|framesize|cliprect|ssrc|mid|extmap|rtcp|rtcp-fb|x-dimensions|length|etag|type|key-mgmt|crypto|group|setup|source-filter|maxps|ptime|charset)\b/i;
const codec =
  /^rtpmap:\s?\d{1,3}\s+(?:H26\d\S*|JPEG|MP4\w-\w+|MPEG4-GENERIC|MP2T|MPA|MPV|PCM[AU]|G72\d\S*|L(?:8|16|24)|opus|speex|AMR\S*|AAC\S*|GSM|t140|telephone-event|vnd\.onvif\.metadata|VP[89]|AV1|red|rtx|ulpfec)\b/i;
// Forms of one firmware's own: a beginning written to the microsecond, and what the unit is among a stream's parameters.
const unordinary = /^(?:range:npt=0\.0{6}-$|fmtp:\d{1,3} (?:.{0,200}; ?)?Model=)/i;
const maxAttributes = 16;
// Some give the real place of their streams, whatever was requested; the path is their firmware's.
const elsewhere = /^rtsp:\/\/[^/]{1,100}(\/[^/?\s][^\s]{0,200}|\/\?[^\s]{1,200})$/i;
// Some firmware requires the password in the path, and repeats it there.
const password = /(?<![a-z])((?:pass(?:wd|word)?|pwd)=).*?(?=[&/?]|_channel=|$)/gi;

/**
 * Facts of a stream description (SDP, RFC 8866): its session name and information, the names in its origin, whether it
 * offers live video or audio, its tool, and the maker's own attributes. `base` is the place of the streams by the
 * Content-Base header.
 */
export function sdpFacts(sdp: string, base: string | null): Reported[] {
  const lines = sdp.split(/\r?\n/, 400);
  const after = (start: string): string | undefined =>
    lines.find((line) => line.startsWith(start))?.slice(start.length);
  const attributes = lines.filter((line) => line.startsWith('a=')).map((line) => line.slice(2));
  const own = attributes.filter(isOwn);
  const controls = attributes.filter((attribute) => /^control:/i.test(attribute)).map((one) => one.slice(8));
  const path = pathOf([...controls, base ?? '']);
  return [
    ['rtsp.sdp-session', after('s=')],
    ['rtsp.sdp-information', unlessPlaceholder(after('i='))],
    ['rtsp.sdp-origin', unlessPlaceholder(userOf(after('o=')))],
    ['rtsp.sdp-origin', machineOf(after('o='))],
    ...mediaOf(lines).map((value): Reported => ['rtsp.sdp-media', value]),
    ['rtsp.sdp-media', carriesTransportStreams(lines) ? 'transport stream' : null],
    ['rtsp.sdp-tool', attributes.find((attribute) => attribute.startsWith('tool:'))?.slice(5)],
    ['rtsp.sdp-attribute', path === null ? null : `control:${path}`],
    ...own.slice(0, maxAttributes).map((value): Reported => ['rtsp.sdp-attribute', value]),
  ];
}

function isOwn(attribute: string): boolean {
  if (unordinary.test(attribute)) return true;
  return !ordinary.test(attribute) && !codec.test(attribute) && !attribute.startsWith('tool:');
}

function pathOf(places: readonly string[]): string | null {
  const path = places.map((place) => elsewhere.exec(place)?.[1]).find((one) => one !== undefined);
  return path?.replace(password, '$1') ?? null;
}

// A recording has an end (RFC 2326, appendix C.1.5), which falls on no whole second; a live stream has only a beginning, or no
// range. Where an end must be, firmware of cameras writes nought or some round number.
const ends = /^a=range: ?npt ?= ?[\d.:]{1,12} ?- ?(?![0:]*\.0*\s*$)[\d:]{1,8}\.\d{1,6}\s*$/;

function mediaOf(lines: readonly string[]): string[] {
  const lasts = lines.some((line) => ends.test(line)) ? 'stored' : 'live';
  const offers = (kind: string): boolean => lines.some((line) => line.startsWith(`m=${kind} `));
  if (!offers('video')) return offers('audio') ? [`only audio ${lasts}`] : [];
  return (['video', 'audio'] as const).filter(offers).map((kind) => `${kind} ${lasts}`);
}

// Payload 33 is MPEG's transport stream (RFC 3551), in which programmes of television are carried.
function carriesTransportStreams(lines: readonly string[]): boolean {
  const videos = lines.filter((line) => line.startsWith('m=video '));
  const named = new Set(lines.flatMap((line) => /^a=rtpmap: ?(\d{1,3}) +MP2T\b/i.exec(line)?.[1] ?? []));
  const payload = (line: string): string => /^m=video \S+ \S+ (\d{1,3})\s*$/.exec(line)?.[1] ?? '';
  return videos.length > 0 && videos.every((line) => payload(line) === '33' || named.has(payload(line)));
}

// A hyphen and `N/A` are placeholders.
function unlessPlaceholder(text: string | undefined): string | null {
  return text === undefined || /^\s*(?:(?:-|N\/A)\s*)?$/i.test(text) ? null : text;
}

/** The name before the five numbers and addresses of an origin; it may contain spaces, and one of the two numbers may be missing. */
function userOf(origin = ''): string | undefined {
  const end = origin.search(/ IN IP[46]\b/);
  if (end < 0) return undefined;
  const words = origin.slice(0, end).split(' ');
  return words.length === 1 ? undefined : words.slice(0, Math.max(1, words.length - 2)).join(' ');
}

/** The name that stands for the address of an origin, if it ends in a MAC address: an owner's own name may be anything. */
function machineOf(origin: string | undefined): string | undefined {
  return /\bIN IP[46] ([a-z][\w-]{0,40}[0-9a-f]{12}(?:\.local\.?)?)\s*$/i.exec(origin ?? '')?.[1];
}

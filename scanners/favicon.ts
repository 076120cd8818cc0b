import { createHash } from 'node:crypto';
import type { Fact } from '../src/model/observation.ts';
import type {
  Dialer,
  HostKnowledge,
  HttpRequest,
  Probe,
  ProbeResult,
  ProbeTarget,
} from '../src/model/scanner.ts';
import { factsOf } from './parsing/facts.ts';
import { showsFamily } from './targeting/family.ts';
import { cameraHint } from './targeting/hint.ts';
import { readOwnUrl, rootUrl } from './targeting/own-address.ts';
import { speaksTls, welcomingPorts } from './targeting/web-server.ts';

/** The icon of a web page, as two hashes: a weak sign of the maker, never the only one. */
export const favicon: Probe = {
  id: 'favicon',
  kind: 'probe',
  order: 220,
  sends:
    'One GET of /favicon.ico, or of the icon that the page links at the same port, to hosts that look like a camera and have not named their maker.',
  neverSends:
    'Never credentials, never a request to another address or port, and the icon itself is not kept.',
  cost: { connections: 1, datagrams: 0, bytes: 81_920 },
  targets,
  run,
};

async function run(dial: Dialer, target: ProbeTarget): Promise<ProbeResult> {
  const answer = await dial.http({ port: target.port, tls: target.tls }, getIcon(target.path));
  if (answer.end !== 'answered') return answer;
  const { status, body, cut } = answer.reply;
  // A part of an icon has another hash.
  const facts = status === 200 && cut === undefined ? parse(body) : null;
  return facts === null ? { end: 'not-mine' } : { end: 'answered', facts };
}

const usual = '/favicon.ico';
const naming = /^(?:onvif\.manufacturer|upnp\.manufacturer|maker\.(?:vendor|answer))$/;

/**
 * One icon, from the lowest port whose page was shown or demanded a password, on a host that looks like a camera and
 * has not named its maker: the page's own icon if it links one on the same port, else the usual one.
 */
export function targets(known: HostKnowledge): readonly ProbeTarget[] {
  const hint = cameraHint(known);
  const named = showsFamily(known) || known.facts.some(({ field }) => naming.test(field));
  if (hint === null || named) return [];
  const shown = new Set(
    known.facts
      .filter(({ field, value }) => field === 'http.status' && (value === '200' || value === '401'))
      .map(({ port }) => port),
  );
  const port = welcomingPorts(known).find((one) => shown.has(one));
  if (port === undefined) return [];
  const tls = speaksTls(known, port);
  return [{ port, tls, path: iconPath(known, port, tls), why: `no maker is named, and ${hint}` }];
}

/** Fetches the icon; nothing else is sent. */
export function getIcon(path = usual): HttpRequest {
  return { method: 'GET', path };
}

function iconPath(known: HostKnowledge, port: number, tls: boolean): string {
  const base = rootUrl(known.address, port, tls);
  const linked = known.facts
    .filter((fact) => fact.field === 'http.page-mark' && fact.port === port && fact.scanner === 'http')
    .map(({ value }) => /^icon=(.{1,300})$/.exec(value)?.[1])
    .find((href) => href !== undefined);
  const url = linked === undefined ? null : readOwnUrl(linked, known.address, base);
  return url !== null && url.port === port && url.tls === tls ? url.path : usual;
}

// Icon, PNG, GIF, JPEG, BMP, RIFF (WebP), SVG. An error page is not an icon, and its hash identifies nothing.
const image =
  /^(?:\0\0\x01\0|\x89PNG\r\n\x1a\n|GIF8[79]a|\xff\xd8\xff|BM|RIFF.{4}WEBP|\s{0,64}(?:<\?xml[^>]{0,200}>\s{0,64})?<svg\b)/s;

/** Both usual hashes of a whole icon file. Null for anything but an image. Total. */
export function parse(body: Uint8Array): readonly Fact[] | null {
  if (!image.test(Buffer.from(body.subarray(0, 512)).toString('latin1'))) return null;
  return factsOf([
    ['http.favicon-md5', createHash('md5').update(body).digest('hex')],
    ['http.favicon-mmh3', String(faviconHash(body))],
  ]);
}

/**
 * The number by which search engines list favicons: murmur3 with seed 0, signed, over the file's Base64 in MIME form.
 * Plain Base64 gives a different number; lists of the two must not be mixed.
 */
export function faviconHash(file: Uint8Array): number {
  return murmur3(Buffer.from(mimeBase64(file), 'latin1'));
}

/** Base64 with a newline after every 76 characters and at the end (RFC 2045, 6.8); empty for empty input. */
export function mimeBase64(file: Uint8Array): string {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('base64');
  return text.replace(/.{1,76}/g, '$&\n');
}

const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

/**
 * MurmurHash3, the 32-bit x86 variant, of at most 2³² bytes; as a signed number, as favicon lists give it. `seed`: 32
 * bits. By Austin Appleby's public description of the algorithm.
 */
export function murmur3(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.byteLength - (bytes.byteLength % 4);
  let hash = seed | 0;
  for (let at = 0; at < whole; at += 4) {
    hash ^= mixed(view.getUint32(at, true));
    hash = (Math.imul(rotated(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = bytes.byteLength - 1; at >= whole; at -= 1) tail = (tail << 8) | view.getUint8(at);
  if (whole < bytes.byteLength) hash ^= mixed(tail);
  return finished(hash ^ bytes.byteLength);
}

function mixed(word: number): number {
  return Math.imul(rotated(Math.imul(word, c1), 15), c2);
}

function finished(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) | 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

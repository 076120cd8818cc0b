import { type Fingerprint, unverified } from '../../src/model/fingerprint.ts';
import type { Field } from '../../src/model/observation.ts';
import type { FirmwareString, MakerEntry } from '../define.ts';
import { withRows } from './by-maker.ts';

type Texts = readonly [string, ...string[]];

/** A path of streams that one maker's firmware has, as a reply gives it of itself. */
export function at(
  path: string,
  weight: number,
  seen: Texts,
  unlike: Texts,
  source: string,
  is: FirmwareString['is'] = ['camera', 0.3],
): FirmwareString {
  const field = 'rtsp.sdp-attribute';
  const pattern = new RegExp(`^control:/(?:${path})`, 'i');
  const placed = ([first, ...rest]: Texts): Texts => [
    `control:/${first}`,
    ...rest.map((text) => `control:/${text}`),
  ];
  return { field, pattern, weight, is, seen: placed(seen), unlike: placed(unlike), source };
}

/** What a page is for, after the name of what it belongs to. */
const purpose =
  '(?: ?[-|:]? ?(?:Login|Log in|Home(?: Page)?|Main(?: Page)?|Web(?: ?(?:Client|Interface|Page|Portal|Server|Service|UI|Viewer))?|Client|Index|Setup))?';

/** A name that is nothing else where it is all of a page title or a password realm, though in other texts it may be a word. */
export const alone = (name: string): FirmwareString => ({
  field: ['http.title', 'http.auth-realm'],
  pattern: new RegExp(`^(?:Welcome to |Log ?in to |Live(?: View)? ?[-|:] )?${name}${purpose}$`, 'i'),
  weight: 0.45,
  is: ['camera', 0.25],
  seen: [
    name,
    `${name} - Login`,
    `Welcome to ${name}`,
    `Login to ${name}`,
    `Live View - ${name}`,
    `${name} Web Client`,
  ],
  unlike: [`${name}x`, `my ${name}`, `${name} Store`],
  source: unverified,
});

/** Where a unit gives its name, and little else. */
const callFields: readonly Field[] = [
  'http.title',
  'http.auth-realm',
  'rtsp.sdp-session',
  'rtsp.sdp-information',
  'onvif.scope-name',
  'onvif.scope-hardware',
  'onvif.model',
  'upnp.friendly-name',
  'upnp.model-name',
  'upnp.model-description',
  'snmp.sys-descr',
  'mdns.instance',
  'banner.ftp',
  'banner.telnet',
];

/** What follows the name in so many words does not take the page's purpose with it. */
const noPurpose = '(?!(?:Client|Home|Index|Login|Main|Setup|Web)\\b)';

/** What a greeting has around the name: a code, and the login prompt. */
const greeting = '(?:220[ -])?(?:Welcome to (?:the )?)?';
const prompt =
  '(?:[ :]*\\s(?:FTP (?:server|service)\\b.{0,80}|(?:\\w{1,12} )?(?:login|[Uu]sername|[Pp]assword)[:> ]*)| ?[-[( ] ?(?:[0-9A-F]{4}|[0-9A-F]{6}|[0-9A-F]{2}(?:[:-]?[0-9A-F]{2}){5})[\\])]?)?';

/**
 * One of the maker's lines of products (`Optera IMM`), which is an ordinary word or another company's name as well: where it is all
 * that a unit reports as its name, the page's purpose aside. A coined one that no one else uses belongs among the maker's own words.
 */
export const line = (
  name: string,
  seen: Texts,
  unlike: Texts,
  is: FirmwareString['is'] = ['camera', 0.45],
): FirmwareString => ({
  field: callFields,
  pattern: new RegExp(
    `^${greeting}(?<model>${name.replaceAll('(?: ', `(?: ${noPurpose}`)})${purpose}${prompt}$`,
  ),
  weight: 0.45,
  is,
  seen,
  unlike,
  source: unverified,
});

/** The maker with a fingerprint for each of its firmwareStrings. */
export function withFirmwareStrings({
  firmwareStrings = [],
  ...maker
}: MakerEntry): Omit<MakerEntry, 'firmwareStrings'> {
  return withRows(
    maker,
    firmwareStrings.map((row, place) => ({
      ...row,
      fingerprint: fingerprintOf(row, `${maker.id}/habit-${place + 1}`),
    })),
  );
}

function fingerprintOf(
  { field, pattern, weight, is, inWords, seen, unlike, source }: FirmwareString,
  id: string,
): Fingerprint {
  // Run at every start, thousands of patterns would be compiled.
  const namesModel = pattern.source.includes('(?<model>');
  const example = (text: string) => {
    const model = namesModel ? pattern.exec(text)?.groups?.model : undefined;
    return model === undefined ? { seen: text } : { seen: text, gives: { model } };
  };
  const [first, ...rest] = seen;
  return {
    id,
    field,
    pattern,
    weight,
    ...(is === undefined ? {} : { type: { is: is[0], weight: is[1] } }),
    ...(inWords === undefined ? {} : { inWords }),
    examples: [example(first), ...rest.map(example)],
    unlike,
    source,
  };
}

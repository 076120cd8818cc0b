import { moment } from '../model/moment.ts';
import type { NoticeDevice, NoticeEvent, NoticeKind } from '../model/notice.ts';
import { clean } from '../model/text.ts';

/** The name of a kind of event, singular and plural, and its heading. */
export const typeWords: Readonly<
  Record<NoticeKind, { readonly one: string; readonly many: string; readonly heading: string }>
> = {
  'flagged-back': {
    one: 'flagged device is back',
    many: 'flagged devices are back',
    heading: 'Flagged devices that came back',
  },
  'flagged-new': {
    one: 'new flagged device',
    many: 'new flagged devices',
    heading: 'New flagged devices',
  },
  'exception-expiring': {
    one: 'accepted exception ends soon',
    many: 'accepted exceptions end soon',
    heading: 'Accepted exceptions that end soon',
  },
  'exception-expired': {
    one: 'accepted exception has ended',
    many: 'accepted exceptions have ended',
    heading: 'Accepted exceptions that have ended',
  },
  'site-not-swept': {
    one: 'site was not swept',
    many: 'sites were not swept',
    heading: 'Sites that were not swept',
  },
  'sweep-incomplete': {
    one: 'sweep is incomplete',
    many: 'sweeps are incomplete',
    heading: 'Incomplete sweeps',
  },
  'site-silent': {
    one: 'site was not heard for long',
    many: 'sites were not heard for long',
    heading: 'Sites that were not heard for long',
  },
  'delivery-uncertain': {
    one: 'earlier message may not have arrived',
    many: 'earlier messages may not have arrived',
    heading: 'Earlier messages that may not have arrived',
  },
  test: { one: 'test message', many: 'test messages', heading: 'Test' },
};

/** Their order in a message. */
export const kindOrder = Object.keys(typeWords) as readonly NoticeKind[];

const longest = 160;
/** Room for the whole of a usual reason: most of it is a policy's and ours. */
const longestReason = 400;

/**
 * A text for a message: without control characters, at most `longest` characters long, and with nothing left that a mail
 * program would turn into a link, since a device may call itself `http://…`.
 */
export function plain(text: string, most = longest): string {
  const safe = clean(text)
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www .');
  return safe.length > most
    ? `${Array.from(safe)
        .slice(0, most - 1)
        .join('')}…`
    : safe;
}

/** `uk-2022: Made by Hikvision (headquartered in China), …`. */
export function whyFlagged({ id, reason }: NoticeDevice['policies'][number]): string {
  return plain(`${id}: ${reason}`, longestReason);
}

/** `Annke C500, made by Hikvision`. */
export function called({ brand, manufacturer, model }: NoticeDevice): string {
  const badge = brand ?? manufacturer ?? 'unknown maker';
  const named = model === null ? badge : `${badge} ${model}`;
  return plain(manufacturer === null || manufacturer === badge ? named : `${named}, made by ${manufacturer}`);
}

/** One event as one line, for channels with room for no more. */
export function sentence({ kind, device, site, sweep, at, note }: NoticeEvent): string {
  const where = site === null ? '' : ` at site ${plain(site)}`;
  const what =
    device === null
      ? `${sweep === null ? '' : `sweep ${sweep}, `}${moment(at)}`
      : `device ${device.id}, ${device.ip}, ${called(device)}, ${device.type}`;
  const more = note === null ? '' : `. ${plain(note)}`;
  return `${capital(typeWords[kind].one)}${where}: ${what}${more}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import { moment } from '../model/moment.ts';
import type { Notice, NoticeEvent } from '../model/notice.ts';
import { facts, footer, placeAndTime, sections } from './digest.ts';
import { plain, whyFlagged } from './words.ts';

/** The digest as HTML for mail programs: no script, style sheet, image or link; every text escaped. */
export function digestHtml(notice: Notice): string {
  const parts = sections(notice).map(
    ({ heading, events, more }) =>
      `<h2 style="font-size:16px">${escaped(heading)}</h2>\n<ul>\n${events.map(item).join('\n')}\n${
        more === null ? '' : `<li>${escaped(more)}</li>\n`
      }</ul>`,
  );
  const body = [
    `<p>camcensus, ${escaped(moment(notice.at))}</p>`,
    ...parts,
    ...footer.map((line) => `<p style="color:#505a5f">${escaped(line)}</p>`),
  ];
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"></head>\n<body style="font-family:Arial,sans-serif">\n${body.join('\n')}\n</body></html>\n`;
}

function item(event: NoticeEvent): string {
  const { device, note, site } = event;
  const head =
    device === null
      ? escaped(placeAndTime(event))
      : `${site === null ? '' : `${escaped(plain(site))} · `}<b>${facts(device).map(escaped).join(' · ')}</b>`;
  const reasons = (device?.policies ?? []).map(whyFlagged);
  const more = [...reasons, ...(note === null ? [] : [plain(note)])].map((line) => `<br>${escaped(line)}`);
  return `<li>${head}${more.join('')}</li>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

import { shownOf } from './heading.ts';
import { firstGroups } from './page-groups.ts';
import type { PageMark } from './page-mark.ts';
import { copyrightComment, copyrightText, linkedSite, logoText, textLink } from './page-patterns.ts';
import { companyLine, onlyCompanyLine } from './telling-line.ts';

/** A page that requires a password, or brings a viewer of its own. */
const passwordOrViewer = /\btype\s{0,4}=\s{0,4}["']?password\b|<(?:object|applet)\b/i;

/** What the title of a page names: the maker, only the type, or neither. */
export type TitleKind = 'a name' | 'no name' | 'nothing';

/** The first copyright notice in the page's own text, else in a comment. Total. */
export function copyrightMark(html: string): PageMark[] {
  return [...firstGroups(html, copyrightText), ...firstGroups(html, copyrightComment)]
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[ -]{1,8}$/, '')
        .trim(),
    )
    .slice(0, 1)
    .map((value) => ({ kind: 'copyright', value }));
}

/**
 * The notice of copyright, else the line in which a company stands alone: on pages whose title has no name, and on those that require
 * a password or bring a viewer and name no other. Total.
 */
export function ownerMark(html: string, titleKind: TitleKind): PageMark[] {
  const notice = copyrightMark(html);
  if (notice.length > 0 || !(titleKind !== 'a name' || passwordOrViewer.test(html))) return notice;
  const company = titleKind === 'nothing' ? companyLine(shownOf(html)) : onlyCompanyLine(shownOf(html));
  return company === null ? [] : [{ kind: 'company', value: company }];
}

/** The texts of the page's logos, without the one that heads it: where the title has no name. Total. */
export function logoTexts(html: string, titleKind: TitleKind, heading: string | null): readonly string[] {
  if (titleKind === 'a name') return [];
  return [...new Set(firstGroups(html, logoText).map((text) => text.trim()))]
    .filter((text) => /[a-z\u00c0-\uffff]{2}/i.test(text) && text !== heading)
    .filter((text) => !/^(?:company |site )?logo$/i.test(text))
    .slice(0, 2);
}

/**
 * The only site linked from the pictures of a page whose title has no name, else, where it is a page to log in or brings a viewer, from its text; a page with
 * several links is about other makers. Total.
 */
export function siteMark(html: string, titleKind: TitleKind): PageMark[] {
  if (titleKind === 'a name') return [];
  const pictured = firstGroups(html, linkedSite);
  const inText = pictured.length === 0 && (passwordOrViewer.test(html) || /login/i.test(html));
  const [only, another] = new Set(
    (inText ? firstGroups(html, textLink) : pictured).map((host) => host.toLowerCase()),
  );
  return only === undefined || another !== undefined ? [] : [{ kind: 'site', value: only }];
}

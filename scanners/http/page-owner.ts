import { shownOf } from './heading.ts';
import { firstGroups } from './page-groups.ts';
import type { PageMark } from './page-mark.ts';
import { copyrightComment, copyrightText, linkedSite } from './page-patterns.ts';
import { companyLine, onlyCompanyLine } from './telling-line.ts';

/** A page that asks for a password, or brings a viewer of its own. */
const passwordOrViewer = /\btype\s{0,4}=\s{0,4}["']?password\b|<(?:object|applet)\b/i;

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
 * The notice of copyright, else the line in which a firm stands alone: on pages whose title says nothing, and on those that ask for
 * a password or bring a viewer and name no other. Total.
 */
export function ownerMark(html: string, titleSays: 'something' | 'nothing'): PageMark[] {
  const notice = copyrightMark(html);
  if (notice.length > 0 || !(titleSays === 'nothing' || passwordOrViewer.test(html))) return notice;
  const firm = titleSays === 'nothing' ? companyLine(shownOf(html)) : onlyCompanyLine(shownOf(html));
  return firm === null ? [] : [{ kind: 'company', value: firm }];
}

/** The only site linked from the page's pictures; a page with several links is about other makers. Total. */
export function siteMark(html: string): PageMark[] {
  const [only, another] = new Set(firstGroups(html, linkedSite).map((host) => host.toLowerCase()));
  return only === undefined || another !== undefined ? [] : [{ kind: 'site', value: only }];
}

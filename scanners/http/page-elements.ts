import { decodeEntities } from '../../src/model/entities.ts';
import { keptUrl } from '../parsing/kept-url.ts';
import { isMetaKind, type PageMark } from './page-mark.ts';

// All bounded, so that a page full of opening brackets costs no more than any other.
const meta = /<meta\b([^>]{0,600})>/gi;
const link = /<link\b([^>]{0,600})>/gi;
const attribute = /([a-z-]{1,20})\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Most marks that one page's meta elements give. */
const maxMeta = 16;
/** Longer targets of icons are generated, and not a maker's. In characters. */
const longestIcon = 256;

/** What a page has in its meta elements, and where one of them leads every browser. Total. */
export function metaMarks(html: string): PageMark[] {
  const marks: PageMark[] = [];
  for (const match of html.matchAll(meta)) {
    const attributes = attributesOf(match[1] ?? '');
    const content = decodeEntities(attributes.get('content') ?? '');
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
    if (isMetaKind(name) && content !== '') marks.push({ kind: name, value: content });
    if ((attributes.get('http-equiv') ?? '').toLowerCase() !== 'refresh') continue;
    const target = /url\s{0,4}=\s{0,4}['"]?([^'"]{1,300})/i.exec(content)?.[1];
    if (target !== undefined) marks.push({ kind: 'refresh', value: keptUrl(target) });
  }
  return marks.slice(0, maxMeta);
}

/** The first icon that the page links, unless it is the usual one or embedded in the page (RFC 2397). Total. */
export function iconMark(html: string): PageMark[] {
  for (const match of html.matchAll(link)) {
    const attributes = attributesOf(match[1] ?? '');
    const href = decodeEntities(attributes.get('href') ?? '');
    if (!/^(?:shortcut )?icon$/i.test(attributes.get('rel') ?? '') || href === '') continue;
    return /^data:/i.test(href) || href === '/favicon.ico' || href.length > longestIcon
      ? []
      : [{ kind: 'icon', value: keptUrl(href) }];
  }
  return [];
}

/** The attributes of an element by their names in lower case; of several of a name the first. */
function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(attribute)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return found;
}

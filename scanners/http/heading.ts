import { decodeEntities } from '../../src/model/entities.ts';
import { hasWord, isGeneric } from '../parsing/title.ts';
import { makerAndModel } from './data.ts';
import { productOf } from './named-element.ts';
import { productLine } from './telling-line.ts';

// All bounded, so that a page full of opening brackets costs no more than any other.
const unseen = /<(\/?)(?:script|style)\b[^>]{0,600}>/gi;
const setByScript = /\bdocument\.title\s{0,4}=\s{0,4}["']([^"'\r\n<>\\]{2,100})["']/i;
const heading = /<(?:h[1-3]|legend|caption)\b[^>]{0,200}>(?:\s{0,40}<[^<>]{0,200}>){0,4}([^<]{2,100})/gi;
const picture = /<img\b[^>]{0,400}?\balt\s{0,4}=\s{0,4}["']([^"'<>]{2,80})["']/gi;
const bodyAlone = /<body\b[^>]{0,200}>\s{0,40}([^<]{2,100})<\/body>/i;

/**
 * The heading of a page without a title: the title that a script sets, a heading, an image's alternative text, the
 * content of an element named for the product, what data in place of a page has about the unit, the only line of a
 * body without elements, or the first line that names a camera or recorder. Null if there is none. Total.
 */
export function headingOf(html: string): string | null {
  const byScript = setByScript.exec(html)?.[1];
  if (byScript !== undefined && hasWord(byScript)) return byScript.trim();
  const named = makerAndModel(html);
  if (named !== null) return named;
  if (!html.includes('<')) return lineOf(html);
  const shown = shownOf(html);
  const first = firstOf(shown, heading) ?? firstOf(shown, picture);
  if (first !== null) return first;
  const product = productOf(shown);
  if (product !== null && !isGeneric(product)) return product;
  const alone = bodyAlone.exec(shown)?.[1];
  return (alone === undefined ? null : lineOf(alone)) ?? productLine(shown);
}

/** The first match that is a text and not generic. */
function firstOf(shown: string, pattern: RegExp): string | null {
  for (const match of shown.matchAll(pattern)) {
    const text = decodeEntities(match[1] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (hasWord(text) && !isGeneric(text)) return text;
  }
  return null;
}

/** The page without its scripts and styles. */
export function shownOf(html: string): string {
  let shown = '';
  let from: number | null = 0;
  for (const tag of html.matchAll(unseen)) {
    const opens = tag[1] === '';
    if (opens && from !== null) shown += html.slice(from, tag.index);
    from = opens ? null : tag.index + tag[0].length;
  }
  return from === null ? shown : shown + html.slice(from);
}

function lineOf(body: string): string | null {
  const line = body.trim();
  return line.length <= 100 && hasWord(line) && !/[\r\n{}=;]/.test(line) ? line : null;
}

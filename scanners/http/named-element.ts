import { decodeEntities } from '../../src/model/entities.ts';
import { hasWord } from '../parsing/title.ts';

// All bounded, so that a page full of opening brackets costs no more than any other.
const element = /<(?:div|span|td|p|b|strong|font|label|a|h[1-6])\b([^<>]{1,200})>([^<>]{2,100})</gi;
const attribute = /\b(?:class|id|name)\s{0,4}=\s{0,4}["']?([^"'>]{1,80})/gi;
const forWhose = /(?:^|[\s_-])(?:brand|vendor|manufacturer|logo)(?:$|[\s_-])/i;
const forCompany = /(?:^|[\s_-])company[_-]?name(?:$|[\s_-])/i;
const forWhat = /(?:^|[\s_-])(?:product|model|device|dev)(?:[\s_-]?(?:name|model|type|title))?(?:$|[\s_-])/i;

const field = /<(?:input|label)\b([^<>]{1,300})/gi;
const naming = /\b(?:id|name)\s{0,4}=\s{0,4}["']?([A-Za-z][\w.-]{2,40})/gi;
/** A form named for what is behind it. */
const form =
  /<form\b[^<>]{0,200}?\b(?:id|name)\s{0,4}=\s{0,4}["']?((?=\w{0,16}(?:dvr|nvr|ipc(?!alc|onf)|ip_?cam))\w{3,32})/gi;
/** Names found on any page. */
const anybodys =
  /^(?:user(?:_?name)?|login|log_?in|pass(?:word|wd)?|pwd|name|email|mail|submit|button|remember(?:_?me)?|lang(?:uage)?|token|csrf\w*|form|search|query|text|hidden|viewport|txt(?!dvr|nvr|ipc|cam)\w{0,12}|btn\w{0,12}|input\w{0,12}|__\w{1,40})$/i;
const most = 4;

/** Contents of elements that the page names for the unit's maker or brand. Total. */
export function brandOf(html: string): readonly string[] {
  // A page with several companies is a list of suppliers.
  const companies = elementsNamed(html, forCompany);
  return [...elementsNamed(html, forWhose), ...(companies.length === 1 ? companies : [])].slice(0, 2);
}

/** The content of the element that the page names for the unit's model. Total. */
export function productOf(html: string): string | null {
  return elementsNamed(html, forWhat)[0] ?? null;
}

function elementsNamed(html: string, purpose: RegExp): string[] {
  const found: string[] = [];
  for (const match of html.matchAll(element)) {
    const named = [...(match[1] ?? '').matchAll(attribute)].some(([, value]) => purpose.test(value ?? ''));
    const text = decodeEntities(match[2] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (named && hasWord(text)) found.push(text);
  }
  return found;
}

/** Names of the fields and labels of a login page, without those found on any page. Total. */
export function fieldsOf(html: string): readonly string[] {
  if (!/pass/i.test(html)) return [];
  const names = new Set<string>();
  for (const [, attributes] of html.matchAll(field)) {
    for (const [, name] of (attributes ?? '').matchAll(naming)) {
      if (name !== undefined && !anybodys.test(name) && names.size < most) names.add(name);
    }
  }
  return [...names, ...[...html.matchAll(form)].map(([, name]) => name ?? '')].slice(0, most);
}

/** What a page is made of; whatever has none of it is data. */
const page = /<(?:!doctype html|html|head|body|title|script|frameset|form|table|div|p|a|h[1-6])\b/i;
const longest = 8_192;
// A member of JSON, an element of XML, or a line `name=value`, that says whose or what the unit is.
const told =
  /(?:^|[<"{,&;\s.])((?:vendor|brand|manufacturer)(?:_?name)?|(?:product|device|dev)[._]?(?:type|name|model)|model(?:_?name)?)["']?\s{0,4}[=:>]\s{0,4}["']?\s{0,2}([^"'<>\r\n{}[\]&;,]{2,60})/gi;
const whose = /^(?:vendor|brand|manufacturer)/i;
const letters = /[a-z]/i;

/**
 * What a unit that answers with data and no page says of itself: whose it is, then what it is, each once. Null where it says
 * neither, where more than one thing is told of (a list of others), or where it is a page. Total.
 */
export function toldBy(body: string): string | null {
  if (body.length > longest || page.test(body) || /^\s*\[/.test(body)) return null;
  const names = new Map<string, string>();
  for (const match of body.matchAll(told)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = (match[2] ?? '').trim();
    if (names.has(name) || isInside(body.slice(0, match.index))) return null;
    if (letters.test(value)) names.set(name, value);
  }
  const sorted = [...names].sort(([a], [b]) => Number(whose.test(b)) - Number(whose.test(a)));
  const said = [...new Set(sorted.map(([, value]) => value))].slice(0, 3).join(' ');
  return said === '' ? null : said;
}

/** Behind an opening bracket of a list, or of a second object: it may be of somebody else. */
function isInside(before: string): boolean {
  return count(before, '[') > count(before, ']') || count(before, '{') - count(before, '}') > 1;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

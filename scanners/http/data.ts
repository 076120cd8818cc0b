/** What a page is made of; anything without these is data. */
const page = /<(?:!doctype html|html|head|body|title|script|frameset|form|table|div|p|a|h[1-6])\b/i;
const longest = 8_192;
// A JSON member, an XML element, or a line `name=value` that names the unit's maker or model; or such a line with a tab and quotes.
const member =
  /(?:^|[<"{,&;\s.])((?:vendor|brand|manufacturer)(?:_?name)?|(?:product|device|dev)[._]?(?:type|name|model)|model(?:_?name)?)["']?(?:\s{0,4}[=:>]\s{0,4}["']?|\t["'])\s{0,2}([^"'<>\r\n{}[\]&;,]{2,60})/gi;
const whose = /^(?:vendor|brand|manufacturer)/i;
const letters = /[a-z]/i;

/**
 * What a unit that answers with data instead of a page says about itself: maker, then model, each once. Null if it says
 * neither, if it is about several things (a list of others), or if it is a page. Total.
 */
export function makerAndModel(body: string): string | null {
  if (body.length > longest || page.test(body) || /^\s*\[/.test(body)) return null;
  const names = new Map<string, string>();
  for (const match of body.matchAll(member)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = (match[2] ?? '').trim();
    if (names.has(name) || isInside(body.slice(0, match.index))) return null;
    if (letters.test(value)) names.set(name, value);
  }
  const sorted = [...names].sort(([a], [b]) => Number(whose.test(b)) - Number(whose.test(a)));
  const text = [...new Set(sorted.map(([, value]) => value))].slice(0, 3).join(' ');
  return text === '' ? null : text;
}

/** After the opening bracket of a list, or of a second object: it may be about something else. */
function isInside(before: string): boolean {
  return count(before, '[') > count(before, ']') || count(before, '{') - count(before, '}') > 1;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

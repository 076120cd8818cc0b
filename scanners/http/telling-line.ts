/** Text between two tags, with the tag before it. Bounded, like all patterns for pages. */
const line = /<(\/?)(\w{1,12})\b[^<>]{0,200}>\s{0,40}([^<>\r\n]{3,80})/g;
/** What leads elsewhere or is to be filled in: it names something that the page is not. */
const elsewhere = /^(?:a|option|button|li|th|label|select|textarea|noscript|title|code|pre)$/i;
const maxLines = 200;

/** A name, and what it is a name of. */
const product =
  /^(?!(?:add|all|an?|any|change|choose|delete|each|edit|every|find|go to|live|manage|my|new|next|no|open|other|per|search|select|set|show|the|this|view|your)\b)(?:[\w.&/-]{1,24}[ -]){1,5}(?:camera|ip-?cam|[dnhx]vr|video (?:recorder|server|encoder))(?: (?:login|web (?:client|viewer|service)))?$/i;
/** A model number, alone or with the word for what shows its pictures. */
const modelNumber =
  /^(?!(?:UTF|ISO|RFC|HTTP|H)-?\d)[A-Z]{1,6}(?:-[A-Z]{1,5})?-?\d{2,5}[A-Z\d/-]{0,16}(?: (?:Web )?Viewer)?$/;
/** The same behind a name in capitals (`MOBOTIX M1`). */
const named = /^[A-Z]{4,12} [A-Z]{1,6}-?\d{1,5}[A-Z\d/-]{0,16}$/;
/** A company, with its legal form or what companies of this kind write in its place. */
const company =
  /^(?:powered by )?(?:[\p{L}\d.&'-]{1,24},? ){1,6}(?:co(?:mpany)?\.?,? ?(?:ltd|limited)|inc|incorporated|gmbh(?: (?:&(?:amp;)? ?)?co\.? ?kg)?|corp(?:oration)?|ltd|limited|llc|s\.?p\.?a|s\.?r\.?l|a\/s|a\.?s|a\.?g|a\.?b|o[üy]|b\.?v|technolog(?:y|ies)|electronics|surveillance)\.?,?$|^[\p{Script=Han}()（）]{4,24}有限公司$|^株式会社[\p{Script=Han}\p{Script=Katakana}ー・]{2,20}$/iu;

/**
 * The first line of a page that is nothing but a name with the word for a camera or recorder behind it, or a model
 * model number; null if there is none. For pages without a heading. Total.
 */
export function productLine(shown: string): string | null {
  return lines(shown).find((text) => [product, modelNumber, named].some((form) => form.test(text))) ?? null;
}

/** The first line of a page that is nothing but the name of a company; null if there is none. Total. */
export function companyLine(shown: string): string | null {
  return lines(shown).find((text) => company.test(text)) ?? null;
}

/** The only company that stands alone on a line of a page, however often; null if there are several, or none. Total. */
export function onlyCompanyLine(shown: string): string | null {
  const [only, another] = new Set(lines(shown).filter((text) => company.test(text)));
  return only === undefined || another !== undefined ? null : only;
}

/** The page's lines of text, those of links and forms left out. */
function lines(shown: string): readonly string[] {
  const found: string[] = [];
  for (const [, closes, tag = '', text = ''] of shown.matchAll(line)) {
    if (closes === '' && elsewhere.test(tag)) continue;
    found.push(text.replace(/\s+/g, ' ').trim());
    if (found.length === maxLines) break;
  }
  return found;
}

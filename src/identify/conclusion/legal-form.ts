/** What companies write behind their name, as often as it stands there: the legal form, and the words for what they do. */
const formAndTrade =
  /(?:[ ,.]+(?:and |& )?(?:co(?:mpany|rp(?:oration)?)?|ltd|limited|inc(?:orporated)?|llc|gmbh|ag|s\.?r\.?l|s\.?p\.?a|b\.?v|pty|plc|technolog(?:y|ies)|electronics))+\.?$/i;

/** A company's name in a notice or certificate, which spell it out, without its legal form and trade: `Acme` for `Acme Technology`. */
export function withoutLegalForm(name: string): string {
  return name.replace(formAndTrade, '').trim();
}

/** One legal form, in the languages of those who sell cameras. */
const form =
  /(?<=[\p{L}\d).])(?:, ?| )(?:Inc(?:orporated)?|Corp(?:oration)?|Co|Ltd|Limited|LLC|GmbH(?: & Co\.? KG)?|AG|AB|BV|B\.V|S\.?p\.?A|S\.?r\.?l|S\.?A|A\/S|Pty|Pvt|Sp\. ?z ?o\.? ?o|s\.r\.o)\.?$/iu;
/** Forms stand up to three in a row: `Corp. Co., Ltd.`. */
const mostForms = 3;
/** What a company writes between its name and its form. */
const trade =
  /^(\p{L}[\p{L}\d-]{2,}) (?:Technolog(?:y|ies)|Communications?|Electronics?|Systems?|International)$/iu;

/**
 * The name that a unit gives in a field for its manufacturer, as short as people use it: `Acme` for `Acme Technology Co., Ltd.`. Unlike
 * {@link withoutLegalForm} it keeps the trade where no legal form shows that this is a company: `Acme Technology` may be the brand.
 */
export function shortCompanyName(text: string): string {
  let name = text;
  for (let times = 0; times < mostForms; times += 1) name = name.replace(form, '');
  return name === text ? text : (trade.exec(name)?.[1] ?? name);
}

import { withoutLegalForm } from './legal-form.ts';

/** Whose page it is, by its notice of copyright or a line with a company alone. */
const notice = /^(?:copyright|company|manufacturer|publisher)=(.{3,160})$/i;
const years = /\(c\)|[©®™]|\b(?:19|20)\d\d(?: ?[-–,~] ?(?:(?:19|20)?\d\d|now|present))?\b/gi;
const words =
  /\b(?:copyrights?|all rights? reserved|rights reserved|reserved|powered by|designed by|since|by)\b|版权所有|保留所有权利/gi;
/** A company and nothing else: without its legal form, it may be any text. */
const company =
  /^[\p{L}\d][\p{L}\d .,&'+()-]{2,60}[ ,.](?:ltd|limited|inc|incorporated|llc|gmbh|corp|corporation|ag|ab|s\.?r\.?l|s\.?p\.?a|b\.?v|a\.?s|oy|pty|plc|co)\.?$/iu;
/** Where Chinese companies sit, before their name. */
const seat =
  /^(?:Beijing|Chengdu|Dongguan|Fujian|Guangdong|Guangzhou|Hangzhou|Hong ?Kong|Nanjing|Ningbo|Shanghai|Shen ?zhen|Suzhou|Tianjin|Wuhan|Xiamen|Zhejiang|Zhuhai) (?:City )?/i;
/** Programs, chips and what pages are built with: cameras of all makers have their notices. */
const programs =
  /\b(?:adobe|allegro|ambarella|apache|apple|bootstrap|dojo|embedthis|ext ?js|faraday|goahead|google|grain ?media|hisilicon|hi3\d|ingenic|jquery|microsoft|mozilla|mstar|novatek|nxp|oracle|realtek|real ?networks|rockchip|sencha|sigmastar|sun microsystems|telerik|texas instruments|twitter|videolan|w3c|yahoo|your company|company name)\b/i;

/** The company whose page it is (`Acme` of `copyright=© 2012 Acme Technology Co., Ltd. All rights reserved`); null where none is named. */
export function signedName(pageMark: string): string | null {
  const stated = notice.exec(pageMark)?.[1];
  if (stated === undefined || programs.test(stated)) return null;
  const text = stated
    .replace(years, ' ')
    .replace(words, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,.|-]+|[\s:,|-]+$/g, '')
    // The stop of a sentence, and not that of `Ltd.`
    .replace(/\.[\s.]*\.$/, '.');
  if (!company.test(text)) return null;
  const name = withoutLegalForm(text.replace(seat, ''));
  return name.length < 3 || !/^\p{Lu}|^\p{Ll}\p{Lu}|^\d\p{L}/u.test(name) ? null : name;
}

import type { Fingerprint } from './fingerprint.ts';

/** Lists of texts: a value must have one of each. */
export type Lists = Required<Fingerprint>['required'];

/** Between the texts of a list, and between lists: no required text has control characters. */
const [betweenTexts, betweenLists] = ['\t', '\n'];

/** The lists of texts that a fingerprint requires as one text, which takes far less memory than lists; '' if there are none. */
export function joined(lists: Lists): string {
  return lists.map((texts) => texts.join(betweenTexts)).join(betweenLists);
}

/** The lists again. */
export function splitLists(lists: string): Lists {
  return lists === '' ? [] : lists.split(betweenLists).map((texts) => texts.split(betweenTexts));
}

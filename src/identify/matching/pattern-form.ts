/**
 * How much of a text a pattern spells out. `fixed`: all of it, in words and digits. `whole`: all of it, some of its words by their letters
 * (`IP Camera\(\w+\)`). `part`: the rest may be anything. What it reads out (a model number, a serial number) is left aside.
 */
export type PatternForm = 'fixed' | 'whole' | 'part';

/** A group that reads something out (`(?<model>…)`), up to two brackets deep. */
const reading = /\(\?<\w+>(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\)/g;
/** What stands for any text: a dot, and all but something. */
const anything = /(?<!\\)(?:\\\\)*(?:\.|\[\^[^\]]*\]|\\[SDW]|\[[^\]]*\\[SDW][^\]]*\])/;
/** What stands for any word. */
const anyWord = /(?<!\\)(?:\\\\)*(?:\[[^\]]*(?:a-z|A-Z|\\w)[^\]]*\]|\\w|\\p)/;

/** The form of a pattern. */
export function formOf({ source }: RegExp): PatternForm {
  const fixed = source.replaceAll(reading, '').replaceAll(/\(\?<?[!=](?:[^()\\]|\\.)*\)/g, '');
  if (!isAnchored(fixed) || anything.test(fixed)) return 'part';
  return anyWord.test(fixed) ? 'whole' : 'fixed';
}

/** Whether each alternative begins and ends with the text. */
function isAnchored(source: string): boolean {
  return withoutGroups(source)
    .split('|')
    .every((one) => one.startsWith('^') && /(?<!\\)\$$/.test(one));
}

/** The pattern with `G` in place of each group: an alternative in a group is none of the whole. */
function withoutGroups(source: string): string {
  const inner = source.replaceAll(/\((?:[^()\\]|\\.)*\)/g, 'G');
  return inner === source ? source : withoutGroups(inner);
}

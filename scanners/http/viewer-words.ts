import { subjects } from './viewer-subjects.ts';

/** Longer than a label. What a browser needs to show the picture is a sentence of its own. */
const prose = />(?![^<>]{0,100}?\b(?:activex|plug-?in)\b[^<>]{0,100}<)[^<>]{80,}/gi;
const inlined = /data:[\w/+.-]{1,40};base64,[A-Za-z0-9+/=]{20,}/g;
/** Subjects that are significant by themselves. */
const enough: ReadonlySet<string> = new Set(['choice', 'push', 'sensor']);

/**
 * What a page shares with the pages of cameras and recorders of any maker: names of subjects, in order. Null if
 * nothing. Only script, attributes and short labels are read, because prose about cameras mentions all of these,
 * too. Total.
 */
export function viewerWords(html: string): string | null {
  const text = withoutProse(html);
  const found = subjects
    .filter(({ patterns, least = 1 }) => patterns.filter((pattern) => pattern.test(text)).length >= least)
    .map(({ name }) => name);
  return found.length < 2 && !found.some((name) => enough.has(name)) ? null : found.join(' ');
}

/** Script as it is, and text between elements only if short enough for a label. */
function withoutProse(html: string): string {
  return html
    .replace(inlined, '')
    .split(/<\/script/i)
    .map((part) => {
      const code = part.search(/<script\b/i);
      const markup = code === -1 ? part : part.slice(0, code);
      return `${markup.replace(prose, '>')}${code === -1 ? '' : part.slice(code)}`;
    })
    .join('\n');
}

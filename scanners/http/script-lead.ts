import { keptUrl } from '../parsing/kept-url.ts';

// All bounded, so that a page full of opening brackets costs no more than any other.
const scripts = /<script\b[^>]{0,200}>([\s\S]{0,400}?)<\/script>/gi;
const onLoad = /<body\b[^>]{0,200}?\bonload\s{0,4}=\s{0,4}(?:"([^"]{1,400})"|'([^']{1,400})')/i;
const opening = /<script\b/gi;
/** One statement that sends the browser to a page written out, and nothing else. */
const leaving =
  /^\s*(?:<!--\s*)?(?:javascript:\s*)?(?:(?:window|self|top|parent|document)\.){0,2}location(?:(?:\.href)?\s{0,4}=\s{0,4}|\.(?:replace|assign)\s{0,4}\(\s{0,4})(["'])([^"'\\\s<>]{1,300})\1\s{0,4}\)?\s*(?:;\s*)?(?:\/\/\s{0,4}(?:-->)?\s*|-->\s*)?$/i;

/**
 * Where a page's script sends every browser: the only script of the page, or what its body does on loading, if that is one
 * statement with the target written out. Null for any other script: it may lead on only after a click, or do anything.
 * Total.
 */
export function scriptLead(html: string): string | null {
  const inline = [...html.matchAll(scripts)].map((match) => match[1] ?? '');
  const loading = onLoad.exec(html);
  const only = loading === null ? inline[0] : (loading[1] ?? loading[2]);
  const others = [...html.matchAll(opening)].length - (loading === null ? 1 : 0);
  const target = only === undefined || others !== 0 ? undefined : leaving.exec(only)?.[2];
  return target === undefined ? null : keptUrl(target);
}

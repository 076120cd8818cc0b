import { printable } from '../cell.ts';

/** Where something is written: a link that shows its address, or the text as it is where it is no web address. */
export function Source({ text }: { text: string }) {
  const shown = printable(text) ?? 'not given';
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(shown)) return <span class="source">{shown}</span>;
  return (
    <a class="source" href={shown} rel="noreferrer noopener">
      {shown}
    </a>
  );
}

/** The name of the place on the page where the nth policy is described. Not made of its id: ids are foreign text. */
export function policyAnchor(at: number): string {
  return `policy-${at + 1}`;
}

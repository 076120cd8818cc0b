import { sections } from '../sections.ts';

/** A text for the terminal on a page: its headings as headings, its lines with their indents. */
export function TextSections({ lines }: { lines: readonly string[] }) {
  return (
    <div class="told">
      {sections(lines).map(({ heading, lines: under }) => (
        <>
          <h3>{heading}</h3>
          <ul>
            {under.map(({ depth, text }) => (
              <li class={`depth-${depth}`}>{text}</li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

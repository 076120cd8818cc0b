import { sections } from '../sections.ts';
import { Words } from './time.tsx';

/** A text for the terminal on a page: its headings as headings, its lines with their indents. */
export function TextSections({ lines, site }: { lines: readonly string[]; site?: string }) {
  return (
    <div class="told">
      {sections(lines).map(({ heading, lines: under }) => (
        <>
          <h3>
            <Words text={heading} site={site} />
          </h3>
          <ul>
            {under.map(({ depth, text }) => (
              <li class={`depth-${depth}`}>
                <Words text={text} site={site} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

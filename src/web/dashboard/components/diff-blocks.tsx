import { clean } from '../../../model/text.ts';
import type { DiffBlock } from '../../../text/diff.ts';
import { Words } from './time.tsx';

/** What changed at a site, under headings of a level. */
export function DiffBlocks(props: { blocks: readonly DiffBlock[]; site: string | null; level: 2 | 3 }) {
  const { blocks, site, level } = props;
  return (
    <>
      {blocks.map(({ heading, entries }) => (
        <section aria-label={clean(site === null ? heading : `${heading} at ${site}`)}>
          {level === 2 ? <h2>{clean(heading)}</h2> : <h3>{clean(heading)}</h3>}
          <ul class="changes">
            {entries.map(({ device, text }) => (
              <li>
                <a href={`/devices/${device}`}>{device}</a> <Words text={text} site={site ?? undefined} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

import { counted } from '../../../model/counted.ts';
import { digits } from '../../../model/digits.ts';
import { given } from '../../../model/given.ts';
import { clean } from '../../../model/text.ts';
import { changeHeadings, type SiteChanges } from '../../../text/diff.ts';
import type { ChangesQuery } from '../dashboard-queries.ts';

/** How much changed at each site, with a link to what. */
export function ChangeCounts({ counts, query }: { counts: readonly SiteChanges[]; query: ChangesQuery }) {
  const used = changeHeadings.flatMap((heading, at) =>
    counts.some((one) => (one.counts[at] ?? 0) > 0) ? [{ heading, at }] : [],
  );
  const caption = `Changes at ${counted(counts.length, 'site')}`;
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table class="grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Site</th>
            {used.map(({ heading }) => (
              <th scope="col" class="figure">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ site, counts: each }) => (
            <tr>
              <th scope="row">
                <a href={`/changes?${new URLSearchParams({ ...given({ ...query }), site })}`}>
                  {clean(site)}
                </a>
              </th>
              {used.map(({ at }) => (
                <td class="figure">{digits(each[at] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

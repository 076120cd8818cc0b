import { clean } from '../../../model/text.ts';
import type { ChangesView } from '../census.ts';
import { SiteForm } from '../parts/site-form.tsx';

/** What changed between the last two sweeps of a site. */
export function ChangesPage({ view }: { view: ChangesView }) {
  const { sites, site, difference } = view;
  return (
    <>
      <SiteForm action="/changes" sites={sites} site={site ?? undefined} none="Swept last" />
      {difference === null ? (
        <p class="notice">There are not two sweeps to compare yet.</p>
      ) : (
        <>
          <p class="dated">{clean(difference.head)}</p>
          {difference.blocks.length === 0 && <p>Nothing changed.</p>}
          {difference.blocks.map(({ heading, entries }) => (
            <section aria-label={clean(heading)}>
              <h2>{clean(heading)}</h2>
              <ul class="changes">
                {entries.map(({ device, text }) => (
                  <li>
                    <a href={`/devices/${device}`}>{device}</a> {clean(text)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  );
}

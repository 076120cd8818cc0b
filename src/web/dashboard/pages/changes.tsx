import { clean } from '../../../model/text.ts';
import type { ChangesView } from '../census.ts';
import { SiteForm } from '../parts/site-form.tsx';
import { Words } from '../parts/time.tsx';

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
          <p class="dated">
            <Words text={difference.head} site={site ?? undefined} />
          </p>
          {difference.blocks.length === 0 && <p>Nothing changed.</p>}
          {difference.blocks.map(({ heading, entries }) => (
            <section aria-label={clean(heading)}>
              <h2>{clean(heading)}</h2>
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
      )}
    </>
  );
}

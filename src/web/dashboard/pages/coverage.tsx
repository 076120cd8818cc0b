import { NetworkMap } from '../charts/network-map.tsx';
import { Patterns } from '../charts/patterns.tsx';
import { SiteForm } from '../components/forms.tsx';
import { Table } from '../components/table.tsx';
import { Words } from '../components/time.tsx';
import type { CoverageView } from '../dashboard-queries.ts';

/** More sentences than this are folded: one a site. */
const mostNotes = 4;

/** Network by network: what is declared, what was scanned, and what was never covered; as a map, and as a table. */
export function CoveragePage({ view, site }: { view: CoverageView; site: readonly string[] | undefined }) {
  const { sites, grid, notes, map } = view;
  return (
    <>
      <Patterns />
      <SiteForm action="/coverage" sites={sites} site={site} none="All" />
      <p>
        What was not scanned is not known: nothing found in a network says little where much of it was not
        scanned.
      </p>
      {grid.lines.length === 0 ? (
        <p class="notice">No sweep has recorded its coverage yet, and the config names no site.</p>
      ) : (
        <>
          <Notes notes={notes} site={site} />
          <section aria-labelledby="map">
            <h2 id="map">Map of networks</h2>
            <p class="small">
              Each cell is a network of 256 addresses (/24), with the third number of its addresses; of IPv6,
              a /64.
            </p>
            <NetworkMap sites={map} />
          </section>
          <details>
            <summary>The figures of this map</summary>
            <Table caption="What was scanned, by network" grid={grid} />
          </details>
        </>
      )}
    </>
  );
}

function Notes({ notes, site }: { notes: readonly string[]; site: readonly string[] | undefined }) {
  const paragraphs = notes.map((note) => (
    <p>
      <Words text={note} site={site?.length === 1 ? site[0] : undefined} />
    </p>
  ));
  if (notes.length <= mostNotes) return <>{paragraphs}</>;
  return (
    <details>
      <summary>In a sentence for each site</summary>
      {paragraphs}
    </details>
  );
}

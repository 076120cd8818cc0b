import { clean } from '../../../model/text.ts';
import { queryOf } from '../filter.ts';
import { sitePath } from '../site-filter.ts';
import type { NetworkCell, NetworkState, SiteNetworks } from './figures.ts';
import { fillOf, type KindTitle, Legend } from './patterns.tsx';

/** Marks and words, and the letter that stands in the cell. */
const states: Readonly<Record<NetworkState, KindTitle & { readonly letter: string }>> = {
  answered: { kind: 'answered', title: 'scanned, something answered', letter: 'a' },
  partly: { kind: 'open', title: 'partly scanned', letter: 'p' },
  silent: { kind: 'accepted', title: 'scanned, silent', letter: 's' },
  never: { kind: 'never', title: 'never scanned', letter: 'n' },
  excluded: { kind: 'excluded', title: 'excluded', letter: 'x' },
};

/** Each network as a cell, site by site; those where something answered lead to the devices there. */
export function NetworkMap({ sites }: { sites: readonly SiteNetworks[] }) {
  const cells = sites.flatMap(({ groups }) => groups.flatMap((group) => group.cells));
  const used = (Object.keys(states) as NetworkState[]).filter((state) =>
    cells.some((cell) => cell.state === state),
  );
  const count = (state: NetworkState) => cells.filter((cell) => cell.state === state).length;
  return (
    <figure class="chart">
      <Legend
        kinds={used.map((state) => {
          const { kind, title, letter } = states[state];
          return { kind, title: `${letter}: ${title} (${count(state)})` };
        })}
      />
      <div class="sites-map">
        {sites.map(({ site, unswept, groups }) => (
          <section
            class={isLarge(groups) ? 'networks large' : 'networks'}
            aria-label={`Networks of ${clean(site)}`}
          >
            <h3>
              <a href={sitePath(site)}>{clean(site)}</a>
            </h3>
            {unswept !== null && <p class="wrong">{unswept}</p>}
            {groups.map((group) => (
              <div class="network-group">
                <p class="small">{clean(group.name)}</p>
                <ul class="cells">
                  {group.cells.map((cell) => (
                    <li>
                      <Cell cell={cell} site={site} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
      </div>
    </figure>
  );
}

/** A site with more cells than fit beside others. */
function isLarge(groups: SiteNetworks['groups']): boolean {
  return groups.some(({ cells }) => cells.length > 8);
}

function Cell({ cell, site }: { cell: NetworkCell; site: string }) {
  const { network, label, state, text, answered } = cell;
  const { kind, title, letter } = states[state];
  const name = `${clean(text)} (${title})`;
  const mark = (
    <svg class="cell" width="40" height="30" role="img" aria-label={name}>
      <title>{name}</title>
      <rect class="mark" x="0.5" y="0.5" width="39" height="11" fill={fillOf(kind)} />
      <text x="20" y="25" text-anchor="middle">
        {clean(label)} {letter}
      </text>
    </svg>
  );
  if (answered === 0) return mark;
  return <a href={`/devices${queryOf({ site, search: beginning(network), allHosts: true })}`}>{mark}</a>;
}

/** What the addresses of a network begin with: `10.20.5.`. */
function beginning(network: string): string {
  return network.replace(/0\/24$/, '').replace(/\/\d+$/, '');
}

import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { given } from '../../../model/given.ts';
import { queryOf } from '../filter.ts';

/** The lists that people ask for most, each one click away. */
const lists: readonly (readonly [name: string, filter: DeviceQuery])[] = [
  ['All', {}],
  ['Left to remove', { left: true }],
  ['Came back', { state: 'came-back' }],
  ['Flagged', { flagged: true }],
  ['For review', { review: true }],
  ['Overdue', { state: 'overdue' }],
  ['Expired exceptions', { state: 'expired' }],
  ['Missing', { status: 'missing' }],
  ['Not scanned', { status: 'unasked' }],
];

/** Links to the usual lists; policy, site, maker, owner, search, order and columns stay as they were chosen. */
export function QuickFilters({ filter, columns }: { filter: DeviceQuery; columns: string | undefined }) {
  const { policy, site, maker, type, owner, search, sort, allHosts, asOf } = filter;
  const kept = given({ policy, site, maker, type, owner, search, sort, allHosts, asOf });
  const further = given({ columns });
  const here = queryOf(filter, further);
  return (
    <nav class="quick" aria-label="Usual lists">
      <ul>
        {lists.map(([name, chosen]) => {
          const query = queryOf({ ...kept, ...chosen }, further);
          return (
            <li>
              <a href={`/devices${query}`} aria-current={query === here ? 'true' : undefined}>
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { clean } from '../../../model/text.ts';
import type { DeviceList } from '../census.ts';
import { longestSearch, orders, sortText, states, statuses } from '../filter.ts';
import { Choice } from './choice.tsx';
import { Tick } from './tick.tsx';

/** The filters; it works without a script. */
export function FilterForm({ filter, list }: { filter: DeviceQuery; list: DeviceList }) {
  return (
    <form class="filter" method="get" action="/devices" aria-label="Choose devices">
      <p>
        <label for="search">Search</label>
        <input
          type="search"
          name="search"
          id="search"
          value={clean(filter.search ?? '')}
          maxlength={longestSearch}
        />
      </p>
      <Tick name="flagged" label="Flagged" on={filter.flagged} />
      <Tick name="review" label="For review" on={filter.review} />
      <Choice name="site" label="Site" among={list.sites} chosen={filter.site} />
      <Choice name="maker" label="Maker" among={makersWith(list, filter)} chosen={filter.maker} />
      <Choice name="status" label="Status" among={statuses} chosen={filter.status} />
      <Choice name="state" label="Decision" among={states} chosen={filter.state} />
      <p>
        <label for="owner">Owner</label>
        <input type="text" name="owner" id="owner" value={clean(filter.owner ?? '')} maxlength={100} />
      </p>
      <p>
        <label for="since">First seen since</label>
        <input type="date" name="since" id="since" value={filter.since ?? ''} />
      </p>
      <Choice name="sort" label="Order" among={orders} chosen={sortText(filter)} none="Gravest first" />
      <Tick name="all-hosts" label="Also what is not a camera" on={filter.allHosts} />
      <p>
        <button type="submit">Show</button> <a href="/devices">All devices</a>
      </p>
    </form>
  );
}

/** A maker requested by its id or in different case stays selected. */
function makersWith({ makers }: DeviceList, { maker }: DeviceQuery): readonly string[] {
  return maker === undefined || makers.includes(maker) ? makers : [maker, ...makers];
}

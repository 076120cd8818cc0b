import type { DeviceFilter } from '../../../../db/devices/device-filter.ts';
import type { DeviceList } from '../census.ts';
import { states, statuses } from '../filter.ts';
import { Choice } from './choice.tsx';
import { Tick } from './tick.tsx';

/** The filters; it works without a script. */
export function FilterForm({ filter, list }: { filter: DeviceFilter; list: DeviceList }) {
  return (
    <form class="filter" method="get" action="/devices" aria-label="Choose devices">
      <Tick name="flagged" label="Flagged" on={filter.flagged} />
      <Tick name="review" label="For review" on={filter.review} />
      <Choice name="site" label="Site" among={list.sites} chosen={filter.site} />
      <Choice name="maker" label="Maker" among={makersWith(list, filter)} chosen={filter.maker} />
      <Choice name="status" label="Status" among={statuses} chosen={filter.status} />
      <Choice name="state" label="Decision" among={states} chosen={filter.state} />
      <Tick name="all-hosts" label="Also what is not a camera" on={filter.allHosts} />
      <p>
        <button type="submit">Show</button> <a href="/devices">All devices</a>
      </p>
    </form>
  );
}

/** A maker requested by its id or in different case stays selected. */
function makersWith({ makers }: DeviceList, { maker }: DeviceFilter): readonly string[] {
  return maker === undefined || makers.includes(maker) ? makers : [maker, ...makers];
}

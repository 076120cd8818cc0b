import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { tableKeys } from '../../../export/table-columns.ts';
import type { DeviceList } from '../census.ts';
import { longestSearch, orders, sortText, states, statuses } from '../filter.ts';
import { Checkbox, Field, Select } from './forms.tsx';

/** The filters; it works without a script. */
export function FilterForm(props: {
  filter: DeviceQuery;
  list: DeviceList;
  /** The columns that were chosen, separated by commas. */
  columns: string | undefined;
}) {
  const { filter, list, columns } = props;
  return (
    <form class="filter" method="get" action="/devices" aria-label="Choose devices">
      <Field
        name="search"
        label="Search"
        type="search"
        value={filter.search ?? ''}
        maxlength={longestSearch}
      />
      <Checkbox name="flagged" label="Flagged" on={filter.flagged} />
      <Checkbox name="review" label="For review" on={filter.review} />
      <Checkbox name="left" label="Left to remove" on={filter.left} />
      <Select name="site" label="Site" among={list.sites} chosen={filter.site} />
      <Select name="maker" label="Maker" among={makersWith(list, filter)} chosen={filter.maker} />
      <Select name="policy" label="Policy" among={list.policies} chosen={filter.policy} />
      <Select name="status" label="Status" among={statuses} chosen={filter.status} />
      <Select name="state" label="Decision" among={states} chosen={filter.state} />
      <Field name="owner" label="Owner" value={filter.owner ?? ''} maxlength={100} />
      <Field name="since" label="First seen since" type="date" value={filter.since ?? ''} />
      <Field name="as-of" label="As it was on" type="date" value={filter.asOf ?? ''} />
      <Select name="sort" label="Order" among={orders} chosen={sortText(filter)} none="Gravest first" />
      <Field
        name="columns"
        label="Columns"
        list="known-columns"
        value={columns ?? ''}
        placeholder="the usual ones"
        maxlength={300}
      />
      <datalist id="known-columns">
        {tableKeys.map((key) => (
          <option value={key} />
        ))}
      </datalist>
      <Checkbox name="all-hosts" label="Also what is not a camera" on={filter.allHosts} />
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

import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { tableKeys } from '../../../export/table-columns.ts';
import type { DeviceList } from '../dashboard-queries.ts';
import { longestSearch, orders, sortText, states, statuses } from '../filter.ts';
import { Checkbox, Field, Select } from './forms.tsx';

/** What the list shows of which devices. */
interface FilterProps {
  readonly filter: DeviceQuery;
  readonly list: DeviceList;
  /** The columns that were chosen, separated by commas. */
  readonly columns: string | undefined;
}

/** The filters; it works without a script. Those that are used less are folded as long as none of them is chosen. */
export function FilterForm(props: FilterProps) {
  const { filter, list } = props;
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
      <p>
        <button type="submit">Show</button> <a href="/devices">All devices</a>
      </p>
      <More {...props} />
    </form>
  );
}

function More({ filter, list, columns }: FilterProps) {
  const { policy, status, state, owner, since, asOf, allHosts } = filter;
  const order = sortText(filter);
  const isChosen = [policy, status, state, owner, since, asOf, allHosts, order, columns].some(
    (value) => value !== undefined,
  );
  return (
    <details open={isChosen}>
      <summary>More filters, order, columns</summary>
      <div class="fields-in-line">
        <Select name="policy" label="Policy" among={list.policies} chosen={policy} />
        <Select name="status" label="Status" among={statuses} chosen={status} />
        <Select name="state" label="Decision" among={states} chosen={state} />
        <Field name="owner" label="Owner" value={owner ?? ''} maxlength={100} />
        <Field name="since" label="First seen since" type="date" value={since ?? ''} />
        <Field name="as-of" label="As it was on" type="date" value={asOf ?? ''} />
        <Select name="sort" label="Order" among={orders} chosen={order} none="Gravest first" />
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
        <Checkbox name="all-hosts" label="Also what is not a camera" on={allHosts} />
      </div>
    </details>
  );
}

/** A maker requested by its id or in different case stays selected. */
function makersWith({ makers }: DeviceList, { maker }: DeviceQuery): readonly string[] {
  return maker === undefined || makers.includes(maker) ? makers : [maker, ...makers];
}

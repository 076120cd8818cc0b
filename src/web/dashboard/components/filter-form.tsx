import type { DeviceQuery } from '../../../../db/devices/devices.ts';
import { valuesOf } from '../../../model/any-of.ts';
import { decisionStates } from '../../../model/decision.ts';
import { deviceStatuses, statusWord } from '../../../model/device.ts';
import { deviceTypes } from '../../../model/identification.ts';
import { verdicts } from '../../../model/policy.ts';
import type { DeviceList } from '../dashboard-queries.ts';
import { listColumns, longestSearch, orders, sortText } from '../filter.ts';
import { Checkbox, Field, Select, Several } from './forms.tsx';

/** What the list shows of which devices. */
interface FilterProps {
  readonly filter: DeviceQuery;
  readonly list: DeviceList;
  /** The columns that were chosen, separated by commas. */
  readonly columns: string | undefined;
}

/** The filters, in one line on a wide screen; it works without a script. Those that are used less are folded as long as none of them is chosen. */
export function FilterForm(props: FilterProps) {
  const { filter, list } = props;
  return (
    <form class="filter line" method="get" action="/devices" aria-label="Choose devices">
      <Field
        name="search"
        label="Search"
        type="search"
        value={filter.search ?? ''}
        maxlength={longestSearch}
      />
      <Several name="site" label="Site" among={list.sites} chosen={filter.site} />
      <Several name="maker" label="Maker" among={list.makers} chosen={filter.maker} />
      <p>
        <button type="submit">Show</button> <a href="/devices">All devices</a>
      </p>
      <More {...props} />
    </form>
  );
}

/** Verdicts are links above the form, and the order is at the headings of the list: these alone leave it folded. */
function More({ filter, list, columns }: FilterProps) {
  const { flagged, review, left, verdict, policy, type, status, state, owner, since, asOf, allHosts } =
    filter;
  const order = sortText(filter);
  const isChosen = [verdict, policy, type, status, state, owner, since, asOf, columns].some(
    (value) => value !== undefined,
  );
  return (
    <details open={isChosen}>
      <summary>More filters, order, columns</summary>
      <div class="fields-in-line">
        <Checkbox name="flagged" label="Flagged" on={flagged} />
        <Checkbox name="review" label="For review" on={review} />
        <Checkbox name="left" label="Left to remove" on={left} />
        <Checkbox name="all-hosts" label="Also what is not a camera" on={allHosts} />
        <Select name="policy" label="Policy" among={list.policies} chosen={policy} />
        <Several name="verdict" label="Verdict" among={verdicts} chosen={verdict} />
        <Several name="type" label="Type" among={deviceTypes} chosen={type} />
        <Several name="status" label="Status" among={deviceStatuses} chosen={status} words={statusWord} />
        <Several name="state" label="Decision" among={decisionStates} chosen={state} />
        <Field name="owner" label="Owner" value={owner && valuesOf(owner).join(', ')} maxlength={100} />
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
          {listColumns.map((key) => (
            <option value={key} />
          ))}
        </datalist>
      </div>
    </details>
  );
}

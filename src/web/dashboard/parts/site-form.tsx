import { Choice } from './choice.tsx';

/** The choice of the page's site. */
export function SiteForm(props: {
  action: string;
  sites: readonly string[];
  site: string | undefined;
  /** What is shown if none is chosen. */
  none: string;
}) {
  const { action, sites, site, none } = props;
  return (
    <form class="filter" method="get" action={action} aria-label="Choose a site">
      <Choice name="site" label="Site" among={sites} chosen={site} none={none} />
      <p>
        <button type="submit">Show</button>
      </p>
    </form>
  );
}

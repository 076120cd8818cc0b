import { Time, useZone } from './time.tsx';

/** When the page was made, and which zone its moments are in: a printout has to show it. */
export function AsOf({ at, site }: { at: string; site?: string }) {
  const zone = useZone(site);
  return (
    <p class="dated">
      As of <Time at={at} site={site} as="long" />
      {zone !== 'UTC' && ` (${zone})`}
    </p>
  );
}
